"""How sure the validation losses are, by the losses of the single documents.

Each document is compared with itself: that documents differ, which they do by far more
than a training changes, says nothing about how sure the change is.
"""

import math
from collections.abc import Sequence
from statistics import stdev

from ftstudio.core.events import Evaluated
from ftstudio.core.readings import FEWEST_DOCUMENTS

ERRORS = 2.0
"""So many standard errors to each side hold the true change in 95 of 100 cases."""


def widths(looks: Sequence[Evaluated], best: Evaluated | None) -> tuple[float, ...]:
    """By how much each look's validation loss may be wrong, against the best look.

    Twice the standard error of the mean difference between the documents then and the
    same documents at the best: sd / sqrt(D). 0 at the best itself; nan where fewer than
    five documents were read at both.
    """
    if best is None:
        return (math.nan,) * len(looks)
    return tuple(_width(each.document_losses, best.document_losses) for each in looks)


def documents(look: Evaluated) -> int:
    """How many documents were read at a look."""
    return sum(map(math.isfinite, look.document_losses))


def are_too_few(look: Evaluated) -> bool:
    """Whether there are documents at this look, but not enough to tell how sure."""
    return 0 < documents(look) < FEWEST_DOCUMENTS


def _width(now: Sequence[float], before: Sequence[float]) -> float:
    changes = [
        a - b
        for a, b in zip(now, before, strict=False)
        if math.isfinite(a) and math.isfinite(b)
    ]
    if len(changes) < FEWEST_DOCUMENTS:
        return math.nan
    return ERRORS * stdev(changes) / math.sqrt(len(changes))
