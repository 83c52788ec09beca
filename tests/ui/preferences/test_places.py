"""Folders, as a person sees and changes them."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.models.catalogue import STARTER
from ftstudio.settings import Settings, save
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.places import PlacesPart
from ftstudio.viewmodels.studio import StudioViewModel
from tests.ui.showing import showing
from tests.viewmodels.drafts import make_studio


def part(qtbot: QtBot, studio: StudioViewModel) -> PlacesPart:
    """The part, on the screen."""
    made = PlacesPart(Look("light"), studio.places)
    made.refresh()
    return showing(qtbot, made)


def said(shown: PlacesPart) -> str:
    """All that can be read."""
    return "\n".join(e.text() for e in shown.findChildren(QLabel) if e.isVisible())


def button(shown: PlacesPart, text: str) -> QPushButton:
    """The first button of that text that can be seen."""
    found = shown.findChildren(QPushButton)
    return next(e for e in found if e.text() == text and e.isVisible())


def texts(shown: PlacesPart) -> list[str]:
    """The buttons that can be seen."""
    return [e.text() for e in shown.findChildren(QPushButton) if e.isVisible()]


def test_both_folders_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    """There is no way back where one is."""
    shown = part(qtbot, make_studio(tmp_path))
    fields = [each.text() for each in shown.findChildren(QLineEdit)]
    assert fields == [str(tmp_path / "models"), str(tmp_path / "projects")]
    assert texts(shown) == ["Change…", "Show"] * 2


def test_models_come_along_at_a_press(qtbot: QtBot, tmp_path: Path) -> None:
    """And can be had back."""
    studio, disk = make_studio(tmp_path), tmp_path / "disk"
    disk.mkdir()
    shown = part(qtbot, studio)
    studio.places.choose_models(disk)
    assert "Move 1 model (" in said(shown)
    button(shown, "Move them").click()
    assert "1 model was moved." in said(shown)
    assert (disk / STARTER).is_dir()
    button(shown, "Back to the usual folder").click()
    button(shown, "Move them").click()
    assert (tmp_path / "models" / STARTER).is_dir()


def test_moving_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Meanwhile nothing else can be changed about it."""
    studio, disk = make_studio(tmp_path), tmp_path / "disk"
    disk.mkdir()
    shown = part(qtbot, studio)
    studio.places.choose_models(disk)
    studio.places._change(moving=10)
    assert "Moving models: 10 B of" in said(shown)
    assert not button(shown, "Change…").isEnabled()
    button(shown, "Cancel").click()
    assert studio.places._cancel.is_set()


def test_a_folder_that_is_gone_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    """It can be looked for again, or given up."""
    away = tmp_path / "away"
    save(Settings(models=str(away)), tmp_path / "settings.json")
    shown = part(qtbot, make_studio(tmp_path))
    assert "Plug in the disk" in said(shown)
    assert "none is lost" in said(shown)
    away.mkdir()
    button(shown, "Look again").click()
    assert "Plug in" not in said(shown)


def test_a_folder_that_cannot_be_used_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    """All stays as it was."""
    studio = make_studio(tmp_path)
    shown = part(qtbot, studio)
    studio.places.choose_models(tmp_path / "gone")
    assert "That did not work" in said(shown)
