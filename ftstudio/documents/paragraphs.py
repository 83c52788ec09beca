"""Lines as they stand on paper → paragraphs: what was only wrapped is joined."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

HYPHEN = "\x02"
"""What stands at a line's end for a hyphen that may be there for the end alone."""

_BULLET = re.compile(r"[•▪●○◦‣■□–—*·\uf000-\uf0ff-]\s|[◼❖➢✓➔→]")
_ORDINAL = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})[.)]\s")
_SHORT = 0.6
_NEIGHBOURS = 30
_USUAL_EDGE = 0.9
_USUAL_PITCH = 0.25
_NARROWEST_GAP = 1.25
_SAME_SIZE = 0.15
_SAME_ROW = 0.5
_INDENT = 0.7
_BLANK = 0.2
_LETTER = 0.5
_SPARE = 0.05
_NARROWEST = 15


@dataclass(frozen=True, slots=True)
class Line:
    """A line and where it stands; all in one unit, upwards and to the right.

    `first` is the width of its first word, `height` that of its letters.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    first: float

    @property
    def width(self) -> float:
        """From its first letter to its last."""
        return self.right - self.left


def lines_of(text: str) -> list[Line]:
    """The lines of plain text that have words, as if all letters were of one width."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    spare = _SPARE * max(map(len, lines), default=0)
    return [
        Line(
            line,
            left=0,
            right=_LETTER * len(line),
            base=-row,
            height=1,
            first=_LETTER * (len(line.split(" ", 1)[0]) + spare),
        )
        for row, line in enumerate(lines)
    ]


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """The paragraphs of all pages; one may go on over the end of a page."""
    pitch = _usual_pitch(pages)
    parts: list[str] = []
    last, edge = None, 0.0
    for page in pages:
        is_first = True
        for place, line in enumerate(page):
            if last and not _continues(last, line, edge, 0 if is_first else pitch):
                yield " ".join(parts)
                parts.clear()
            parts.append(line.text)
            last, edge, is_first = line, _edge(page, place), False
    if parts:
        yield " ".join(parts)


def _continues(last: Line, line: Line, edge: float, pitch: float) -> bool:
    """Whether a line goes on with the last one; `pitch` is 0 on another page."""
    if last.text.endswith(HYPHEN):
        return True
    fall = (last.base - line.base) / line.height if line.height else 0
    if pitch and abs(fall) < _SAME_ROW:
        return line.left >= last.left
    is_end = last.text[-1] in ".!?:;"
    may_count = is_end or last.text[-1].isdigit()
    if _is_start(line, may_count) or _is_other_size(last, line):
        return False
    if pitch and fall > _NARROWEST_GAP * pitch:
        return False
    if is_end and _is_apart(last, line, edge, pitch):
        return False
    if line.text[0].islower() and not is_end:
        return True
    return last.right + _BLANK * line.height + line.first > edge


def _is_start(line: Line, may_count: bool) -> bool:
    """Whether a line begins with a bullet, or with a number that may count it."""
    if _BULLET.match(line.text):
        return True
    return may_count and _ORDINAL.match(line.text) is not None


def _is_apart(last: Line, line: Line, edge: float, pitch: float) -> bool:
    """Whether a line after a full stop is indented, or a heading on another page."""
    if pitch:
        indent = line.left - last.left
        return indent > _INDENT * line.height and not _is_start(last, True)
    is_short = line.width < _SHORT * (edge - line.left)
    return is_short and line.text[-1] not in ".!?,;"


def _is_other_size(last: Line, line: Line) -> bool:
    return abs(last.height - line.height) > _SAME_SIZE * max(last.height, line.height)


def _edge(page: Sequence[Line], place: int) -> float:
    """How far to the right the lines above and below a line reach, but for a few."""
    line = page[place]
    near = page[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
    rights = sorted(
        each.right for each in near if each.left < line.right and line.left < each.right
    )
    usual = rights[int(_USUAL_EDGE * (len(rights) - 1))] if rights else line.right
    return max(usual, line.left + _NARROWEST * line.height)


def _usual_pitch(pages: Sequence[Sequence[Line]]) -> float:
    """From a line down to the next, in heights of a line, within a paragraph."""
    falls = sorted(
        fall
        for page in pages
        for last, line in pairwise(page)
        if line.height and (fall := (last.base - line.base) / line.height) > _SAME_ROW
    )
    return falls[int(_USUAL_PITCH * len(falls))] if falls else 1.0
