"""Rarity: what documents have in common; the fewer have it, the more it counts."""

import zlib
from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

_BUCKETS = 1 << 20
"""Features that share one of them are taken for one; that is rare enough."""
_COMMON = 20
"""So many documents that have nothing in common with these: among a few of them, what
two share is not yet common."""


class Rarity:
    """Documents by number, each a set of features (parts of words, or numbers).

    By numpy: what is done a row is too little to be worth torch's threads.
    """

    def __init__(self) -> None:
        self._rows: list[npt.NDArray[np.int32]] = []
        self._weights = np.zeros(_BUCKETS)
        self._marks = np.zeros(_BUCKETS)
        self._totals = np.zeros(0)

    def add(self, features: Collection[str]) -> None:
        """One more document; it gets the next number."""
        buckets = {zlib.crc32(each.encode()) % _BUCKETS for each in features}
        self._rows.append(np.fromiter(buckets, np.int32, len(buckets)))

    def weigh(self) -> None:
        """All are added: weigh each feature by how few documents have it.

        The weight is the square of the inverse document frequency (Spärck Jones 1972),
        as in the cosine of two texts; what one has alone weighs no more than what two
        share.
        """
        counts = np.zeros(_BUCKETS)
        for row in self._rows:
            counts[row] += 1
        every = len(self._rows) + _COMMON
        self._weights = np.log(every / counts.clip(min=2)) ** 2
        self._totals = np.array([self._weights[row].sum() for row in self._rows])

    def counts(self) -> npt.NDArray[np.int64]:
        """How many features each document has, [documents]."""
        return np.array([len(row) for row in self._rows])

    def shared(self, one: int, others: Sequence[int]) -> npt.NDArray[np.float64]:
        """How much one has in common with each of the others, [others], 0 to 1."""
        own = self._rows[one]
        rows = [self._rows[each] for each in others]
        self._marks[own] = self._weights[own]
        ends = np.cumsum([0, *map(len, rows)])
        sums = np.concatenate([[0.0], self._marks[np.concatenate(rows)].cumsum()])
        self._marks[own] = 0
        norms = np.sqrt(self._totals[one] * self._totals[list(others)])
        found: npt.NDArray[np.float64] = np.diff(sums[ends]) / norms.clip(min=1e-6)
        return found
