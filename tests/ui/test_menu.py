"""The window's menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.about_dialog import AboutDialog
from ftstudio.ui.look import Look
from ftstudio.ui.menu import window_menu
from ftstudio.ui.newest_dialog import NewestDialog
from ftstudio.viewmodels.studio import StudioViewModel
from tests.viewmodels.drafts import make_studio


def menu(qtbot: QtBot, studio: StudioViewModel) -> QMenu:
    """The menu of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    return window_menu(window, studio, Look("light"), lambda: None)


def action(of: QMenu, text: str) -> QAction:
    """What is called so in the menu."""
    return next(each for each in of.actions() if each.text() == text)


def test_the_preferences_have_the_system_s_key(qtbot: QtBot, tmp_path: Path) -> None:
    """And one where the system has none; what was chosen before has no menu."""
    asked: list[int] = []
    window = QWidget()
    qtbot.addWidget(window)
    studio, look = make_studio(tmp_path), Look("light")
    shown = window_menu(window, studio, look, lambda: asked.append(1))
    preferences = action(shown, "Preferences…")
    assert not preferences.shortcut().isEmpty()
    preferences.trigger()
    assert asked == [1]
    assert shown.findChildren(QMenu) == []


@pytest.mark.parametrize(
    ("text", "dialog"),
    [
        ("About FT Studio", AboutDialog),
        ("Check for a new version…", NewestDialog),
    ],
)
def test_what_is_about_the_program_opens(
    qtbot: QtBot, tmp_path: Path, text: str, dialog: type[QDialog]
) -> None:
    """In a dialog of its own."""
    opened: list[type[QWidget]] = []

    def look() -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        opened.append(type(found))
        found.reject()

    QTimer.singleShot(0, look)
    action(menu(qtbot, make_studio(tmp_path)), text).trigger()
    assert opened == [dialog]


def test_the_welcome_can_be_seen_again(qtbot: QtBot, tmp_path: Path) -> None:
    """By whoever skipped it."""
    studio = make_studio(tmp_path)
    action(menu(qtbot, studio), "Welcome…").trigger()
    assert studio.state.welcome is not None
