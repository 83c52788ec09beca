"""A history as a table for other programs: CSV, one row a step."""

import csv
import io
import math

from ftstudio.core.history import History

COLUMNS = (
    "step",
    "batch_loss",
    "training_loss",
    "validation_loss",
    "validation_loss_in_full",
)


def table(history: History) -> str:
    """Every loss that is known, by step; what was not measured is left empty."""
    batch = {each.step: each.loss for each in history.steps}
    training = {each.step: each.training_loss for each in history.looks}
    validation = {each.step: each.validation_loss for each in history.looks}
    full = {each.step: each.validation_loss for each in history.in_full}
    columns = (batch, training, validation, full)
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(COLUMNS)
    for step in sorted({step for each in columns for step in each}):
        rows.writerow([step, *(_cell(each.get(step, math.nan)) for each in columns)])
    return written.getvalue()


def _cell(value: float) -> str:
    return f"{value:.6g}" if math.isfinite(value) else ""
