"""The header leads home and to the menu."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.header import Header
from ftstudio.ui.widgets.rail import StepRail
from tests.ui.showing import showing


def _header(qtbot: QtBot) -> Header:
    header = Header(Look("light"), QLabel("the rail"))
    return showing(qtbot, header)


def test_the_name_of_the_program_leads_home(qtbot: QtBot) -> None:
    """As on every page a person knows from elsewhere."""
    header = _header(qtbot)
    brand = header.findChildren(QPushButton)[0]
    with qtbot.waitSignal(header.home_chosen):
        QTest.mouseClick(brand, Qt.MouseButton.LeftButton)


def test_the_menu_has_a_name(qtbot: QtBot) -> None:
    """It is an icon without words."""
    assert _header(qtbot).menu_button.accessibleName() == "Menu"


def test_a_long_name_of_a_project_leaves_room_for_the_rest(qtbot: QtBot) -> None:
    """It is shortened, and can be read whole in its tooltip."""
    header = _header(qtbot)
    header.name_project("Letters")
    before = header.minimumSizeHint().width()
    header.name_project("Letters of the workshop " * 20)
    assert header.minimumSizeHint().width() < before + 220
    whole = [each.toolTip() for each in header.findChildren(QLabel)]
    assert "Letters of the workshop " * 20 in whole


def test_a_name_gives_way_before_the_steps_lose_theirs(qtbot: QtBot) -> None:
    """There is room for the steps and some of the name; wider, for more of it."""
    rail = StepRail(Look("light"))
    rail.show_steps(["Goal", "Documents", "Model", "Plan"], 1, 2)
    header = Header(Look("light"), rail)
    name = "Courriers de la menuiserie Hale"
    header.name_project(name)
    header.show()
    qtbot.addWidget(header)
    (shown,) = (e for e in header.findChildren(QLabel) if e.accessibleName() == name)
    least = header.sizeHint().width()
    header.resize(least, header.height())
    assert all(step.text() for step in rail.findChildren(QPushButton))
    assert (len(shown.text()) < len(name), shown.toolTip()) == (True, name)
    header.resize(least + 200, header.height())
    assert shown.width() > 150
    assert all(step.text() for step in rail.findChildren(QPushButton))
