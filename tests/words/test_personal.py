"""Kinds of personal data by their names."""

import pytest

from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.words.personal import kind_name, masked, personal_counts


@pytest.mark.parametrize("kind", PersonalKind)
def test_each_kind_has_a_name_for_one_and_for_many(kind: PersonalKind) -> None:
    """None is shown by its code."""
    assert kind_name(kind, 1) != kind_name(kind, 2)
    assert "_" not in kind_name(kind, 2)


def test_counts_of_a_kind_are_added_up() -> None:
    """Each document has its own."""
    counts = [
        PersonalCount(PersonalKind.PHONE, 1),
        PersonalCount(PersonalKind.EMAIL, 2),
        PersonalCount(PersonalKind.EMAIL, 1),
    ]
    assert personal_counts(counts) == "3 e-mail addresses, 1 phone number"


def test_what_is_masked_is_told_by_kind() -> None:
    """And that names are not."""
    said = masked([PersonalCount(PersonalKind.IBAN, 1)])
    assert "1 bank account (IBAN)" in said
    assert "Names" in said
