"""The pages of a document → one text: furniture dropped, wrapped lines joined."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.documents.paragraphs import Line, paragraphs

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
_NUMBER = re.compile(r"\d+")
_MOST_REMOVED = 200
_LONGEST_REMOVED = 500

_Page = Sequence[Line]
_T = TypeVar("_T")


def joined_pages(pages: Sequence[_Page]) -> tuple[str, tuple[Removed, ...]]:
    """The pages as one text, and what was left out: page numbers, headers, footers."""
    dropped: Counter[str] = Counter()
    for _ in range(_DEEPEST_FURNITURE):
        shorter = pages
        for end in (0, -1):
            for furniture in (_numbers, _repeated):
                shorter = _shortened(shorter, end, furniture(shorter, end), dropped)
        if shorter == pages:
            break
        pages = shorter
    return "\n".join(paragraphs(pages)), _told(dropped)


def without_line_end_hyphens(text: str, mark: str) -> str:
    """The text with each `mark`, a hyphen at a line's end, made a hyphen or nothing.

    The rest of the document decides: it has the word whole, or with its hyphen, or both
    halves as words. Where it says nothing, what it said of most others holds.
    """
    parts = re.compile(rf"(\w*){mark}\s*(?=(\w*))")
    whole = re.sub(rf"\w*{mark}\s*\w*", " ", text)
    words = set(re.findall(r"\w+(?:-\w+)*", whole.lower()))
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


def _numbers(pages: Sequence[_Page], end: int) -> list[bool]:
    """Whether each page's first (0) or last (-1) line has a number that grows."""
    offsets = [
        _page_numbers(page[end].text, index) if page else set()
        for index, page in enumerate(pages, start=1)
    ]
    shared = _shared(offsets)
    if len(pages) < _FEWEST_PAGES:  # too few to see it grow: the number must be right
        shared = {0}
        offsets = [
            found if page and _ONLY_NUMBER.fullmatch(page[end].text) else set()
            for found, page in zip(offsets, pages, strict=True)
        ]
    return [bool(found & shared) for found in offsets]


def _page_numbers(line: str, index: int) -> set[int]:
    """How far the numbers at a line's ends are ahead of the page's own index."""
    if len(line) > _LONGEST_FURNITURE:
        return set()
    return {int(first or last) - index for first, last in _END_NUMBERS.findall(line)}


def _repeated(pages: Sequence[_Page], end: int) -> list[bool]:
    """Whether most pages, or every other one, share each page's first or last line."""
    lines = [{page[end].text} if page else set() for page in pages]
    shared = [_shared(lines) | _shared(lines[parity::2]) for parity in (0, 1)]
    return [bool(line & shared[i % 2]) for i, line in enumerate(lines)]


def _shared(marks: Sequence[set[_T]]) -> set[_T]:
    """The marks that most pages bear, and at least three."""
    counts = Counter(mark for found in marks for mark in found)
    enough = max(_FEWEST_PAGES, _REPEATED_ON * len(marks))
    return {mark for mark, count in counts.items() if count >= enough}


def _shortened(
    pages: Sequence[_Page], end: int, is_furniture: list[bool], dropped: Counter[str]
) -> Sequence[_Page]:
    """The pages without their first or last line where that is furniture."""
    dropped.update(
        page[end].text for page, drop in zip(pages, is_furniture, strict=True) if drop
    )
    return [
        (page[1:] if end == 0 else page[:-1]) if drop else page
        for page, drop in zip(pages, is_furniture, strict=True)
    ]


def _told(dropped: Counter[str]) -> tuple[Removed, ...]:
    """The lines left out; of those that differ in their numbers alone, the first."""
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    for line, count in dropped.items():
        pattern = _NUMBER.sub("0", line)
        first.setdefault(pattern, line)
        times[pattern] += count
    return tuple(
        Removed(_kind(first[pattern]), first[pattern][:_LONGEST_REMOVED], count)
        for pattern, count in times.most_common(_MOST_REMOVED)
    )


def _kind(line: str) -> RemovedKind:
    is_number = _ONLY_NUMBER.fullmatch(line) is not None
    return RemovedKind.PAGE_NUMBER if is_number else RemovedKind.RUNNING_LINE
