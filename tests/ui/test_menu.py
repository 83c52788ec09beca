"""The window's menu."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ftstudio import __version__
from ftstudio.settings import Theme
from ftstudio.ui.menu import window_menu
from ftstudio.viewmodels.studio import StudioViewModel
from tests.viewmodels.drafts import make_studio


def menu(qtbot: QtBot, studio: StudioViewModel) -> QMenu:
    """The menu of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    return window_menu(window, studio)


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
