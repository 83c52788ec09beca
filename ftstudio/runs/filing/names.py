"""Names for a file in a folder where others may be called so: “letter (2).txt”."""

import contextlib
import itertools
import os
from collections.abc import Iterator
from pathlib import Path, PurePath

_LONGEST = 255
"""Bytes of a name, where the system does not tell; few file systems take more."""
_LONGEST_SUFFIX = 32
"""What is longer, in bytes, says nothing of the kind of file and can be cut."""


def free_places(name: str, folder: Path) -> Iterator[Path]:
    """Places in a folder where nothing lies, the nicest first, as often as asked.

    Each was free a moment ago; whoever takes one must see to it that it still is.
    """
    longest = longest_name(folder)
    for number in itertools.count(1):
        place = folder / numbered(name, number, longest)
        if not os.path.lexists(place):
            yield place


def only(place: Path) -> Iterator[Path]:
    """That place, where nothing lies there, and no other."""
    if not os.path.lexists(place):
        yield place


def numbered(name: str, number: int, longest: int = _LONGEST) -> str:
    """A name with “(number)” from 2 on, in at most so many bytes; the suffix stays."""
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    if len(os.fsencode(suffix)) > _LONGEST_SUFFIX:
        stem, suffix = name, ""
    ending = f" ({number}){suffix}" if number > 1 else suffix
    room = longest - len(os.fsencode(ending))
    if len(os.fsencode(stem)) <= room:
        return stem + ending
    return _cut(stem, room).rstrip(" .") + ending


def longest_name(folder: Path) -> int:
    """How many bytes a name in a folder may have."""
    longest = 0
    with contextlib.suppress(OSError, AttributeError, ValueError):  # not on Windows
        longest = os.pathconf(folder, "PC_NAME_MAX")
    return min(longest, _LONGEST) if longest > 0 else _LONGEST


def _cut(stem: str, room: int) -> str:
    """As many characters as take so much room, none of them halved."""
    sizes = itertools.accumulate(len(os.fsencode(each)) for each in stem)
    return stem[: sum(size <= room for size in sizes)]
