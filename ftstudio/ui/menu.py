"""The window's menu: what is not about one project."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ftstudio.ui import asking
from ftstudio.ui.about_dialog import AboutDialog, ask_for_newest
from ftstudio.ui.look import Look
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.words.translation import translate

_HOME, _OPEN, _QUIT = "Ctrl+Home", "Ctrl+O", "Ctrl+Q"
_PREFERENCES = "Ctrl+,"


def window_menu(
    window: QWidget,
    studio: StudioViewModel,
    look: Look,
    show_preferences: Callable[[], object],
) -> QMenu:
    """The menu of `window`; its shortcuts work wherever the focus is."""
    background = studio.background
    menu = QMenu(window)
    everything = translate("menu", "All projects")
    menu.addAction(everything, QKeySequence(_HOME), studio.go_home)
    opening = translate("menu", "Open a project…")
    menu.addAction(opening, QKeySequence(_OPEN), lambda: _open(window, studio))
    menu.addSeparator()
    preferences = translate("menu", "Preferences…")
    menu.addAction(preferences, _preferences_key(), show_preferences)
    menu.addSeparator()
    menu.addAction(translate("menu", "Welcome…"), studio.welcome)
    newest = translate("menu", "Check for a new version…")
    menu.addAction(newest, lambda: ask_for_newest(window, background))
    about = translate("menu", "About FT Studio")
    menu.addAction(about, lambda: AboutDialog(window, look, background).exec())
    menu.addAction(translate("menu", "Quit"), QKeySequence(_QUIT), window.close)
    window.addActions(menu.actions())
    return menu


def _open(window: QWidget, studio: StudioViewModel) -> None:
    chosen = asking.for_project(window)
    if chosen is not None:
        studio.end_welcome()
        studio.open(chosen)


def _preferences_key() -> QKeySequence:
    """What the system uses for this; not every system has something."""
    usual = QKeySequence(QKeySequence.StandardKey.Preferences)
    return QKeySequence(_PREFERENCES) if usual.isEmpty() else usual
