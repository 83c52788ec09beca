"""Tables as text."""

import pytest

from ftstudio.documents.readers.delimited import looks_delimited, read_delimited


def _lines(text: str) -> list[str]:
    return read_delimited(text.encode()).text.split("\n")


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Nom,Prix\nChaise,12.50\n", "Chaise\t12.50"),
        ("Nom;Prix\nChaise;12,50\nTable;99,00\n", "Chaise\t12,50"),
        ("Nom\tPrix\nChaise\t12,50\n", "Chaise\t12,50"),
        ("Nom|Prix\nChaise|12,50\n", "Chaise\t12,50"),
        ("sep=;\nChaise;1,2;3,4\n", "Chaise\t1,2\t3,4"),
        ("Nom,Note\nChaise,bois; fer; lin\n", "Chaise\tbois; fer; lin"),
    ],
)
def test_what_splits_the_cells_is_found_out(text: str, row: str) -> None:
    """A decimal comma is none of it, nor a mark inside a text."""
    assert row in _lines(text)


def test_quoted_cells_may_hold_anything() -> None:
    """Line breaks become blanks, so a row stays one line."""
    text = 'a,b\n"one, two","three\nlines ""so"""\n'
    assert _lines(text)[1] == 'one, two\tthree lines "so"'


def test_a_quote_that_never_closes_swallows_nothing() -> None:
    """The rows after it stay rows."""
    assert _lines('a,b\n1,"open\n' + "2,3\n" * 200)[5] == "2\t3"


def test_a_cell_longer_than_usual_is_read() -> None:
    """Python's own limit is 131 072 characters."""
    assert len("".join(_lines("a,b\n" + "x" * 200_000 + ",c\n"))) > 200_000


def test_one_column_is_a_list() -> None:
    """Nothing splits it."""
    assert _lines("Nom\nChaise\nTable")[1:] == ["Chaise", "Table"]


def test_a_table_can_be_told_from_prose() -> None:
    """Its lines are cut alike."""
    assert looks_delimited("a\tb\n1\t2\n3\t4\n")
    assert not looks_delimited("Dear all,\nplease, note, this\nBest")
