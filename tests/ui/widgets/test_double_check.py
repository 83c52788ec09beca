"""The double-check as a switch with its reasons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.presets import Caution, DoubleCheck, Effort, suggest
from ftstudio.ui.widgets.double_check import DoubleCheckPanel
from ftstudio.viewmodels.division import Division, Part
from ftstudio.viewmodels.plan import PlanState

_NUMBERS = suggest(Effort.BALANCED, Caution.NORMAL, 9400)
_TURNS = Division(Part(23, 9400), turns=(Part(5, 100),) * 5, one_exam=3)
_STATE = PlanState(
    Effort.BALANCED, Caution.NORMAL, 0, _NUMBERS, _NUMBERS, division=_TURNS
)


def _panel(qtbot: QtBot, **changes: object) -> DoubleCheckPanel:
    panel = DoubleCheckPanel()
    qtbot.addWidget(panel)
    panel.show_state(replace(_STATE, **changes))  # type: ignore[arg-type]
    panel.show()
    return panel


def _says(panel: DoubleCheckPanel) -> str:
    return " | ".join(each.text() for each in panel.findChildren(QLabel))


def test_it_says_why_it_is_on_and_what_that_takes(qtbot: QtBot) -> None:
    """By itself: there is nothing to reset."""
    panel = _panel(qtbot)
    assert (panel.switch.isChecked(), panel.switch.text()) == (True, "On")
    assert "23 documents, and one exam of 3" in _says(panel)
    assert "5 trainings" in _says(panel)
    assert panel.reset.isHidden()


def test_a_choice_can_be_left_to_the_program_again(qtbot: QtBot) -> None:
    """Whichever it is; off is told in a word too."""
    one = Division(Part(20, 8000), Part(3, 1400))
    panel = _panel(qtbot, division=one, double_check=DoubleCheck.REFUSED)
    assert (panel.switch.isChecked(), panel.switch.text()) == (False, "Off")
    assert not panel.reset.isHidden()


@pytest.mark.parametrize("why", DoubleCheck)
def test_it_is_heard_by_its_name(qtbot: QtBot, why: DoubleCheck) -> None:
    """With what it does."""
    panel = _panel(qtbot, double_check=why)
    assert panel.switch.accessibleName() == "Double-check"
    assert panel.switch.accessibleDescription().endswith(".")


def test_it_is_switched_by_the_keyboard(qtbot: QtBot) -> None:
    """And only asks: what follows from it is shown."""
    panel, wished = _panel(qtbot), list[bool]()

    def hear(is_on: bool) -> None:
        wished.append(is_on)

    panel.switch.clicked.connect(hear)
    QTest.keyClick(panel.switch, Qt.Key.Key_Space)
    assert wished == [False]
