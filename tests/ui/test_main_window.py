"""The window: Home or a project, in the person's theme and language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMessageBox,
    QPushButton,
    QTabWidget,
)
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
    qapp.setStyleSheet("/* none */")  # to "" and back again crashes Qt at times
    studio.leave()


def said(window: MainWindow) -> str:
    """All that can be read."""
    labels = window.findChildren(QLabel)
    buttons = window.findChildren(QPushButton)
    seen = [each.text() for each in labels if each.isVisible()]
    return "\n".join([*seen, *(e.text() for e in buttons if e.isVisible())])


def button(window: MainWindow, name: str) -> QPushButton:
    """The button of that name that can be seen."""
    found = window.findChildren(QPushButton)
    return next(e for e in found if e.text() == name and e.isVisible())


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


def test_the_welcome_is_shown_before_all_else_and_leads_to_it(
    qtbot: QtBot, window: MainWindow, studio: StudioViewModel, tmp_path: Path
) -> None:
    """Over a project it leads back to it, and it keeps its step in other colours."""
    studio.open(tmp_path / "projects" / "Offers")
    studio.welcome()
    qtbot.waitUntil(lambda: "A model that writes as you do" in said(window))
    assert studio.state.welcome is not None
    studio.state.welcome.go_on()
    studio.preferences.choose(theme=Theme.DARK)
    qtbot.waitUntil(lambda: "This computer" in said(window))
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Which documents should it" in said(window))
    assert studio.preferences.settings.welcomed


def test_the_ways_out_of_the_welcome(
    qtbot: QtBot, window: MainWindow, studio: StudioViewModel
) -> None:
    """The program's name leads Home; the samples make a project."""
    studio.welcome()
    qtbot.waitUntil(lambda: "A model that writes as you do" in said(window))
    button(window, "FT Studio").click()
    qtbot.waitUntil(lambda: "Drop a folder here" in said(window))
    studio.welcome()
    assert studio.state.welcome is not None
    studio.state.welcome.go_on()
    studio.state.welcome.go_on()
    qtbot.waitUntil(lambda: "Try the sample documents" in said(window))
    button(window, "Try the sample documents").click()
    qtbot.waitUntil(lambda: studio.state.wizard is not None)
    assert studio.state.welcome is None


def test_over_a_project_a_problem_is_told_in_a_dialog(
    qtbot: QtBot, window: MainWindow, studio: StudioViewModel, tmp_path: Path
) -> None:
    """Home has a place for it; a page of the wizard has none. It is told once."""
    studio.open(tmp_path / "projects" / "Offers")
    studio.open_given([tmp_path / "gone"], "My documents")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "gone" in box.informativeText()
    assert studio.state.problem is None
    box.accept()
    qtbot.waitUntil(lambda: "Which documents should it" in said(window))


def test_it_comes_back_from_the_tray(window: MainWindow) -> None:
    """For whoever starts the program again."""
    window.hide()
    window.bring_back()
    assert window.isVisible()


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
