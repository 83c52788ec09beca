"""Phone numbers in a text."""

import pytest

from ftstudio.documents.personal.phones import phones


def found(text: str) -> list[str]:
    """The numbers as they stand in the text, each once."""
    return sorted({text[each.start : each.end] for each in phones(text)})


@pytest.mark.parametrize(
    "number",
    [
        "06 12 34 56 78", "06.12.34.56.78", "01-23-45-67-89", "0612345678",
        "(0)6 12 34 56 78", "(0) 6 12 34 56 78",
        "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678", "0 800 123 456",
        "02/503.45.67", "0470 12 34 56", "+32 470 12 34 56",
        "044 668 18 00", "+41 44 668 18 00", "+352 621 123 456",
        "020 7946 0958", "(020) 7946 0958", "07700 900123", "+44 7700 900123",
        "(415) 555-2671", "415-555-2671", "1-800-555-1234", "+1 415 555 2671",
        "030 23125 000", "089/1234567", "0221 / 123 45 67", "+49 (0)30 23125 000",
        "+34 612 345 678", "+39 06 1234 5678",
    ],
)  # fmt: skip
def test_what_looks_like_a_phone_number_is_found(number: str) -> None:
    """Though no word tells of it."""
    assert found(f"Ada Lovelace, {number}, Paris") == [number]


@pytest.mark.parametrize(
    "text",
    ["Tel. {}", "Teléfono: {}", "call {} today", "{} (mobile)", "Fax : {}"],
)
@pytest.mark.parametrize("number", ["612 345 678", "347 123 4567"])
def test_other_numbers_are_phones_where_it_is_said(text: str, number: str) -> None:
    """So are those of countries that have no 0 in front."""
    assert found(text.format(number)) == [number]


def test_a_short_number_needs_the_word_at_its_side() -> None:
    """Luxembourg has them."""
    assert found("Tél. : 26 12 34 56") == ["26 12 34 56"]
    assert found("La téléphonie compte 26 12 34 56") == []


def test_several_numbers_on_a_line_are_told_apart() -> None:
    """Each is one of its own."""
    text = "Tél. 01 23 45 67 89 / 06 12 34 56 78"
    assert found(text) == ["01 23 45 67 89", "06 12 34 56 78"]


def test_numbers_in_a_table_are_told_apart() -> None:
    """With commas between them."""
    text = "Ada,75001,0612345678,0123456789,x"
    assert found(text) == ["0123456789", "0612345678"]


def test_brackets_around_a_number_stay() -> None:
    """Those of an area code belong to it."""
    assert found("Ada (+33 6 12 34 56 78)") == ["+33 6 12 34 56 78"]
    assert found("Ada (06 12 34 56 78)") == ["06 12 34 56 78"]
    assert found("Ada (+33) 6 12 34 56 78") == ["(+33) 6 12 34 56 78"]


@pytest.mark.parametrize(
    "text",
    [
        "commande n° 0612345678", "n° 0612345678", "réf. 06 12 34 56 78",
        "du 01.02.2023 au 05/06/2024 10:30", "appelez avant le 12 05 2024",
        "192.168.1.254", "version 1.23.45.67.89", "ISBN 978-2-07-036822-8",
        "Boston, MA 02110-1301", "06 12 34 56 78 €", "06 12 34 56 78 90",
        "0,0612345678",
        "art. L. 1234-5",
        "612 345 678 habitants", "20241231235959", "48.8566, 2.3522", "+12 345 points",
        "https://example.org/a/0612345678", "0012345678", "123-45-6789",
        "case no. 415-555-2671", "abc0612345678",
    ],
)  # fmt: skip
def test_what_is_no_phone_number_is_left(text: str) -> None:
    """Orders, dates, addresses of computers, versions, books, money."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "06 12 34 56 78, +33 6 12 34 56 78, 0033 6.12.34.56.78, +33 (0)6 12 34 56 78",
        "06 12 34 56 78, (0)6 12 34 56 78, (0) 6.12.34.56.78, Tél : (0)6 12 34 56 78",
        "+33 6 12345678, Tél. mobile 06 12345678, 06 12345678",
        "0470 12 34 56, +32 470 12 34 56",
        "(415) 555-2671, +1 415 555 2671, 1-415-555-2671",
        "030 23125 000, +49 30 23125000",
    ],
)
def test_one_number_has_one_identity(text: str) -> None:
    """However it is written."""
    assert len({each.identity for each in phones(text)}) == 1
