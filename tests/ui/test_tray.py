"""The program in the background; the offscreen platform has no tray."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.tray import Tray
from tests.ui.showing import showing


def _tray(window: QWidget) -> Tray:
    tray = Tray(window)
    tray.dress(Look("light").icon("logo", "accent"))
    return tray


def test_without_a_tray_the_window_stays_in_the_taskbar(qtbot: QtBot) -> None:
    """It becomes small, and is not hidden where nobody would find it again."""
    window = QWidget()
    qtbot.addWidget(window)
    tray = _tray(window)
    window.show()
    assert not tray.is_there
    tray.take_away()
    assert window.isMinimized()
    tray.tell("The training has ended", "Letters")
    tray.bring_back()
    assert window.isVisible()
    assert not window.isMinimized()


def test_a_large_window_comes_back_as_large(qtbot: QtBot) -> None:
    """Who clicks on what was told does not lose it."""
    window = QWidget()
    qtbot.addWidget(window)
    tray = _tray(window)
    window.showMaximized()
    tray.take_away()
    tray.bring_back()
    assert window.windowState() & Qt.WindowState.WindowMaximized
    assert not window.isMinimized()


def test_who_looks_at_the_window_is_told_nothing_more(qtbot: QtBot) -> None:
    """It is seen there; behind others or made small it is not."""
    window = showing(qtbot, QWidget())
    tray = _tray(window)
    assert tray.is_seen
    tray.take_away()
    assert not tray.is_seen


def test_its_menu_speaks(qtbot: QtBot) -> None:
    """Also after the language has changed."""
    window = QWidget()
    qtbot.addWidget(window)
    _tray(window)
    (menu,) = window.findChildren(QMenu)
    assert [each.text() for each in menu.actions()] == ["Show the window", "Quit"]
