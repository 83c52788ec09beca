"""The pages of a document → one text: furniture dropped, wrapped lines joined."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

_REPEATED_ON = 0.6
_FEWEST_PAGES = 3
_DEEPEST_FURNITURE = 4
_LONGEST_FURNITURE = 150
_END_NUMBERS = re.compile(
    r"^\W*(?:page\s*)?(\d{1,4})\b|\b(\d{1,4})(?:\s*(?:/|of|sur|de|von)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|seite)\s*)?\d{1,4}(?:\s*(?:/|of|sur|de|von)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_BLOCK_START = re.compile(r"[•▪●○◦‣■□–—*·\uf000-\uf0ff-]\s|\(?\w{1,3}[.)]\s|[◼❖➢✓➔→]")
_SHORTEST_FULL = 50
_SHORT = 0.6
_ROOM = 0.95

_Page = list[str]
_T = TypeVar("_T")


def joined_pages(pages: Sequence[str]) -> str:
    """The pages as one text, without page numbers and repeated headers and footers."""
    lines = [_lines(page) for page in pages]
    for _ in range(_DEEPEST_FURNITURE):
        shorter = lines
        for end in (0, -1):
            shorter = _without_numbers(shorter, end)
            shorter = _without_repeated(shorter, end)
        if shorter == lines:
            break
        lines = shorter
    return _unwrapped([line for page in lines for line in page])


def without_line_end_hyphens(text: str, mark: str) -> str:
    """The text with each `mark`, a hyphen at a line's end, made a hyphen or nothing.

    The rest of the document decides: it has the word whole, or with its hyphen, or both
    halves as words. Where it says nothing, what it said of most others holds.
    """
    parts = re.compile(rf"(\w*){mark}\s*(?=(\w*))")
    words = set(re.findall(r"\w+(?:-\w+)*", text.lower()))
    votes = [_hyphen(match[1], match[2], words) for match in parts.finditer(text)]
    usual = "" if votes.count("") > votes.count("-") else "-"
    ends = iter([usual if each is None else each for each in votes])
    return parts.sub(lambda match: match[1] + next(ends), text)


def _hyphen(left: str, right: str, words: set[str]) -> str | None:
    first, second = left.lower(), right.lower()
    if first + second in words:
        return ""
    if f"{first}-{second}" in words or not right[:1].islower():
        return "-"
    return "-" if {first, second} <= words else None


def _lines(page: str) -> _Page:
    return [" ".join(line.split()) for line in page.split("\n") if line.strip()]


def _without_numbers(pages: list[_Page], end: int) -> list[_Page]:
    """Without the first (0) or last (-1) lines whose number grows page by page."""
    offsets = [
        _page_numbers(page[end], index) if page else set()
        for index, page in enumerate(pages, start=1)
    ]
    shared = _shared(offsets)
    if len(pages) < _FEWEST_PAGES:  # too few to see it grow: the number must be right
        shared = {0}
        offsets = [
            found if page and _ONLY_NUMBER.fullmatch(page[end]) else set()
            for found, page in zip(offsets, pages, strict=True)
        ]
    return _shortened(pages, end, [bool(found & shared) for found in offsets])


def _page_numbers(line: str, index: int) -> set[int]:
    """How far the numbers at a line's ends are ahead of the page's own index."""
    if len(line) > _LONGEST_FURNITURE:
        return set()
    return {int(first or last) - index for first, last in _END_NUMBERS.findall(line)}


def _without_repeated(pages: list[_Page], end: int) -> list[_Page]:
    """Without the first or last line that most pages, or every other one, share."""
    lines = [{page[end]} if page else set() for page in pages]
    shared = [_shared(lines) | _shared(lines[parity::2]) for parity in (0, 1)]
    is_furniture = [bool(line & shared[i % 2]) for i, line in enumerate(lines)]
    return _shortened(pages, end, is_furniture)


def _shared(marks: Sequence[set[_T]]) -> set[_T]:
    """The marks that most pages bear, and at least three."""
    counts = Counter(mark for found in marks for mark in found)
    enough = max(_FEWEST_PAGES, _REPEATED_ON * len(marks))
    return {mark for mark, count in counts.items() if count >= enough}


def _shortened(pages: list[_Page], end: int, is_furniture: list[bool]) -> list[_Page]:
    return [
        (page[1:] if end == 0 else page[:-1]) if drop else page
        for page, drop in zip(pages, is_furniture, strict=True)
    ]


def _unwrapped(lines: Sequence[str]) -> str:
    """The lines, joined where one ends only because the next word did not fit."""
    full = _full_length(lines)
    paragraphs: list[str] = []
    last = ""
    for line in lines:
        if last and _continues(last, line, full):
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
        last = line
    return "\n".join(paragraphs)


def _full_length(lines: Sequence[str]) -> int:
    """How long a full line is: nearly as long as the longest; prose has long ones."""
    lengths = sorted(len(line) for line in lines)
    return max(_SHORTEST_FULL, lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0)


def _continues(last: str, line: str, full: int) -> bool:
    if _BLOCK_START.match(line):
        return False
    is_end = last[-1] in ".!?:;"
    if line[0].islower() and not is_end:
        return True
    if is_end and len(line) < _SHORT * full and line[-1] not in ".!?,;":
        return False  # a heading
    return len(last) + 1 + len(line.split(" ", 1)[0]) > _ROOM * full
