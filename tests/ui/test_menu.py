"""The window's menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.settings import Theme
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
    return window_menu(window, studio, Look("light"))


def action(of: QMenu, text: str) -> QAction:
    """What is called so, in the menu or below it."""
    below = [each for sub in of.findChildren(QMenu) for each in sub.actions()]
    return next(each for each in [*of.actions(), *below] if each.text() == text)


def test_colours_and_language_are_chosen_and_marked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """What is chosen now has its mark the next time."""
    studio = make_studio(tmp_path)
    first = menu(qtbot, studio)
    action(first, "Dark").trigger()
    action(first, "Français").trigger()
    settings = studio.preferences.settings
    assert (settings.theme, settings.language) == (Theme.DARK, "fr")
    again = menu(qtbot, studio)
    assert action(again, "Dark").isChecked()
    assert action(again, "Français").isChecked()


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
