"""The program in the background; the offscreen platform has no tray."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.tray import Tray


def test_without_a_tray_the_window_stays_in_the_taskbar(qtbot: QtBot) -> None:
    """It becomes small, and is not hidden where nobody would find it again."""
    window = QWidget()
    qtbot.addWidget(window)
    tray = Tray(window, Look("light").icon("logo", "accent"))
    window.show()
    assert not tray.is_there
    tray.take_away()
    assert window.isMinimized()
    tray.bring_back()
    assert window.isVisible()
    assert not window.isMinimized()
    tray.tell("The training has ended", "Letters")
