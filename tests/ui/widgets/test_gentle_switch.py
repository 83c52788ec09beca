"""The switch that leaves room to other programs."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.gentle_switch import GentleSwitch


def test_it_says_what_it_costs_before_it_is_chosen(qtbot: QtBot) -> None:
    """To a person who sees, and to one who hears."""
    switch = GentleSwitch(Look(LIGHT))
    qtbot.addWidget(switch)
    switch.show_choice(8, 8, is_on=False)
    (means,) = switch.findChildren(QLabel)
    assert "4 of 8" in means.text()
    assert "twice" in means.text()
    assert switch.switch.accessibleDescription() == means.text()


def test_with_one_core_there_is_none_to_leave(qtbot: QtBot) -> None:
    """Others still come first."""
    switch = GentleSwitch(Look(LIGHT))
    qtbot.addWidget(switch)
    switch.show_choice(1, 1, is_on=True)
    (means,) = switch.findChildren(QLabel)
    assert "cores" not in means.text()
    assert switch.switch.isChecked()


def test_a_press_is_passed_on(qtbot: QtBot) -> None:
    """Showing a choice is none."""
    switch = GentleSwitch(Look(LIGHT))
    qtbot.addWidget(switch)
    chosen: list[bool] = []
    switch.chosen.connect(chosen.append)
    switch.show_choice(2, 2, is_on=True)
    switch.switch.click()
    assert chosen == [False]
