"""Wobble: how much a loss moves by itself from look to look, though nothing happens.

Everything is a share of the lowest loss, so that it is the same in nats and in bits.
"""

import functools
import itertools
import math
from collections.abc import Sequence
from statistics import NormalDist, fmean, median

_RECENT = 10
"""So many of the last readings are compared with their neighbours."""
_COURSE = 30
"""So many of the last readings are compared with a smooth course."""
_LEFT_OVER = 4.0
"""Neighbours may differ by so many times what is left around the course: beyond, it is
the course that bends."""
_USUAL, _WEIGHT = 0.004, 3
"""Before anything is known: the usual wobble of a loss, worth so many readings."""
_LEAST = 0.001
_TO_DEVIATION = 1.4826
"""From the median of absolute values to a standard deviation, of normal readings."""
_HUGE = 1e6


def share(loss: float, of: float) -> float:
    """A loss as a share of another one above 0; cut where its square would overflow."""
    return min(max(loss / of, -_HUGE), _HUGE)


def wobble(losses: Sequence[float], best: int) -> float:
    """The standard deviation of a look around its course; `best` is the lowest.

    Neighbours tell it, within bounds that a course of fall and rise sets: they take a
    sharp bend for wobble, and miss one that is slower than they.
    """
    shares = [share(each, losses[best]) for each in losses[-_COURSE:]]
    differences = max(min(len(shares), _RECENT) - 2, 0)
    measured = 0.0
    if differences:
        left = _around_course(shares)
        measured = _between_neighbours(shares[-_RECENT:])
        measured = max(min(measured, _LEFT_OVER * left), left)
    squares = _WEIGHT * _USUAL**2 + differences * measured**2
    return max(math.sqrt(squares / (_WEIGHT + differences)), _LEAST)


def roughness(losses: Sequence[float]) -> float:
    """The standard deviation by second differences alone, in the losses' own unit."""
    if len(losses) < 3:
        return math.inf
    return _spread(_differences(losses[-_RECENT:], 2), 6)


def mean_error(values: Sequence[float]) -> float:
    """The standard error of the mean of two values or more."""
    mean = fmean(values)
    squares = sum((each - mean) ** 2 for each in values)
    return math.sqrt(squares / (len(values) - 1) / len(values))


def climb(values: Sequence[float]) -> float:
    """The slope of a line through values, in its standard errors where each errs by 1.

    0 for fewer than three. Unlike a level, it owes nothing to which look was the best.
    """
    count = len(values)
    if count < 3:
        return 0.0
    middle = (count - 1) / 2
    slope = sum((at - middle) * each for at, each in enumerate(values))
    return slope / math.sqrt(count * (count * count - 1) / 12)


@functools.cache
def luck(count: int) -> float:
    """By how many wobbles the best of so many equal readings flatters itself.

    The expected maximum of normal readings (Blom 1958).
    """
    if count < 2:
        return 0.0
    return NormalDist().inv_cdf((count - 0.375) / (count + 0.25))


def _between_neighbours(shares: Sequence[float]) -> float:
    """The calmer of second and third differences: a bend in the course is none."""
    second = _spread(_differences(shares, 2), 6)
    if len(shares) < 5:
        return second
    return min(second, _spread(_differences(shares, 3), 20))


def _spread(differences: Sequence[float], variance: int) -> float:
    """Of readings whose differences have so many times their variance."""
    middle = median(abs(each) for each in differences)
    return _TO_DEVIATION * middle / math.sqrt(variance)


def _differences(values: Sequence[float], times: int) -> list[float]:
    found = list(values)
    for _time in range(times):
        found = [after - before for before, after in itertools.pairwise(found)]
    return found


def _around_course(shares: Sequence[float]) -> float:
    """What is left around a course that falls to the lowest and rises from it.

    Without the largest of it: one wild reading is not the rule.
    """
    lowest = shares.index(min(shares))
    down = [-each for each in _rising([-each for each in shares[: lowest + 1]])]
    course = down[:-1] + _rising(shares[lowest:])
    left = sorted(abs(a - b) for a, b in zip(shares, course, strict=True))[:-1]
    return math.sqrt(sum(each * each for each in left) / (len(left) - 1))


def _rising(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall (pool adjacent violators, Ayer 1955)."""
    pools: list[tuple[float, int]] = []
    for each in values:
        mean, size = each, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean = (before * count + mean * size) / (count + size)
            size += count
        pools.append((mean, size))
    return [mean for mean, size in pools for _one in range(size)]
