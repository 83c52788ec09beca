"""Names of what is inside a file: safe to show, and unlike each other."""

import re

from ftstudio.core.corpus import PART

LONGEST = 120
"""Characters of a name."""

_LONGEST_SUFFIX = 10
_ROOM = 10  # for a number
_SEPARATORS = re.compile(r"\s*[/\\]\s*")


def part_name(name: str, taken: dict[str, int]) -> str:
    """A name for a file inside another: one line, short, and added to `taken`.

    That has each name in small letters, with the last number that it was given. What
    steers or turns the writing is gone, folders are joined by "-", and no two
    names differ in capitals alone.
    """
    shown = "".join(c if c.isprintable() else " " for c in name.replace(PART, " "))
    shown = " ".join(_SEPARATORS.sub("-", shown).split()).lstrip(". -") or "…"
    stem, dot, suffix = shown.rpartition(".")
    if not stem or len(suffix) > _LONGEST_SUFFIX:
        stem, dot, suffix = shown, "", ""
    stem = stem[: LONGEST - _LONGEST_SUFFIX - _ROOM]
    made = f"{stem}{dot}{suffix}"
    plain = made.casefold()
    number = taken.get(plain, 1)
    while made.casefold() in taken:
        number += 1
        made = f"{stem} ({number}){dot}{suffix}"
    taken[plain] = number
    taken.setdefault(made.casefold(), 1)
    return made
