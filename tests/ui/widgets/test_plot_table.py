"""A history as CSV."""

import csv
import math

from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_table import COLUMNS, table
from tests.factories import history, look, told


def test_every_figure_is_in_its_row_and_column() -> None:
    """Steps, looks and full measurements, by step."""
    rows = list(csv.DictReader(table(history(told([3.5, 3.25]))).splitlines()))
    assert [row["step"] for row in rows] == ["0", "1"]
    assert [row["validation_loss"] for row in rows] == ["3.5", "3.25"]
    assert [row["batch_loss"] for row in rows] == ["", "3"]
    assert [row["validation_loss_in_full"] for row in rows] == ["3.5", "3.25"]


def test_what_was_not_measured_is_empty() -> None:
    """Spreadsheets take nan for a word."""
    assert table(history([look(0, math.nan, training=math.inf)])).endswith("\n0,,,,\n")


def test_a_run_without_figures_has_its_header() -> None:
    """And nothing else."""
    assert table(History()) == ",".join(COLUMNS) + "\n"
