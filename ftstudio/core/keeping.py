"""Which version of a run to keep: where the smoothed validation loss is lowest."""

import math
from collections.abc import Sequence


def smoothed(losses: Sequence[float]) -> list[float]:
    """Each loss with its neighbours, weighted 1-2-1; the edges repeat themselves.

    A loss that is no finite number is infinite, and its neighbours count themselves in
    its place.
    """
    return [
        _mean(losses[max(index - 1, 0)], here, losses[min(index + 1, len(losses) - 1)])
        for index, here in enumerate(losses)
    ]


def lowest(losses: Sequence[float]) -> int | None:
    """The index of the lowest smoothed loss, the first of equals; None without any."""
    known = [
        (loss, index)
        for index, loss in enumerate(smoothed(losses))
        if math.isfinite(loss)
    ]
    return min(known)[1] if known else None


def _mean(before: float, here: float, after: float) -> float:
    if not math.isfinite(here):
        return math.inf
    sides = [each if math.isfinite(each) else here for each in (before, after)]
    return (sides[0] + 2 * here + sides[1]) / 4
