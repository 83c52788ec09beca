"""From a history to the points of the plot's curves, in per cent of the plan.

Both curves are of the looks: the same tokens each time, without dropout. The losses of
single batches are on other tokens at every step and lie elsewhere, by 0.4 in a run of
29 steps; beside the two they would read as news, so they are in the table alone.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ftstudio.core.events import Evaluated
from ftstudio.core.history import History

HIGHEST = 20.0
"""Beyond blind guessing: ln 250 000 = 12.4 for the largest vocabularies."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Points from left to right: per cent of the plan, loss (nan: a gap)."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The points that can be drawn."""
        pairs = zip(self.x, self.y, strict=True)
        return tuple(each for each in pairs if math.isfinite(each[1]))


def planned(history: History) -> int:
    """The steps that stand for the whole width."""
    done = max(
        (each[-1].step for each in (history.steps, history.looks) if each), default=0
    )
    plan = history.prepared.steps if history.prepared else 0
    return max(plan, done, 1)


def progress(history: History) -> float:
    """How far the training has come, in per cent."""
    done = history.steps[-1].step if history.steps else 0
    return 100 * done / planned(history)


def best_look(history: History) -> Evaluated | None:
    """The look that deserves the star: of the kept version, else of the best so far."""
    if history.kept is not None:
        for each in history.looks:
            if each.step == history.kept.step:
                return each
    return history.best


def look_curves(history: History) -> tuple[Curve, Curve]:
    """Validation and training loss at the looks, held within a readable height."""
    plan, ceiling = planned(history), _ceiling(history.looks)
    x = tuple(100 * each.step / plan for each in history.looks)
    return (
        Curve(x, tuple(_held(each.validation_loss, ceiling) for each in history.looks)),
        Curve(x, tuple(_held(each.training_loss, ceiling) for each in history.looks)),
    )


def needed_range(history: History) -> tuple[float, float] | None:
    """The lowest and the highest loss that the looks ask to be shown."""
    ceiling = _ceiling(history.looks)
    heights = [y for curve in look_curves(history) for _, y in curve.points]
    if not heights:
        return None
    return max(min(heights), 0.0), min(max(heights), ceiling)


def _ceiling(looks: Sequence[Evaluated]) -> float:
    """Half above the first loss: what has blown up leaves the plot at its top."""
    known = (each.validation_loss for each in looks)
    first = next((each for each in known if math.isfinite(each)), HIGHEST / 2)
    return min(max(1.5 * first, 1.0), HIGHEST)


def _held(value: float, ceiling: float) -> float:
    """The value, no farther outside than painting can bear; nan stays nan."""
    return value if math.isnan(value) else min(max(value, -ceiling), 2 * ceiling)
