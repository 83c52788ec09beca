"""The numbers for experts, a row each."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from ftstudio.core.hyperparameters import LIMITS, Limits
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.number_box import NumberBox
from ftstudio.ui.widgets.number_rows import Number, NumberRows
from ftstudio.words import numbers
from tests.ui.showing import showing

RANK = Number("lora_rank", 8, 8, Limits(1, 256))


def _rows(qtbot: QtBot, done: list[object]) -> NumberRows:
    rows = NumberRows(Look(LIGHT), lambda *change: done.append(change), done.append)
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


@pytest.mark.parametrize("name", [*LIMITS, numbers.PATIENCE, numbers.SEED])
def test_every_number_has_its_row(qtbot: QtBot, name: str) -> None:
    """With a step, a name, a sentence and the field's term."""
    rows = NumberRows(Look(LIGHT), lambda *_change: None, lambda _name: None)
    qtbot.addWidget(rows)
    rows.show_numbers([Number(name, 0, 0, Limits(0, 9))])
    (box,) = rows.findChildren(NumberBox)
    assert box.singleStep() > 0
    assert numbers.term(name) in box.accessibleName()
    assert box.accessibleDescription() == numbers.means(name)


def test_rows_stand_beside_each_other_where_there_is_room(qtbot: QtBot) -> None:
    """Larger text needs more of it."""
    columns = []
    for scale in (1.0, 1.5):
        rows = NumberRows(Look(LIGHT, scale), lambda *_change: None, lambda _name: None)
        qtbot.addWidget(rows)
        rows.show_numbers([RANK, Number("lora_alpha", 8, 8, Limits(1, 256))])
        rows.resize(900, 400)
        showing(qtbot, rows)
        boxes = rows.findChildren(NumberBox)
        places = {each.mapTo(rows, QPoint()).x() for each in boxes}
        columns.append(len(places))
    assert columns == [2, 1]


def test_a_value_beyond_todays_limits_is_shown_as_it_is(qtbot: QtBot) -> None:
    """Showing a number never changes it."""
    done: list[object] = []
    rows = _rows(qtbot, done)
    rows.show_numbers([Number("lora_rank", 8, 8, Limits(1, 4))])
    assert done == []
    (box,) = rows.findChildren(NumberBox)
    assert box.value() == 8
