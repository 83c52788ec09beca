"""The window's menu."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ftstudio import __version__
from ftstudio.ui.menu import window_menu
from ftstudio.viewmodels.studio import StudioViewModel
from tests.viewmodels.drafts import make_studio


def menu(qtbot: QtBot, studio: StudioViewModel) -> QMenu:
    """The menu of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    return window_menu(window, studio, lambda: None)


def action(of: QMenu, text: str) -> QAction:
    """What is called so in the menu."""
    return next(each for each in of.actions() if each.text() == text)


def test_the_preferences_have_the_system_s_key(qtbot: QtBot, tmp_path: Path) -> None:
    """And one where the system has none; what was chosen before has no menu."""
    asked: list[int] = []
    window = QWidget()
    qtbot.addWidget(window)
    shown = window_menu(window, make_studio(tmp_path), lambda: asked.append(1))
    preferences = action(shown, "Preferences…")
    assert not preferences.shortcut().isEmpty()
    preferences.trigger()
    assert asked == [1]
    assert shown.findChildren(QMenu) == []


def test_about_tells_the_version(qtbot: QtBot, tmp_path: Path) -> None:
    """And whose shoulders it stands on."""
    told: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text() + box.informativeText())
        box.accept()

    QTimer.singleShot(0, look)
    action(menu(qtbot, make_studio(tmp_path)), "About FT Studio").trigger()
    assert __version__ in told[0]
    assert "Apache" in told[0]


def test_the_welcome_can_be_seen_again(qtbot: QtBot, tmp_path: Path) -> None:
    """By whoever skipped it."""
    studio = make_studio(tmp_path)
    action(menu(qtbot, studio), "Welcome…").trigger()
    assert studio.state.welcome is not None
