"""Asked: what a start of the program is asked to open; ↔ one line."""

import os
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json

LONGEST_LINE = 4_194_304
"""Bytes; a command line is shorter than that on every system."""

_MOST_PATHS = 20_000
_LONGEST_PATH = 32_767  # characters, the most that any system takes
_LONGEST_TOKEN = 256


@dataclass(frozen=True, slots=True)
class Asked:
    """`paths` are whole; without any, and without `samples`, only the window is wanted.

    `token` is by what a desktop knows that the person wanted a window just now.
    """

    paths: tuple[str, ...] = ()
    samples: bool = False
    token: str = ""


def is_to_open(argument: str) -> bool:
    """Whether a word of the command line is something to open, and no command."""
    if not argument or argument.startswith("-"):
        return False
    if argument.startswith("file:") or argument.endswith(".ftstudio"):
        return True
    if os.sep in argument or (os.altsep or os.sep) in argument:
        return True
    try:
        return Path(argument).exists()
    except OSError:  # too long for a name
        return False


def to_line(asked: Asked) -> bytes:
    """What one start tells another, with its end of line."""
    return to_json(asked).encode() + b"\n"


def from_line(line: bytes) -> Asked:
    """The same read back; raises MalformedRecord where it was none of ours."""
    asked = from_plain(Asked, from_json(line))
    if len(asked.paths) > _MOST_PATHS or not all(map(_is_whole_path, asked.paths)):
        raise MalformedRecord("no paths")
    if len(asked.token) > _LONGEST_TOKEN or not _is_plain(asked.token):
        raise MalformedRecord("no token")
    return asked


def _is_whole_path(path: str) -> bool:
    return len(path) <= _LONGEST_PATH and "\0" not in path and Path(path).is_absolute()


def _is_plain(token: str) -> bool:
    return token.isascii() and token.isprintable()
