"""A history as CSV."""

import csv
import math

from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_table import COLUMNS, table
from tests.factories import history, look, told
from tests.losses import BY_HEART, carried_on, checked, one


def rows(known: History) -> list[dict[str, str]]:
    """As a spreadsheet reads them."""
    return list(csv.DictReader(table(known).splitlines()))


def test_every_figure_is_in_its_row_and_column() -> None:
    """Steps, looks and full measurements, by step."""
    found = rows(history(told([3.5, 3.25])))
    assert [row["step"] for row in found] == ["0", "1"]
    assert [row["validation_loss"] for row in found] == ["3.5", "3.25"]
    assert [row["batch_loss"] for row in found] == ["", "3"]
    assert [row["validation_loss_in_full"] for row in found] == ["3.5", "3.25"]


def test_the_verdict_stands_beside_its_look() -> None:
    """With the documents it rests on, and how sure the loss is."""
    last = rows(history(one(BY_HEART, 18)))[-1]
    assert (last["verdict"], last["documents"]) == ("memorising", "12")
    assert int(last["documents_worse"]) > 6
    assert 0 < float(last["validation_loss_error"]) < 0.2


def test_what_happened_stands_at_its_step() -> None:
    """By the names that the record uses."""
    found = {row["step"]: row["happened"] for row in rows(history(carried_on()))}
    assert (found["204"], found["264"]) == ("CarriedOn", "StoppedEarly")


def test_each_check_has_its_rows() -> None:
    """And the training after them has rows without a number."""
    found = rows(history(checked(1)))
    assert {row["fold"] for row in found} == {"1", "2", "3", "4", "5", ""}
    assert all(row["validation_loss"] == "" for row in found if row["fold"] == "")


def test_what_was_not_measured_is_empty() -> None:
    """Spreadsheets take nan for a word."""
    (row,) = rows(history([look(0, math.nan, training=math.inf)]))
    assert (row["training_loss"], row["validation_loss"]) == ("", "")


def test_a_run_without_figures_has_its_header() -> None:
    """And nothing else."""
    assert table(History()) == ",".join(COLUMNS) + "\n"
