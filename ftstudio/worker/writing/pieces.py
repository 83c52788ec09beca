"""A document cut into pieces that fit a block, at headings and between paragraphs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_LONGEST_HEADING = 80
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_ENOUGH = 0.25
"""A heading begins a new piece once the present one has this share of the room."""

_WORDS_BEFORE = 12

Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a document, of so many tokens; `number` counts from 0.

    `heading` is "" where it has none; `before` are the last words of the piece before.
    """

    text: str
    heading: str
    number: int
    tokens: int
    before: str


def cut(text: str, count: Count, room: int) -> list[Piece]:
    """The pieces of `text`, each of about `room` tokens at most by `count`."""
    pieces: list[Piece] = []
    lines: list[str] = []
    size = 0
    for line, is_heading in _lines(text, count, room):
        length = count(line) + 1
        full = size + length > room or (is_heading and size > _ENOUGH * room)
        if lines and full:
            pieces.append(_piece(lines, pieces, size))
            lines, size = [], 0
        lines.append(line)
        size += length
    if lines:
        pieces.append(_piece(lines, pieces, size))
    return pieces


def lines_of(text: str) -> list[str]:
    """What is measured first when a text is cut."""
    return text.strip().split("\n")


def sentences_of(line: str) -> list[str]:
    """What is measured next where a line is too long for a piece."""
    return _SENTENCE_END.split(line)


def is_heading(line: str) -> bool:
    """Whether a line looks like a heading: marked as one, or short with no end."""
    bare = line.strip()
    if bare.startswith("#"):
        return True
    short = 0 < len(bare) <= _LONGEST_HEADING and "\t" not in bare
    return short and bare[0].isupper() and bare[-1].isalnum() and "," not in bare


def _lines(text: str, count: Count, room: int) -> Iterator[tuple[str, bool]]:
    """Lines with their heading mark; one too long for a piece comes in sentences.

    A heading stands after a blank line; in a text without any, before a longer line.
    """
    lines = lines_of(text)
    has_blanks = not all(line.strip() for line in lines)
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        stands_apart = not before.strip() if has_blanks else len(after) > len(line)
        if count(line) < room:
            yield line, stands_apart and is_heading(line)
        else:
            yield from ((each, False) for each in _parts(line, count, room))


def _parts(line: str, count: Count, room: int) -> Iterator[str]:
    """Sentences of a long line; a sentence too long is halved until it fits."""
    for sentence in sentences_of(line):
        waiting = [sentence]
        while waiting:
            part = waiting.pop()
            if count(part) < room or len(part) < 2:
                yield part
            else:
                middle = part.rfind(" ", 1, len(part) // 2 + 1)
                middle = middle if middle > 0 else len(part) // 2
                waiting += [part[middle:], part[:middle]]


def _piece(lines: list[str], so_far: list[Piece], tokens: int) -> Piece:
    first = next((line for line in lines if line.strip()), "")
    heading = first.strip().lstrip("#").strip() if is_heading(first) else ""
    before = " ".join(so_far[-1].text.split()[-_WORDS_BEFORE:]) if so_far else ""
    return Piece("\n".join(lines).strip(), heading, len(so_far), tokens, before)
