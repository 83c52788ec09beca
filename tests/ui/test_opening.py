"""Opening what a person chooses, or what a start of the program is asked for."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ftstudio.core.asked import Asked
from ftstudio.core.steps import Step
from ftstudio.ui.opening import Opener, asked_of, create
from tests.factories import project
from tests.viewmodels.drafts import make_studio


def test_a_command_line_is_made_of_whole_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the folder is in which it was typed; file URLs of file managers too."""
    monkeypatch.chdir(tmp_path)
    here = str(tmp_path)
    letters, old = str(tmp_path / "Letters"), str(tmp_path / "Été 2019")
    url = (tmp_path / "Été 2019").as_uri()
    assert asked_of(["Letters", url, "."]) == Asked((letters, old, here))
    assert asked_of(["try"]) == Asked(samples=True)
    assert asked_of([]) == Asked()


def test_the_desktops_token_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    """And stays for Qt, where this start turns out to be the first."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "app-7")
    assert asked_of([]).token == "app-7"
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "app-7"


def test_the_window_comes_first_and_then_what_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the token that lets it come forward."""
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    made = project(tmp_path / "projects", name="Offers", step=Step.DOCUMENTS)
    studio, came = make_studio(tmp_path), []
    holder = QObject()
    opener = Opener(studio, lambda: came.append(studio.state.wizard), holder)
    opener.open(Asked((str(made.folder),), token="app-7"))
    assert came == [None]
    assert studio.state.wizard is not None
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "app-7"
    studio.leave()


@pytest.mark.usefixtures("qapp")
def test_a_question_is_answered_first(qtbot: QtBot, tmp_path: Path) -> None:
    """What is asked for waits behind it, and is not lost."""
    made = project(tmp_path / "projects", name="Offers")
    studio, question, holder = make_studio(tmp_path), QDialog(), QObject()
    qtbot.addWidget(question)
    question.setModal(True)
    question.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is question)
    Opener(studio, lambda: None, holder).open(Asked((str(made.file),)))
    assert studio.state.wizard is None
    question.accept()
    qtbot.waitUntil(lambda: studio.state.wizard is not None)
    studio.leave()


def test_nothing_in_particular_leaves_all_as_it_is(tmp_path: Path) -> None:
    """Only the window is wanted."""
    studio, came, holder = make_studio(tmp_path), [], QObject()
    Opener(studio, lambda: came.append(1), holder).open(Asked())
    assert came == [1]
    assert studio.state.wizard is None


def test_a_folder_without_a_name_gets_one(tmp_path: Path) -> None:
    """A whole drive has none; it is refused in words on the page."""
    studio = make_studio(tmp_path)
    create(studio, [Path(tmp_path.anchor)])
    assert studio.state.wizard is not None
    assert studio.state.wizard.state.name == "My documents"
    studio.leave()
