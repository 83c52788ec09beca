"""Disk space, as a person sees and frees it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.models.catalogue import STARTER
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.space import SpacePart
from ftstudio.viewmodels.studio import StudioViewModel
from tests.factories import project
from tests.fakes.model_files import write_model
from tests.runs.spaces import add_older_and_newer
from tests.ui.showing import showing
from tests.viewmodels.drafts import make_studio


@pytest.fixture
def studio(tmp_path: Path) -> StudioViewModel:
    """One with two trainings of a project, and two models."""
    add_older_and_newer(project(tmp_path / "projects", model="tiny"))
    write_model(tmp_path / "models" / "tiny")
    write_model(tmp_path / "models" / STARTER)
    made = make_studio(tmp_path)
    made.space.count()
    return made


@pytest.fixture
def part(qtbot: QtBot, studio: StudioViewModel) -> SpacePart:
    """The part, on the screen."""
    made = SpacePart(Look("light"), studio.space)
    made.refresh()
    return showing(qtbot, made)


def said(part: SpacePart) -> str:
    """All that can be read, once it is laid out."""
    QApplication.sendPostedEvents()
    return "\n".join(e.text() for e in part.findChildren(QLabel) if e.isVisible())


def button(part: SpacePart, name: str) -> QPushButton:
    """The button that is called so."""
    found = part.findChildren(QPushButton)
    return next(e for e in found if name in (e.text(), e.accessibleName()))


def answer(*clicked: str, press: str) -> None:
    """Answer the next dialog: click on these ticks, and press that."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        for box in dialog.findChildren(QCheckBox):
            if box.text() in clicked:
                box.click()
        buttons = dialog.findChildren(QPushButton)
        next(e for e in buttons if e.text().startswith(press)).click()

    QTimer.singleShot(0, look)


def test_models_and_trainings_are_listed_with_their_sizes(part: SpacePart) -> None:
    """And how much room there is."""
    for text in ("free of", "tiny", "1 project starts from it", "Letters", "2 train"):
        assert text in said(part)


def test_only_what_is_ticked_goes(part: SpacePart, tmp_path: Path) -> None:
    """Older models are not, unless a person does; it is told what that freed."""
    answer(press="Free")
    button(part, "Clean up…").click()
    runs = tmp_path / "projects" / "Letters" / "runs"
    assert (runs / "older").exists()
    assert list((runs / "newer" / "checkpoints").iterdir()) == []
    assert "2 kB were freed." in said(part)
    answer("Older trainings of a project", press="Free")
    button(part, "Clean up…").click()
    assert not (runs / "older").exists()


def test_whoever_changes_their_mind_loses_nothing(
    part: SpacePart, tmp_path: Path
) -> None:
    """Cancel is the default."""
    answer(press="Cancel")
    button(part, "Clean up…").click()
    assert (tmp_path / "projects" / "Letters" / "runs" / "older").exists()


def test_a_model_goes_once_that_is_sure(part: SpacePart, tmp_path: Path) -> None:
    """The list is counted anew."""
    answer(press="Remove")
    button(part, "Remove tiny").click()
    assert not (tmp_path / "models" / "tiny").exists()
    assert "tiny" not in said(part)


def test_the_open_project_keeps_its_model(
    part: SpacePart, studio: StudioViewModel, tmp_path: Path
) -> None:
    """There is no button, but the reason."""
    studio.open(tmp_path / "projects" / "Letters")
    studio.space.count()
    assert "The open project starts from it" in said(part)
    buttons = part.findChildren(QPushButton)
    names = [e.accessibleName() for e in buttons if e.isVisible()]
    assert "Remove tiny" not in names
    studio.leave()


def test_while_it_cleans_it_shows_how_far_it_is(
    part: SpacePart, studio: StudioViewModel
) -> None:
    """And can be stopped."""
    studio.space._change(cleaning=1_000_000, to_clean=4_000_000)
    assert "Cleaning up: 1.0 MB of 4.0 MB" in said(part)
    assert not button(part, "Clean up…").isEnabled()
    button(part, "Cancel").click()
    assert studio.space._cancel.is_set()


def test_before_it_is_counted_it_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is shown that is not known."""
    space = make_studio(tmp_path).space
    space._change(is_counting=True)
    shown = SpacePart(Look("light"), space)
    shown.refresh()
    showing(qtbot, shown)
    assert "Counting what is on the disk" in said(shown)
    assert "free of" not in said(shown)
