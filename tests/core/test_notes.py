"""What is noted of a text."""

from ftstudio.core.notes import (
    Finding,
    PersonalCount,
    PersonalKind,
    personal_counts,
)


def test_personal_data_is_counted_by_kind() -> None:
    """In the order of the kinds, and without those of which there is none."""
    kinds = [PersonalKind.PHONE, PersonalKind.EMAIL, PersonalKind.PHONE]
    findings = tuple(Finding(kind, i, i + 1, str(i)) for i, kind in enumerate(kinds))
    assert personal_counts(findings) == (
        PersonalCount(PersonalKind.EMAIL, 1),
        PersonalCount(PersonalKind.PHONE, 2),
    )
