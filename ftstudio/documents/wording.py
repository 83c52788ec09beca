"""What is left of a text that is typed anew or said in other words.

That is parts of its words, which a wrong letter does not spoil, and its numbers.
"""

import re
import unicodedata
from collections.abc import Iterator

MOST_CHARACTERS = 200_000
_PIECE = 4
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:[.,' \u00a0\u202f]\d{3})*(?![0-9])(?:[.,]\d{1,2}(?!\d))?")
_NO_CENTS = re.compile(r"[.,]0{1,2}$")
_NO_DIGIT = re.compile(r"\D")


def pieces_in(text: str) -> set[str]:
    """Four letters in a row, of each word and the blanks around it, each once.

    Capitals and accents are left out: scans lose them. Of a text as long as a book, its
    beginning.
    """
    return {
        padded[at : at + _PIECE]
        for word in set(_words(text))
        for padded in (f" {word} ",)
        for at in range(max(1, len(padded) - _PIECE + 1))
    }


def numbers_in(text: str) -> set[str]:
    """Its numbers, dates and sums, each once, as digits alone: 4,250.00 is 4250."""
    found = (each[0] for each in _NUMBER.finditer(text, 0, MOST_CHARACTERS))
    return {_NO_DIGIT.sub("", _NO_CENTS.sub("", each)) for each in found}


def _words(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKD", text[:MOST_CHARACTERS].casefold())
    return (each[0] for each in _WORD.finditer(_without_accents(plain)))


def _without_accents(text: str) -> str:
    return "".join(each for each in text if not unicodedata.combining(each))
