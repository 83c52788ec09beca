"""The rail shows where one is, and leads back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.rail import StepRail
from tests.ui.showing import showing

NAMES = ["Goal", "Documents", "Model", "Plan", "Training", "Result"]


def _rail(
    qtbot: QtBot, current: int, reached: int
) -> tuple[StepRail, list[QPushButton]]:
    rail = StepRail(Look("light"))
    rail.show_steps(NAMES, current, reached)
    rail.resize(rail.sizeHint())
    showing(qtbot, rail)
    return rail, rail.findChildren(QPushButton)


def test_a_step_that_was_reached_can_be_gone_to(qtbot: QtBot) -> None:
    """By a click, and it is told which."""
    rail, steps = _rail(qtbot, current=2, reached=3)
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.mouseClick(steps[1], Qt.MouseButton.LeftButton)
    assert told.args == [1]


def test_what_lies_ahead_cannot(qtbot: QtBot) -> None:
    """The way there goes through the page."""
    _, steps = _rail(qtbot, current=2, reached=3)
    assert [step.isEnabled() for step in steps] == [True] * 4 + [False] * 2


def test_arrows_move_along_it(qtbot: QtBot) -> None:
    """From step to step, and Enter goes there."""
    rail, steps = _rail(qtbot, current=2, reached=3)
    steps[0].setFocus()
    QTest.keyClick(steps[0], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is steps[1]
    with qtbot.waitSignal(rail.chosen):
        QTest.keyClick(steps[1], Qt.Key.Key_Return)


def test_a_screen_reader_says_which_step_and_its_state(qtbot: QtBot) -> None:
    """The check mark and the filled pill are for the eye alone."""
    _, steps = _rail(qtbot, current=1, reached=1)
    assert [step.accessibleName() for step in steps[:3]] == [
        "Step 1 of 6: Goal, done",
        "Step 2 of 6: Documents, you are here",
        "Step 3 of 6: Model",
    ]


def test_names_that_do_not_fit_are_left_out_whole(qtbot: QtBot) -> None:
    """A narrow window shows the badges; a wide one has the names again.

    The step at which one is keeps its name for as long as there is room.
    """
    rail, steps = _rail(qtbot, current=2, reached=3)
    wide = rail.width()
    rail.resize(wide - 40, rail.height())
    assert [step.text() for step in steps if step.text()] == [NAMES[2]]
    assert steps[1].toolTip() == "Documents"
    rail.resize(rail.minimumSizeHint().width(), rail.height())
    assert {step.text() for step in steps} == {""}
    rail.resize(wide, rail.height())
    assert [step.text() for step in steps] == NAMES
