"""What a sorter has shown in its double-check: how often it is right, and where not.

Each document was sorted by a model that had not learned from it.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from ftstudio.core.events import SorterMade

_LIKELY = 0.95
_SUSPECT = 0.1
"""A document whose own folder is given less than this was probably put elsewhere by
mistake, where another folder is surely it."""
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class Guess:
    """Where a document was put: the numbers of its own label and of the likeliest.

    `confidence` is the probability of the likeliest, `own` that of its own label.
    """

    label: int
    best: int
    confidence: float
    own: float

    @property
    def is_right(self) -> bool:
        """Whether it was put where the person has it."""
        return self.best == self.label

    @property
    def looks_misfiled(self) -> bool:
        """Whether the person should look if it is in the right folder."""
        return not self.is_right and self.confidence >= _SURE and self.own < _SUSPECT


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all; `low` to `high` holds the true share in 95 of 100 cases."""

    right: int
    of: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.right / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Confusion:
    """Documents of `label` that were put into `into` instead, by their numbers."""

    label: int
    into: int
    documents: tuple[int, ...]


def accuracy(guesses: Sequence[Guess]) -> Share:
    """How often a sorter is right (Wilson 1927, for the range)."""
    return share_of(sum(each.is_right for each in guesses), len(guesses))


def share_of(right: int, of: int) -> Share:
    """A share with its range."""
    if not of:
        return Share(0, 0, 0.0, 1.0)
    z = NormalDist().inv_cdf((1 + _LIKELY) / 2)
    share = right / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z / (1 + z * z / of)
    reach *= math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return Share(right, of, max(middle - reach, 0.0), min(middle + reach, 1.0))


def confusions(guesses: Sequence[Guess]) -> tuple[Confusion, ...]:
    """What was taken for what, the most frequent first."""
    found: dict[tuple[int, int], list[int]] = {}
    for number, each in enumerate(guesses):
        if not each.is_right:
            found.setdefault((each.label, each.best), []).append(number)
    every = [Confusion(*pair, tuple(numbers)) for pair, numbers in found.items()]
    return tuple(sorted(every, key=lambda e: (-len(e.documents), e.label, e.into)))


def worst_first(guesses: Sequence[Guess]) -> tuple[int, ...]:
    """The numbers of the documents that were put wrongly, the surest mistake first."""
    wrong = [n for n, each in enumerate(guesses) if not each.is_right]
    return tuple(sorted(wrong, key=lambda n: guesses[n].own - guesses[n].confidence))


def misfiled(guesses: Sequence[Guess]) -> tuple[int, ...]:
    """The numbers of the documents that look misfiled, the likeliest first."""
    return tuple(n for n in worst_first(guesses) if guesses[n].looks_misfiled)


def by_label(guesses: Sequence[Guess], labels: int) -> tuple[Share, ...]:
    """How often documents of each label are put where they belong."""
    right = Counter(each.label for each in guesses if each.is_right)
    every = Counter(each.label for each in guesses)
    return tuple(share_of(right[label], every[label]) for label in range(labels))


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """With so many `documents` to learn from, such a `share` was sorted rightly."""

    documents: int
    share: float


def more_would_bring(curve: Sequence[CurvePoint], more: int) -> float | None:
    """By how much the share would rise with `more` documents; None where not known.

    The errors fall as a power of the documents (Hestness et al. 2017), through the
    first and the last point; where they do not fall, more would bring nothing.
    """
    known = [each for each in curve if each.documents > 0]
    if len(known) < 2:
        return None
    first, last = known[0], known[-1]
    before, now = 1 - first.share, 1 - last.share
    if now <= 0 or before <= now:
        return 0.0
    power = math.log(before / now) / math.log(last.documents / first.documents)
    then: float = now * (last.documents / (last.documents + more)) ** power
    return now - then


def guesses_of(made: SorterMade) -> tuple[Guess, ...]:
    """Where each of the job's documents was put; none where that is not known."""
    each = zip(made.labels, made.best, made.confidence, made.own, strict=True)
    return tuple(Guess(*one) for one in each)


def curve_of(made: SorterMade) -> tuple[CurvePoint, ...]:
    """How often it was right with how many documents to learn from."""
    pairs = zip(made.curve_documents, made.curve_shares, strict=True)
    return tuple(CurvePoint(*pair) for pair in pairs)
