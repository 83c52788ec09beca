"""Personal data in a text."""

import time
from itertools import pairwise

import pytest

from ftstudio.core.notes import PersonalKind
from ftstudio.documents.personal.finding import find

KINDS = PersonalKind


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Tél. 06 12 34 56 78, ada@example.org", [KINDS.PHONE, KINDS.EMAIL]),
        ("TVA FR 40 303 265 045", [KINDS.VAT]),
        ("SIRET 732 829 320 00074", [KINDS.SIRET]),
        ("IBAN FR76 3000 6000 0112 3456 7890 189", [KINDS.IBAN]),
        ("Tél. 4111 1111 1111 1111", [KINDS.CARD]),
        ("0612345678@example.org", [KINDS.EMAIL]),
        ("Dear Ada, your table is ready.", []),
        ("", []),
    ],
)
def test_each_number_is_found_once(text: str, kinds: list[PersonalKind]) -> None:
    """As the kind that is checked most strictly."""
    assert [each.kind for each in find(text)] == kinds


def test_findings_come_as_in_the_text() -> None:
    """And none lies over another."""
    text = "SIREN 732 829 320, RCS Paris 732 829 320, tél. 01 23 45 67 89, a@b.fr " * 3
    found = find(text)
    assert len(found) == 12
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "text",
    ["1", "1 ", "01 ", "1(", "+33", "@", "a@", "a.@", "FR76 3000 ", "Tel 123456789 ",
     "((", "06/", "FRDE"],
)  # fmt: skip
def test_nothing_takes_long(text: str) -> None:
    """A text of one megabyte may be made of anything."""
    began = time.monotonic()
    find(text * (1_000_000 // len(text)))
    assert time.monotonic() - began < 20
