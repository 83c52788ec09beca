"""The signature of a text, by which its near copies are found; made by readers alone.

MinHash (Broder 1997): of each of 126 orders of all possible shingles it keeps which
shingle of the text comes first, 16 bits of it. Signatures are kept in projects and
compared by later versions, so the hashes are spelled out here and never change.
"""

import base64
import zlib

import numpy as np
import numpy.typing as npt

from ftstudio.documents.likeness import FEWEST_WORDS, LANES, words_in

_Hashes = npt.NDArray[np.uint32]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_HALF = np.uint64(32)
_AT_ONCE = 1_000


def signature(text: str) -> str:
    """336 characters of Base64, "" for a text under 20 words."""
    words = list(words_in(text))
    if len(words) < FEWEST_WORDS:
        return ""
    shingles = _shingle_hashes(words)
    factors, terms = _orders()
    lanes = np.full(LANES, np.iinfo(np.uint32).max, np.uint32)
    for start in range(0, len(shingles), _AT_ONCE):
        placed = factors * shingles[start : start + _AT_ONCE] + terms
        lanes = np.minimum(lanes, placed.min(axis=1))
    kept = (lanes & np.uint32(0xFFFF)).astype("<u2")
    return base64.b64encode(kept.tobytes()).decode("ascii")


def _shingle_hashes(words: list[str]) -> _Hashes:
    """A number for every three words in a row: the CRC-32 of each, mixed."""
    known = {word: zlib.crc32(word.encode("utf-8")) for word in set(words)}
    hashes = np.fromiter(map(known.__getitem__, words), np.uint64, len(words))
    first, second, third = hashes[:-2], hashes[1:-1], hashes[2:]
    return _mixed(((first * _GOLDEN + second) * _GOLDEN + third) * _GOLDEN)


def _orders() -> tuple[_Hashes, _Hashes]:
    """An odd factor and a term for each lane: the order in which it puts numbers."""
    numbers = _mixed(np.arange(1, 2 * LANES + 1, dtype=np.uint64) * _GOLDEN)
    factors, terms = numbers[:LANES, np.newaxis], numbers[LANES:, np.newaxis]
    return factors | np.uint32(1), terms


def _mixed(numbers: npt.NDArray[np.uint64]) -> _Hashes:
    """Every bit of a number has its say in the 32 that are left (after MurmurHash)."""
    numbers = (numbers ^ (numbers >> _HALF)) * _MIX
    return (numbers ^ (numbers >> _HALF)).astype(np.uint32)
