"""Names of what is inside a file: safe to show, and unlike each other."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from pathlib import PurePath

from ftstudio.documents.extract import Part

_LONGEST = 100
_MOST = 10_000
_STEERING = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def named_parts(
    named: Iterable[tuple[str, bytes]], otherwise: str = "attachment"
) -> tuple[Part, ...]:
    """Parts under safe names, in order; `otherwise` is the name of what has none."""
    parts, times = [], Counter[str]()
    for name, content in islice(named, _MOST):
        unique = safe_name(name) or otherwise
        while times[unique.lower()]:
            times[unique.lower()] += 1
            unique = _cut(unique, f" ({times[unique.lower()]})")
        times[unique.lower()] += 1
        parts.append(Part(unique, content))
    return tuple(parts)


def safe_name(name: str) -> str:
    """The last component of a name, without what steers, at most 100 characters."""
    last = re.split(r"[/\\]", name.strip().rstrip("/\\"))[-1]
    shown = "".join(each for each in _STEERING.sub("", last) if each.isprintable())
    return _cut(" ".join(shown.split()).strip(". "), "")


def _cut(name: str, ending: str) -> str:
    """The name with an ending before its suffix, no longer than allowed."""
    suffix = PurePath(name).suffix if len(PurePath(name).suffix) <= 10 else ""
    stem = name.removesuffix(suffix)
    return stem[: _LONGEST - len(suffix) - len(ending)] + ending + suffix
