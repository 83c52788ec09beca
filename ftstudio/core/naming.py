"""What a person calls something → the name of a folder, or of what is on a page."""

import unicodedata

_NOT_IN_A_NAME = '/\\:*?"<>|'
_MOST_BYTES = 120
_MOST_SHOWN = 80
_JOINERS = "\u200c\u200d"
"""Without them some scripts, and some pictures in names, fall apart."""
_LEFTWARD = frozenset({"R", "AL", "AN"})
"""Directions of letters and numbers that are written from right to left."""


def folder_name(name: str, otherwise: str) -> str:
    """A name like `name` that any system takes for a folder; `otherwise` if none is."""
    letters = (each for each in name if each not in _NOT_IN_A_NAME)
    safe = "".join(each for each in letters if each.isprintable()).strip(". ")
    short = safe.encode()[:_MOST_BYTES].decode(errors="ignore")
    return short.strip(". ") or otherwise


def shown_name(name: str, otherwise: str = "") -> str:
    """A name as it stands on a page: one line, not too long, nothing that acts.

    Control characters go, and marks that turn the direction of what stands beside them.
    """
    line = " ".join(harmless(name[: 4 * _MOST_SHOWN]).split())
    short = line[: _MOST_SHOWN - 1].rstrip() + "…" if _is_long(line, name) else line
    return short or otherwise


def harmless(text: str) -> str:
    """A text without what acts on what stands around it, its spaces as they are."""
    return "".join(each if _is_shown(each) else " " for each in text)


def isolated(name: str, otherwise: str = "") -> str:
    """A name as it stands in a line of plain text, whose direction it leaves alone."""
    shown = shown_name(name, otherwise)
    turns = any(unicodedata.bidirectional(each) in _LEFTWARD for each in shown)
    return f"\u2068{shown}\u2069" if turns else shown


def _is_long(line: str, name: str) -> bool:
    return len(line) > _MOST_SHOWN or (len(name) > 4 * _MOST_SHOWN and bool(line))


def _is_shown(letter: str) -> bool:
    return letter in _JOINERS or not unicodedata.category(letter).startswith("C")
