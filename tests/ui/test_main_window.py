"""The window: Home or a project, in the person's theme and language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from ftstudio.core.steps import Step
from ftstudio.settings import Theme
from ftstudio.ui.main_window import MainWindow
from ftstudio.ui.preferences.dialog import PLACES, PreferencesDialog
from ftstudio.viewmodels.studio import StudioViewModel
from tests.factories import project
from tests.viewmodels.drafts import make_studio


@pytest.fixture
def studio(tmp_path: Path) -> StudioViewModel:
    """A studio with one project, at the documents."""
    project(tmp_path / "projects", name="Offers", step=Step.DOCUMENTS)
    return make_studio(tmp_path)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, studio: StudioViewModel
) -> Iterator[MainWindow]:
    """The window, shown; English and without a style sheet again afterwards."""
    studio.preferences.choose(theme=Theme.LIGHT, language="en")
    made = MainWindow(studio, qapp)
    qtbot.addWidget(made)
    made.show()
    yield made
    studio.preferences.choose(language="en")
    qapp.setStyleSheet("")
    studio.leave()


def said(window: MainWindow) -> str:
    """All that can be read."""
    labels = window.findChildren(QLabel)
    buttons = window.findChildren(QPushButton)
    seen = [each.text() for each in labels if each.isVisible()]
    return "\n".join([*seen, *(e.text() for e in buttons if e.isVisible())])


def test_it_shows_home_then_the_project_and_home_again(
    qtbot: QtBot, window: MainWindow, studio: StudioViewModel, tmp_path: Path
) -> None:
    """The title names what is open."""
    qtbot.waitUntil(lambda: "Drop a folder here" in said(window))
    studio.open(tmp_path / "projects" / "Offers")
    qtbot.waitUntil(lambda: "Which documents should it" in said(window))
    assert window.windowTitle().startswith("Offers")
    studio.go_home()
    qtbot.waitUntil(lambda: "Drop a folder here" in said(window))
    assert window.windowTitle() == "FT Studio"


def test_another_language_keeps_the_place(
    qtbot: QtBot, window: MainWindow, studio: StudioViewModel, tmp_path: Path
) -> None:
    """The same step of the same project, in French."""
    studio.open(tmp_path / "projects" / "Offers")
    studio.preferences.choose(language="fr")
    qtbot.waitUntil(lambda: "Retour" in said(window))
    assert window.windowTitle().startswith("Offers")


def test_another_theme_changes_every_colour(
    window: MainWindow, studio: StudioViewModel
) -> None:
    """Dark is dark at once."""
    light = window.grab().toImage().pixelColor(5, 300).lightness()
    studio.preferences.choose(theme=Theme.DARK)
    dark = window.grab().toImage().pixelColor(5, 300).lightness()
    assert light > 200
    assert dark < 60


def test_larger_text_is_larger_everywhere(
    window: MainWindow, studio: StudioViewModel
) -> None:
    """At once."""
    before = window.findChildren(QLabel)[0].fontMetrics().height()
    studio.preferences.choose(text_size=150)
    after = window.findChildren(QLabel)[0].fontMetrics().height()
    assert after > 1.3 * before


def test_the_preferences_stay_open_while_the_window_changes(
    window: MainWindow, studio: StudioViewModel
) -> None:
    """At the same part, in the new language."""
    window.show_preferences(PLACES)
    (dialog,) = window.findChildren(PreferencesDialog)
    studio.preferences.choose(language="fr", theme=Theme.DARK)
    tabs = dialog.findChildren(QTabWidget)
    assert tabs[-1].currentIndex() == PLACES
    assert dialog.windowTitle() == "Préférences"


def test_the_preferences_can_be_opened_again(qtbot: QtBot, window: MainWindow) -> None:
    """And there is one of them at a time."""
    for _ in range(2):
        window.show_preferences()
    (dialog,) = window.findChildren(PreferencesDialog)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.findChildren(PreferencesDialog))
    window.show_preferences()
    assert len(window.findChildren(PreferencesDialog)) == 1


def test_it_opens_at_the_size_it_had(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, studio: StudioViewModel
) -> None:
    """And closing lets go of the project."""
    window.resize(window.width(), 701)
    window.close()
    again = MainWindow(studio, qapp)
    qtbot.addWidget(again)
    assert again.height() == 701


def test_its_menu_works_by_keyboard(window: MainWindow) -> None:
    """Each shortcut is known to the window itself."""
    shortcuts = {each.shortcut().toString() for each in window.actions()}
    assert {"Ctrl+Home", "Ctrl+O", "Ctrl+Q", "Ctrl+,"} <= shortcuts


def test_a_new_name_is_shown_at_once(
    qtbot: QtBot, window: MainWindow, studio: StudioViewModel, tmp_path: Path
) -> None:
    """In the title and beside the steps."""
    studio.open(tmp_path / "projects" / "Offers")
    assert studio.state.wizard is not None
    studio.state.wizard.goal.rename("Site reports")
    assert window.windowTitle().startswith("Site reports")
    qtbot.waitUntil(lambda: "Site reports" in said(window))


@pytest.mark.usefixtures("window")
def test_settings_that_could_not_be_read_are_told_of(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """The old file is kept."""
    (tmp_path / "settings.json").write_text("{")
    again = MainWindow(make_studio(tmp_path), qapp)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: "Your settings could not be read" in said(again))
    assert (tmp_path / "settings.json.bad").exists()
