"""The numbers for experts, a row each."""

from pytestqt.qtbot import QtBot

from ftstudio.core.hyperparameters import Limits
from ftstudio.ui.widgets.number_box import NumberBox
from ftstudio.ui.widgets.number_rows import Number, NumberRows

RANK = Number("lora_rank", 8, 8, Limits(1, 256))


def _rows(qtbot: QtBot, done: list[object]) -> NumberRows:
    rows = NumberRows(lambda *change: done.append(change), done.append)
    qtbot.addWidget(rows)
    rows.show_numbers([RANK])
    done.clear()
    return rows


def test_a_changed_number_is_told(qtbot: QtBot) -> None:
    """With its name."""
    done: list[object] = []
    (box,) = _rows(qtbot, done).findChildren(NumberBox)
    box.stepUp()
    assert done == [("lora_rank", 9.0)]


def test_reset_is_offered_where_something_differs(qtbot: QtBot) -> None:
    """Beside what is suggested."""
    done: list[object] = []
    rows = _rows(qtbot, done)
    row = rows._rows["lora_rank"]
    assert row.reset.isHidden()
    rows.show_numbers([Number("lora_rank", 16, 8, RANK.limits)])
    assert not row.reset.isHidden()
    done.clear()
    row.reset.click()
    assert done == ["lora_rank"]


def test_a_value_beyond_todays_limits_is_shown_as_it_is(qtbot: QtBot) -> None:
    """Showing a number never changes it."""
    done: list[object] = []
    rows = _rows(qtbot, done)
    rows.show_numbers([Number("lora_rank", 8, 8, Limits(1, 4))])
    assert done == []
    (box,) = rows.findChildren(NumberBox)
    assert box.value() == 8
