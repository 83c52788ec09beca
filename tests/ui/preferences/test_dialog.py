"""The preferences as a whole: named, uncut, reached by the keyboard, in each size."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.models.catalogue import STARTER
from ftstudio.settings import Settings, save
from ftstudio.ui.language import Language
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.preferences.dialog import LOOK, PLACES, SPACE, WORK, PreferencesDialog
from ftstudio.viewmodels.studio import StudioViewModel
from tests.factories import project
from tests.fakes.model_files import write_model
from tests.runs.spaces import add_older_and_newer
from tests.ui.showing import showing
from tests.ui.test_accessible import (
    _alike,
    _cut,
    _losing_bars,
    _out_of_reach,
    _without_names,
)
from tests.viewmodels.drafts import make_studio


@pytest.fixture
def studio(tmp_path: Path) -> StudioViewModel:
    """One in which there is something to say in each part."""
    save(Settings(models=str(tmp_path / "away")), tmp_path / "settings.json")
    add_older_and_newer(project(tmp_path / "projects", model="tiny"))
    for name in ("tiny", STARTER):
        write_model(tmp_path / "models" / name)
    made = make_studio(tmp_path)
    made.preferences.choose(models=str(tmp_path / "away"))
    return made


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The language of the window, and English again after that."""
    before = QLocale()
    Language(qapp).speak(request.param)
    yield request.param
    qapp.setStyleSheet("/* none */")  # to "" and back again crashes Qt at times
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
    QLocale.setDefault(before)


@dataclass(frozen=True, slots=True)
class Desk:
    """What opens the preferences: over a window of a size, in a language."""

    studio: StudioViewModel
    window: QWidget
    qtbot: QtBot

    def open(self, part: int = 0, scale: float = 1.0) -> PreferencesDialog:
        """The preferences at a part, on the screen."""
        look = Look(LIGHT, scale)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyleSheet(look.style_sheet())
        dialog = PreferencesDialog(self.window, self.studio, look)
        dialog.show_part(part)
        return showing(self.qtbot, dialog)


@pytest.fixture
def desk(qtbot: QtBot, studio: StudioViewModel, qapp: QApplication) -> Iterator[Desk]:
    """A window of the usual size."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1180, 760)
    yield Desk(studio, window, qtbot)
    qapp.setStyleSheet("/* none */")  # to "" and back again crashes Qt at times


@pytest.mark.parametrize(
    ("size", "scale"), [((1180, 760), 1.0), ((940, 620), 1.0), ((1180, 760), 1.5)]
)
@pytest.mark.parametrize("part", [LOOK, PLACES, WORK, SPACE])
def test_each_part_can_be_heard_seen_and_reached(
    part: int, size: tuple[int, int], scale: float, language: str, desk: Desk
) -> None:
    """In both languages, the smallest window, and with the largest text."""
    desk.window.resize(*size)
    dialog = desk.open(part, scale)
    found = [
        *_without_names(dialog),
        *_alike(dialog),
        *_out_of_reach(dialog),
        *_losing_bars(dialog),
        *_cut(dialog),
    ]
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    dialog.accept()
    assert [f"{part}, {language}: {each}" for each in found] == []


def test_the_keyboard_stays_where_it_was(desk: Desk) -> None:
    """Though all is built anew in another look."""
    dialog = desk.open()
    next(e for e in dialog.findChildren(QPushButton) if e.text() == "Dark").setFocus()
    dialog.dress(Look("dark"))
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Dark"


def test_space_is_counted_anew_each_time_they_are_opened(
    desk: Desk, tmp_path: Path
) -> None:
    """Something may have been added meanwhile."""
    desk.open().accept()
    write_model(tmp_path / "models" / "third")
    dialog = desk.open()
    assert desk.studio.space.state.space is not None
    assert len(desk.studio.space.state.space.models) == 3
    assert dialog.findChildren(QTabWidget)[0].count() == 4
