"""Chips: one filter at a time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.chips import Chips
from tests.ui.showing import showing

FILTERS = [("all", "All 134"), ("ready", "Ready 124"), ("twins", "Twins 7")]


def _chips(qtbot: QtBot) -> tuple[Chips, list[QPushButton]]:
    chips = Chips(Look("light"))
    chips.show_chips(FILTERS, "all")
    chips.resize(500, 40)
    showing(qtbot, chips)
    return chips, chips.findChildren(QPushButton)


def test_a_click_tells_the_key(qtbot: QtBot) -> None:
    """Not the text, which a language may change."""
    chips, buttons = _chips(qtbot)
    with qtbot.waitSignal(chips.chosen) as told:
        QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["ready"]


def test_an_arrow_goes_to_the_next(qtbot: QtBot) -> None:
    """And chooses it, as among radio buttons."""
    chips, buttons = _chips(qtbot)
    buttons[0].setFocus()
    with qtbot.waitSignal(chips.chosen) as told:
        QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert told.args == ["ready"]


def test_new_counts_keep_the_buttons(qtbot: QtBot) -> None:
    """Whoever is on a chip stays on it while files are being read."""
    chips, buttons = _chips(qtbot)
    chips.show_chips([(key, text + "0") for key, text in FILTERS], "twins")
    assert chips.findChildren(QPushButton) == buttons
    assert [each.text() for each in buttons if each.isChecked()] == ["Twins 70"]


def test_other_filters_replace_them(qtbot: QtBot) -> None:
    """What is no longer there is no longer offered."""
    chips, _ = _chips(qtbot)
    chips.show_chips(FILTERS[:1], "all")
    qtbot.waitUntil(lambda: _visible(chips) == ["All 134"])


def _visible(chips: Chips) -> list[str]:
    buttons = chips.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible()]
