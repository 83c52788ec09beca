"""Text found on a picture of a page → its lines, in the order in which one reads."""

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ftstudio.documents.paragraphs import HYPHEN, Line

_SAME_ROW = 0.5
_WIDE = 0.55
_GUTTER = 0.012
_FEWEST_PIECES = 3
_NARROWEST_COLUMN = 0.2
_SAME_SIZE = 1.3
_USUAL_PITCH = 0.25
_LEADING = 1.2  # from line to line, in heights of letters
_MISSED_SPACE = re.compile(r"(?<=\w[,;])(?=[^\W\d_])")
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])-$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text or part of one; in pixels from the top left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down the line it is written on is."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def page_lines(pieces: Sequence[Piece]) -> list[Line]:
    """The lines as one reads them, each row one of them, column after column.

    A hyphen at a line's end becomes `HYPHEN`, for the whole document to decide on.
    """
    if not pieces:
        return []
    left = min(each.left for each in pieces)
    width = max(each.right for each in pieces) - left
    usual = statistics.median(each.height for each in pieces)
    columns = _columns(sorted(pieces, key=lambda each: each.middle), width)
    rows = [row for column in columns for row in _rows(column)]
    letters = _pitch(rows, usual) / _LEADING / usual
    return [_line(row, usual, letters) for row in rows]


def _pitch(rows: Sequence[Sequence[Piece]], usual: float) -> float:
    """From a line down to the next within a paragraph."""
    middles = [statistics.median(each.middle for each in row) for row in rows]
    falls = (below - middle for middle, below in pairwise(middles))
    down = sorted(fall for fall in falls if fall > _SAME_ROW * usual)
    return down[int(_USUAL_PITCH * len(down))] if down else usual


def _line(row: Sequence[Piece], usual: float, letters: float) -> Line:
    """A row as a line; `letters` is the share of a piece's height that they have.

    How high a piece is seen is not exact: it is as high as `usual`, or clearly not.
    """
    text = _MISSED_SPACE.sub(" ", " ".join(each.text for each in row))
    left, right = row[0].left, max(each.right for each in row)
    height = statistics.median(each.height for each in row)
    is_usual = usual / _SAME_SIZE < height < usual * _SAME_SIZE
    return Line(
        _LINE_END_HYPHEN.sub(HYPHEN, text),
        left=left,
        right=right,
        base=-statistics.median(each.middle for each in row),
        height=letters * (usual if is_usual else height),
        first=(right - left) * len(text.split(" ", 1)[0]) / len(text),
    )


def _columns(pieces: Sequence[Piece], width: float) -> list[list[Piece]]:
    """The pieces in columns; one across the page stands between those around it.

    They are sorted from top to bottom.
    """
    columns: list[list[Piece]] = []
    narrow: list[Piece] = []
    for piece in pieces:
        if piece.right - piece.left > _WIDE * width:
            columns += [*_side_by_side(narrow, width), [piece]]
            narrow = []
        else:
            narrow.append(piece)
    return _joined([*columns, *_side_by_side(narrow, width)])


def _joined(columns: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Columns that follow each other on the same height are one: a row may be wide."""
    joined: list[list[Piece]] = []
    for column in (each for each in columns if each):
        if joined and _is_same_row(joined[-1][-1], column[0]):
            joined[-1] += column
        else:
            joined.append(column)
    return joined


def _side_by_side(pieces: list[Piece], width: float) -> list[list[Piece]]:
    """The columns of text among pieces; a table, or anything unclear, stays whole."""
    columns: list[list[Piece]] = []
    right = float("-inf")
    for piece in sorted(pieces, key=lambda each: each.left):
        if piece.left > right + _GUTTER * width:
            columns.append([])
        columns[-1].append(piece)
        right = max(right, piece.right)
    if len(columns) > 1 and all(_is_column(each, width) for each in columns):
        return [sorted(each, key=lambda piece: piece.middle) for each in columns]
    return [pieces]


def _is_column(pieces: Sequence[Piece], width: float) -> bool:
    usual = statistics.median(each.right - each.left for each in pieces)
    return len(pieces) >= _FEWEST_PIECES and usual > _NARROWEST_COLUMN * width


def _rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What stands on the same height, from left to right."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and _is_same_row(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda each: each.left) for row in rows]


def _is_same_row(one: Piece, other: Piece) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    lower = min(one.height, other.height)
    beside = one.right <= other.left or other.right <= one.left
    return beside and shared > _SAME_ROW * lower
