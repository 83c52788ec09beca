"""A history as a table for other programs: CSV, one row a step."""

import csv
import io
import math
from collections.abc import Iterator, Mapping

from ftstudio.core.health import course
from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_band import widths
from ftstudio.ui.widgets.plot_curves import best_look

COLUMNS = (
    "fold",
    "step",
    "batch_loss",
    "training_loss",
    "validation_loss",
    "validation_loss_error",
    "validation_loss_in_full",
    "verdict",
    "documents_worse",
    "documents",
    "happened",
)
"""`fold` is empty for a training that is none; the error is that of `plot_band`."""


def table(history: History) -> str:
    """Every loss that is known, by step; what was not measured is left empty."""
    written = io.StringIO()
    rows = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\n")
    rows.writeheader()
    for number, fold in enumerate(history.folds, start=1):
        rows.writerows({"fold": str(number), **row} for row in _rows(fold))
    rows.writerows(_rows(history))
    return written.getvalue()


def _rows(history: History) -> Iterator[dict[str, str]]:
    columns: Mapping[str, Mapping[int, str]] = {
        "batch_loss": {each.step: _cell(each.loss) for each in history.steps},
        **_of_looks(history),
        "validation_loss_in_full": {
            each.step: _cell(each.validation_loss) for each in history.in_full
        },
        "happened": _happened(history),
    }
    for step in sorted({step for each in columns.values() for step in each}):
        cells = {name: column.get(step, "") for name, column in columns.items()}
        yield {"step": str(step), **cells}


def _of_looks(history: History) -> dict[str, dict[int, str]]:
    looks, said = history.looks, course(history)
    errors = zip(looks, widths(looks, best_look(history)), strict=True)
    return {
        "training_loss": {each.step: _cell(each.training_loss) for each in looks},
        "validation_loss": {each.step: _cell(each.validation_loss) for each in looks},
        "validation_loss_error": {each.step: _cell(error) for each, error in errors},
        "verdict": {each.step: each.state.value for each in said},
        "documents_worse": {each.step: str(each.evidence.worse) for each in said},
        "documents": {each.step: str(each.evidence.documents) for each in said},
    }


def _happened(history: History) -> dict[int, str]:
    """By the names of the events."""
    events = (*history.went_back, *history.carried_on, history.stopped_early)
    found: dict[int, str] = {}
    for event in events:
        if event is not None:
            known = found.get(event.step)
            name = type(event).__name__
            found[event.step] = f"{known} {name}" if known else name
    return found


def _cell(value: float) -> str:
    return f"{value:.6g}" if math.isfinite(value) else ""
