"""The window's menu: what is not about one project."""

from collections.abc import Callable

from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from ftstudio.settings import Theme
from ftstudio.ui import asking
from ftstudio.ui.about_dialog import AboutDialog, ask_for_newest
from ftstudio.ui.look import Look
from ftstudio.viewmodels.studio import StudioViewModel
from ftstudio.words.translation import translate

_HOME, _OPEN, _QUIT = "Ctrl+Home", "Ctrl+O", "Ctrl+Q"


def window_menu(window: QWidget, studio: StudioViewModel, look: Look) -> QMenu:
    """The menu of `window`; its shortcuts work wherever the focus is."""
    background = studio.background
    menu = QMenu(window)
    everything = translate("menu", "All projects")
    menu.addAction(everything, QKeySequence(_HOME), studio.go_home)
    opening = translate("menu", "Open a project…")
    menu.addAction(opening, QKeySequence(_OPEN), lambda: _open(window, studio))
    menu.addSeparator()
    _add_themes(menu, studio)
    _add_languages(menu, studio)
    menu.addSeparator()
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
        studio.open(chosen)


def _add_themes(menu: QMenu, studio: StudioViewModel) -> None:
    choices = (
        (translate("menu", "As the system"), Theme.SYSTEM),
        (translate("menu", "Light"), Theme.LIGHT),
        (translate("menu", "Dark"), Theme.DARK),
    )
    below = menu.addMenu(translate("menu", "Colours"))
    now = studio.preferences.settings.theme
    _add_choices(below, choices, now, lambda v: studio.preferences.choose(theme=v))


def _add_languages(menu: QMenu, studio: StudioViewModel) -> None:
    """Each language in its own words, so that it is found by who speaks it."""
    choices = (
        (translate("menu", "As the system"), ""),
        ("English", "en"),
        ("Français", "fr"),
    )
    below = menu.addMenu(translate("menu", "Language"))
    now = studio.preferences.settings.language
    _add_choices(below, choices, now, lambda v: studio.preferences.choose(language=v))


def _add_choices(
    menu: QMenu,
    choices: tuple[tuple[str, str], ...],
    now: str,
    choose: Callable[[str], None],
) -> None:
    group = QActionGroup(menu)
    for text, value in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == now)
        action.triggered.connect(lambda _on=False, v=value: choose(v))
        group.addAction(action)
