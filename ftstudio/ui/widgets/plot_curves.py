"""From a history to the points of the plot's curves, in per cent of the plan.

All curves are of the looks: the same tokens each time, without dropout. The losses of
single batches are on other tokens at every step and lie elsewhere, by 0.4 in a run of
29 steps; beside the curves they would read as news, so they are in the table alone.
"""

import math
from collections.abc import Iterable

from ftstudio.core.events import Evaluated
from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing

HIGHEST = 20.0
"""Beyond blind guessing: ln 250 000 = 12.4 for the largest vocabularies."""


def planned(history: History) -> int:
    """The steps that stand for the whole width."""
    done = max(
        (each[-1].step for each in (history.steps, history.looks) if each), default=0
    )
    plan = history.prepared.steps if history.prepared else 0
    return max(plan, done, 1)


def progress(history: History) -> float:
    """How far the training that goes on has come, in per cent of the width.

    The one that follows a double-check is as wide as the share that was agreed on.
    """
    present = history.present
    done = present.steps[-1].step if present.steps else 0
    agreed = history.cross_validated.share if history.cross_validated else 1.0
    return 100 * agreed * done / planned(present)


def best_look(history: History) -> Evaluated | None:
    """The look that deserves the star: of the kept version, else of the best so far."""
    if history.kept is not None:
        for each in history.looks:
            if each.step == history.kept.step:
                return each
    return history.best


def look_curves(history: History) -> tuple[Curve, Curve]:
    """Validation and training loss at the looks, held within a readable height."""
    plan, ceiling = planned(history), ceiling_of([history])
    x = tuple(100 * each.step / plan for each in history.looks)
    return (
        Curve(x, tuple(held(each.validation_loss, ceiling) for each in history.looks)),
        Curve(x, tuple(held(each.training_loss, ceiling) for each in history.looks)),
    )


def needed_range(drawing: Drawing) -> tuple[float, float] | None:
    """The lowest and the highest loss that ask to be shown."""
    curves = [drawing.main, drawing.training, *drawing.checks, *(drawing.band or ())]
    heights = [y for curve in curves for _, y in curve.points]
    if not heights:
        return None
    return max(min(heights), 0.0), min(max(heights), drawing.ceiling)


def ceiling_of(histories: Iterable[History]) -> float:
    """Half above the first loss: what has blown up leaves the plot at its top."""
    known = (each.validation_loss for history in histories for each in history.looks)
    first = next((each for each in known if math.isfinite(each)), HIGHEST / 2)
    return min(max(1.5 * first, 1.0), HIGHEST)


def held(value: float, ceiling: float) -> float:
    """The value, no farther outside than painting can bear; nan stays nan."""
    return value if math.isnan(value) else min(max(value, -ceiling), 2 * ceiling)
