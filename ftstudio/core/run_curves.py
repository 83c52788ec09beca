"""Curves: both losses of a training, and the version that was kept, on one picture."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ftstudio.core.cross_validation import agreed_share, mean_curve
from ftstudio.core.history import History

Point = tuple[float, float]
"""Share of the plan, loss in nats per token."""
_CEILING = 1.5
"""What has blown up leaves the picture: so many times the first loss is its top."""
_MOST_LEVELS = 5
_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0)


@dataclass(frozen=True, slots=True)
class Curves:
    """The two curves, from left to right; `kept` lies on the first of them.

    Of a double-check they are the means of its trainings, whose validation losses are
    `checks`, and `kept` is where they agreed.
    """

    validation: tuple[Point, ...] = ()
    training: tuple[Point, ...] = ()
    checks: tuple[tuple[Point, ...], ...] = ()
    kept: Point | None = None

    @property
    def heights(self) -> tuple[float, float]:
        """The lowest and the highest loss to show."""
        shown = [y for curve in (self.validation, self.training) for _, y in curve]
        shown += [y for curve in self.checks for _, y in curve]
        if not shown:
            return 0.0, 1.0
        first = next((y for _, y in self.validation), max(shown))
        return min(shown), min(max(shown), max(_CEILING * first, min(shown)))


def curves_of(history: History) -> Curves:
    """The curves of a run; of one with a double-check those of its trainings."""
    if history.folds:
        return _of_checks(history)
    validation = _losses(history)
    kept = history.kept.step if history.kept else -1
    return Curves(validation, _lessons(history), kept=_at_step(history, kept))


def levels(low: float, high: float) -> tuple[float, ...]:
    """Round numbers that enclose a range, at most six of them."""
    span = max(high - low, 1e-3)
    power = 10.0 ** math.floor(math.log10(span / _MOST_LEVELS))
    step = next(e for e in (p * power for p in _ROUND) if span / e <= _MOST_LEVELS - 1)
    first, last = math.floor(low / step), math.ceil(high / step)
    return tuple(n * step for n in range(first, max(last, first + 1) + 1))


def _of_checks(history: History) -> Curves:
    counted = [fold for fold in history.folds if fold.is_through] or history.folds[:1]
    mean = tuple(mean_curve(counted))
    return Curves(
        validation=mean,
        training=tuple(mean_curve([_by_lessons(fold) for fold in counted])),
        checks=tuple(map(_losses, history.folds)) if len(counted) > 1 else (),
        kept=_agreed(history, counted, mean),
    )


def _agreed(
    history: History, counted: Sequence[History], mean: Sequence[Point]
) -> Point | None:
    if history.kept is None or not mean:
        return None
    if history.is_in_fold:
        return _at_step(history.folds[-1], history.kept.step)
    found = history.cross_validated
    share = found.share if found else agreed_share(counted)
    return min(mean, key=lambda each: abs(each[0] - share))


def _at_step(history: History, step: int) -> Point | None:
    """The point of the validation curve at a step, where that was looked at."""
    share = step / _planned(history)
    return next((each for each in _losses(history) if each[0] == share), None)


def _losses(history: History) -> tuple[Point, ...]:
    plan = _planned(history)
    return tuple(
        (each.step / plan, each.validation_loss)
        for each in history.looks
        if math.isfinite(each.validation_loss)
    )


def _lessons(history: History) -> tuple[Point, ...]:
    return _losses(_by_lessons(history))


def _by_lessons(history: History) -> History:
    """As if the documents it learns from were those of the exam."""
    looks = (replace(e, validation_loss=e.training_loss) for e in history.looks)
    return replace(history, looks=tuple(looks))


def _planned(history: History) -> int:
    """The steps that stand for the whole width."""
    done = history.looks[-1].step if history.looks else 0
    return max(history.prepared.steps if history.prepared else 0, done, 1)
