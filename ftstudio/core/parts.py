"""Part: something the program consists of, and the licence under which it may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PERMISSIVE = frozenset({
    "0BSD",
    "AFL-2.1",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CNRI-Python",
    "FTL",
    "GPL-2.0-or-later WITH Bootloader-exception",
    "GPL-3.0-or-later WITH GCC-exception-3.1",
    "HPND",
    "ISC",
    "LicenseRef-public-domain",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "PSF-2.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
    "libpng-2.0",
})  # fmt: skip
"""What asks for little more than to be named: by their SPDX identifiers."""

_REPLACEABLE = re.compile(r"(LGPL-[23]|MPL-2)\.\d(-only|-or-later)?")
"""What may be part of other works as long as it stays open and can be replaced."""

_TOKEN = re.compile(r"\(|\)|\bAND\b|\bOR\b|[\w.+-]+(?: WITH [\w.-]+)?")


@dataclass(frozen=True, slots=True)
class Part:
    """`licence` is an SPDX expression, or "" where nobody knows; `text` is all of it.

    `note` is what must be said of it besides, a name that `words.parts` knows.
    """

    name: str
    version: str
    licence: str
    text: str
    note: str = ""


def may_be_given_away(licence: str) -> bool:
    """Whether what has this licence may be part of the program that people get.

    Of several joined by OR one is enough, of several joined by AND all must do. What
    cannot be understood may not.
    """
    tokens = list(_TOKEN.findall(licence))
    if not tokens or _TOKEN.sub("", licence).strip():
        return False
    rest = iter([*tokens, ")"])
    try:
        return _either(rest) and next(rest, None) is None
    except StopIteration:
        return False


def _either(tokens: Iterator[str]) -> bool:
    """What stands up to the next bracket that closes; AND binds closer than OR."""
    is_one, is_all, joined = False, True, "AND"
    while joined in {"AND", "OR"}:
        if joined == "OR":
            is_one, is_all = is_one or is_all, True
        token = next(tokens)
        is_fine = _either(tokens) if token == "(" else _is_fine(token)
        is_all = is_all and is_fine
        joined = next(tokens)
    return is_one or is_all


def _is_fine(licence: str) -> bool:
    return licence in _PERMISSIVE or bool(_REPLACEABLE.fullmatch(licence))
