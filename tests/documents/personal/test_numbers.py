"""Numbers with a check of their own."""

import pytest

from ftstudio.documents.personal.numbers import checked_numbers


def found(text: str) -> list[tuple[str, str]]:
    """Kinds and numbers as they stand in the text."""
    return [(each.kind, text[each.start : each.end]) for each in checked_numbers(text)]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("iban", "FR14 2004 1010 0505 0001 3M02 606"),
        ("iban", "GB29NWBK60161331926819"),
        ("iban", "BE68 5390\u00a00754 7034"),
        ("card", "4111 1111 1111 1111"),
        ("card", "5500-0000-0000-0004"),
        ("card", "3782 822463 10005"),
        ("card", "4111111111111111"),
        ("nir", "2 95 10 99 126 111 93"),
        ("nir", "253072B07300470"),
        ("nir", "2 53 07 2A 073 004 43"),
        ("siret", "732 829 320 00074"),
        ("siret", "73282932000074"),
        ("siret", "35600000049837"),
        ("vat", "FR 40 303 265 045"),
        ("vat", "BE0428759497"),
        ("vat", "DE136695976"),
        ("vat", "CHE-107.787.577 TVA"),
    ],
)
def test_a_number_that_checks_is_found(kind: str, number: str) -> None:
    """With blanks or without, and nothing beside it."""
    assert found(f"Ici : {number}, merci.") == [(kind, number)]


def test_numbers_in_a_table_are_told_apart() -> None:
    """With commas between them."""
    text = "75001,73282932000074,4111111111111111,295109912611193,12"
    assert [kind for kind, _ in found(text)] == ["card", "nir", "siret"]


@pytest.mark.parametrize(
    "text",
    [
        "FR14 2004 1010 0505 0001 3M02 607",
        "4111 1111 1111 1112",
        "9111 1111 1111 1111",
        "2 95 10 99 126 111 94",
        "732 829 320 00075",
        "FR 41 303 265 045",
        "DE136695975",
        "COMMANDE DE 136 695 976",
        "73282932000074123",
        "300000000000000000001",
        "1.732 829 320 00074",
    ],
)
def test_a_number_that_does_not_check_is_left(text: str) -> None:
    """It may be anything."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["SIREN : {}", "RCS Paris {}", "{} RCS Lyon", "immatriculée sous le numéro {}"],
)
@pytest.mark.parametrize("number", ["732 829 320", "732829320"])
def test_nine_digits_are_a_siren_where_it_is_said(text: str, number: str) -> None:
    """Before the number or after it."""
    assert found(text.format(number)) == [("siren", number)]


@pytest.mark.parametrize(
    "text", ["732 829 320", "SIREN 732 829 321", "RCS Paris, capital 732 829 320 €"]
)
def test_other_nine_digits_are_left(text: str) -> None:
    """They count something, or are money."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["IBAN FR1420041010050500013M02606 FR14 2004 1010 0505 0001 3M02 606",
     "4111111111111111 4111 1111 1111 1111", "TVA BE0428759497 BE 0428.759.497"],
)  # fmt: skip
def test_blanks_make_no_other_number(text: str) -> None:
    """One account, one mask."""
    one, other = checked_numbers(text)
    assert one.identity == other.identity
