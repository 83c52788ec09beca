"""How alike two texts are: by their signatures, and exactly by their shingles.

A shingle is three words in a row. Two texts are near copies when most shingles of the
shorter stand in the longer and the longer is not much more than that. What signatures
estimate is the Jaccard index, the share of all shingles that both texts have.
"""

import base64
import re
import unicodedata
from collections.abc import Iterator

FEWEST_WORDS = 20
MOST_CHARACTERS = 1_000_000
LANES = 126
_LANE_BITS = 16
_BYTES = LANES * _LANE_BITS // 8
_BANDS = LANES // 3
_BAND = _BYTES // _BANDS
_CROWD = 32
_CONTAINED = 0.75
_JACCARD = 0.4
_ONES = sum(1 << (_LANE_BITS * lane) for lane in range(LANES))
_LOW = _ONES * ((1 << (_LANE_BITS - 1)) - 1)
_HIGH = _ONES << (_LANE_BITS - 1)
_WORD = re.compile(r"\w+")
_SLICE = re.compile(r"(?s).{1,20000}\S{0,1000}")

Shingles = set[tuple[str, str, str]]
Sketch = int


def words_in(text: str) -> Iterator[str]:
    """The words as they are compared: of a text as long as a book, its beginning.

    In slices, so that no single step takes long.
    """
    for part in _SLICE.finditer(text, 0, MOST_CHARACTERS):
        yield from _WORD.findall(unicodedata.normalize("NFKC", part[0]).casefold())


def shingles_in(text: str) -> Shingles:
    """Its three words in a row, each once."""
    found: Shingles = set()
    first = second = ""
    for third in words_in(text):
        if first:
            found.add((first, second, third))
        first, second = second, third
    return found


def are_near_copies(one: Shingles, other: Shingles) -> bool:
    """Whether one is mostly the other: 75 % of the shorter, 40 % of all there is.

    The first alone would pair a page with the book that quotes it, the second alone
    letters that were written into the same form.
    """
    shorter, longer = sorted((one, other), key=len)
    shared = sum(each in longer for each in shorter)
    both = len(shorter) + len(longer) - shared
    return 0 < shared >= max(_CONTAINED * len(shorter), _JACCARD * both)


def sketch_of(signature: str) -> Sketch | None:
    """The signature as the number that is compared; None where a text has none.

    So too for what is no signature of this version.
    """
    try:
        content = base64.b64decode(signature, validate=True)
    except ValueError:
        return None
    return int.from_bytes(content, "little") if len(content) == _BYTES else None


def jaccard(one: Sketch, other: Sketch) -> float:
    """The estimated Jaccard index of two texts; its error is about 0.04.

    All lanes are compared at once: where one differs at all, adding its lower bits to
    ones carries into its highest.
    """
    differing = one ^ other
    carried = ((differing & _LOW) + _LOW) | differing
    return 1 - (carried & _HIGH).bit_count() / LANES


class Sketches:
    """Sketches by number, found by those like them: three lanes in a row are the same.

    Of texts with a Jaccard index of .5 one in three hundred is missed, of .4 one in
    sixteen. A band that very many have says little: it finds the first of them alone.
    """

    def __init__(self) -> None:
        self._sketches: dict[int, Sketch] = {}
        self._first: list[dict[bytes, int]] = [{} for _ in range(_BANDS)]
        self._more: list[dict[bytes, list[int]]] = [{} for _ in range(_BANDS)]

    def add(self, number: int, sketch: Sketch) -> None:
        """Let a sketch be found from now on."""
        self._sketches[number] = sketch
        for band, first, more in self._rows(sketch):
            if first.setdefault(band, number) != number:
                crowd = more.setdefault(band, [])
                if len(crowd) < _CROWD:
                    crowd.append(number)

    def like(self, sketch: Sketch, least: float) -> list[tuple[float, int]]:
        """Estimated Jaccard index (at least `least`) and number, the most alike first.

        Of equals, what was added first.
        """
        numbers: set[int] = set()
        for band, first, more in self._rows(sketch):
            if band in first:
                numbers.add(first[band])
                numbers.update(more.get(band, ()))
        rated = ((jaccard(sketch, self._sketches[each]), each) for each in numbers)
        found = [each for each in rated if each[0] >= least]
        return sorted(found, key=lambda each: (-each[0], each[1]))

    def forget(self) -> None:
        """Let go of all; table by table, because all in one step would take long."""
        self._sketches.clear()
        for first, more in zip(self._first, self._more, strict=True):
            first.clear()
            more.clear()

    def _rows(
        self, sketch: Sketch
    ) -> Iterator[tuple[bytes, dict[bytes, int], dict[bytes, list[int]]]]:
        content = sketch.to_bytes(_BYTES, "little")
        bands = (content[at : at + _BAND] for at in range(0, _BYTES, _BAND))
        return zip(bands, self._first, self._more, strict=True)
