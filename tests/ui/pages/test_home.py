"""Home as a person uses it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.events import Said
from ftstudio.core.steps import Step
from ftstudio.documents.texts import TextStore
from ftstudio.runs.composing import lay_out
from ftstudio.settings import Settings, save
from ftstudio.ui.look import Look
from ftstudio.ui.pages.home import HomePage
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.project_card import ProjectCardButton
from ftstudio.viewmodels.studio import StudioViewModel
from tests.factories import corpus, job, project, told
from tests.ui.showing import showing
from tests.viewmodels.drafts import make_studio


def home(qtbot: QtBot, place: Path) -> HomePage:
    """Home of the projects in `place/projects`."""
    studio = make_studio(place)
    studio.home.refresh()
    return showing(qtbot, HomePage(studio, Look("light")))


def said(page: HomePage) -> str:
    """All that can be read."""
    return "\n".join(e.text() for e in page.findChildren(QLabel) if e.isVisible())


def cards(page: HomePage) -> list[ProjectCardButton]:
    """The projects shown."""
    found = page.findChildren(ProjectCardButton)
    return [each for each in found if each.isVisible()]


def test_the_first_time_it_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    """A place to drop a folder, and the samples to try; no empty list."""
    page = home(qtbot, tmp_path)
    assert "Drop a folder here" in said(page)
    assert "Projects" not in said(page)


def test_a_click_opens_a_project(qtbot: QtBot, tmp_path: Path) -> None:
    """Where it was left."""
    project(tmp_path / "projects", corpus(100, 100), step=Step.DOCUMENTS)
    page = home(qtbot, tmp_path)
    (card,) = cards(page)
    assert "2 documents, not trained yet" in said(page)
    card.click()
    assert page.view_model.state.wizard is not None
    page.view_model.leave()


def test_a_dropped_folder_becomes_a_project_of_its_name(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Named after the folder."""
    (tmp_path / "Letters").mkdir()
    page = home(qtbot, tmp_path)
    page.findChildren(DropZone)[0].dropped.emit([tmp_path / "Letters"])
    assert _opened(page.view_model) == "Letters"
    page.view_model.leave()


def test_a_folder_may_be_dropped_anywhere(qtbot: QtBot, tmp_path: Path) -> None:
    """Beside the dashed area too, which lights up all the same."""
    (tmp_path / "Letters").mkdir()
    page = home(qtbot, tmp_path)
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path / "Letters"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, content, left, plain)
    QCoreApplication.sendEvent(page, enter)
    assert page.findChildren(DropZone)[0].property("state") == "over"
    drop = QDropEvent(QPointF(5, 5), copy, content, left, plain)
    QCoreApplication.sendEvent(page, drop)
    assert _opened(page.view_model) == "Letters"
    page.view_model.leave()


def test_a_drop_that_is_no_file_is_refused_in_words(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A selection of text, a web address."""
    page = home(qtbot, tmp_path)
    page.findChildren(DropZone)[0].refused.emit()
    assert "That is not a file" in said(page)


def test_what_did_not_work_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """A project that is not there any more."""
    page = home(qtbot, tmp_path)
    page.view_model.open(tmp_path / "nowhere")
    assert "That did not work" in said(page)


def test_the_menu_of_a_card_offers_what_a_person_expects(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """And does it: a duplicate stands beside the original."""
    project(tmp_path / "projects", name="Offers")
    page = home(qtbot, tmp_path)
    menu = cards(page)[0].menu()
    texts = [each.text() for each in menu.actions() if each.text()]
    assert texts == [
        "Open",
        "Rename…",
        "Duplicate",
        "Show in the file manager",
        "Move to the bin",
        "Delete for good…",
    ]
    _choose(menu, "Duplicate")
    qtbot.waitUntil(lambda: len(cards(page)) == 2)
    assert {each.card.name for each in cards(page)} == {"Offers", "Offers (copy)"}


def test_the_choose_button_is_the_main_one(qtbot: QtBot, tmp_path: Path) -> None:
    """One primary button a screen."""
    page = home(qtbot, tmp_path)
    roles = [each.property("role") for each in page.findChildren(QPushButton)]
    assert roles.count("primary") == 1


def _opened(studio: StudioViewModel) -> str:
    assert studio.state.wizard is not None
    return studio.state.wizard.state.name


def _choose(menu: QMenu, text: str) -> None:
    next(each for each in menu.actions() if each.text() == text).trigger()


def test_folders_that_cannot_be_reached_are_told_of(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """With a button that leads to where they are chosen, until they are back."""
    away = tmp_path / "away"
    save(Settings(projects=str(away)), tmp_path / "settings.json")
    page = home(qtbot, tmp_path)
    assert "your projects cannot be used" in said(page)
    (button,) = (e for e in page.findChildren(QPushButton) if "Pref" in e.text())
    with qtbot.waitSignal(page.folders_wanted):
        button.click()
    away.mkdir()
    page.view_model.places.look_again()
    assert "cannot be used" not in said(page)


@pytest.mark.parametrize("number", [0, 1])
def test_a_training_that_was_cut_off_goes_on_by_one_click(
    qtbot: QtBot, tmp_path: Path, number: int
) -> None:
    """From above the drop zone at the program's start, or from its card."""
    made = project(tmp_path / "projects", corpus(*[100] * 12), name="Offers")
    run = lay_out(made.runs / "run", job(), TextStore(made.texts), None)
    for event in told([3.0, 2.5, 2.0])[:-3]:
        run.append(Said(event, 0.0))
    run.job_file.write_text("{", encoding="utf-8")  # so that no worker is started
    page = home(qtbot, tmp_path)
    assert "The training of “Offers” was cut off" in said(page)
    buttons = [e for e in page.findChildren(QPushButton) if "Continue" in e.text()]
    assert [each.text() for each in buttons] == ["Continue where it stopped"] * 2
    buttons[number].click()
    wizard = page.view_model.state.wizard
    assert wizard is not None
    assert wizard.state.step is Step.TRAINING
    page.view_model.go_home()
    assert "The training of" not in said(page)
    page.view_model.leave()
