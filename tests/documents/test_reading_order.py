"""Lines found anywhere on a page, in the order in which one reads them."""

from collections.abc import Sequence

import pytest

from ftstudio.documents.paragraphs import HYPHEN
from ftstudio.documents.reading_order import Piece, page_lines

_HIGH = 30


def _text(pieces: Sequence[Piece]) -> str:
    return "\n".join(each.text for each in page_lines(pieces))


def _line(text: str, left: float, top: float, width: float) -> Piece:
    return Piece(text, left, top, left + width, top + _HIGH)


def test_lines_are_read_from_top_to_bottom() -> None:
    """In whatever order they were found."""
    lines = [_line("second", 100, 200, 900), _line("first", 100, 150, 1_000)]
    assert _text(lines) == "first\nsecond"


def test_what_stands_on_one_height_is_one_line() -> None:
    """A row of a table, and a line that a page lying askew has cut in two."""
    row = [_line("12.50", 900, 103, 80), _line("Oak,", 100, 100, 90)]
    row.append(_line("planed", 400, 106, 130))
    assert _text([*row, _line("Total", 100, 150, 90)]) == ("Oak, planed 12.50\nTotal")


def test_columns_are_read_one_after_the_other() -> None:
    """What goes across the page stands above and below both."""
    lines = [_line("A heading across the page", 100, 100, 1_000)]
    for row in range(4):
        lines.append(_line(f"left {row}", 100, 150 + 40 * row, 470))
        lines.append(_line(f"right {row}", 620, 155 + 40 * row, 470))
    lines.append(_line("A last line across the page", 100, 320, 1_000))
    assert _text(lines).split("\n") == [
        "A heading across the page",
        *(f"left {row}" for row in range(4)),
        *(f"right {row}" for row in range(4)),
        "A last line across the page",
    ]


def test_a_table_of_short_cells_is_no_columns() -> None:
    """Rows are kept."""
    cells = [
        _line(f"{name}{row}", left, 100 + 40 * row, 80)
        for row in range(4)
        for name, left in (("a", 100), ("b", 500), ("c", 900))
    ]
    assert _text(cells).split("\n")[1] == "a1 b1 c1"


def test_a_hyphen_at_a_lines_end_is_marked() -> None:
    """The whole document decides what it was; a dash stays."""
    lines = [_line("the part-", 0, 0, 900), _line("time contract -", 0, 50, 900)]
    assert _text(lines) == f"the part{HYPHEN}\ntime contract -"


def test_a_space_that_was_not_seen_after_a_comma_is_there() -> None:
    """Numbers keep theirs."""
    line = _line("l'entreprise,vers 1,5 km;puis", 0, 0, 900)
    assert _text([line]) == "l'entreprise, vers 1,5 km; puis"


def test_a_page_without_lines_has_no_text() -> None:
    """It may be a photograph."""
    assert _text([]) == ""


def test_letters_of_about_one_size_are_of_one() -> None:
    """What is seen is not exact; a heading is larger all the same."""
    heights = (40, 43, 38, 40, 80)
    pieces = [
        Piece("Words", 0, 48 * i - high / 2, 9, 48 * i + high / 2)
        for i, high in enumerate(heights)
    ]
    lines = page_lines(pieces)
    assert [each.height for each in lines] == pytest.approx([40] * 4 + [80])
    assert [each.base for each in lines] == sorted(
        (each.base for each in lines), reverse=True
    )
