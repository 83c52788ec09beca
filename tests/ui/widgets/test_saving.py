"""The new model as a folder: its name, its place, how far that is."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ftstudio.core.events import Phase
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.saving import Saving
from ftstudio.viewmodels.result_state import ResultState
from tests.factories import history, told

_READY = ResultState(
    run=Path("/run"), history=history(told([4.0, 3.0])), export_name="Letters"
)


def _saving(qtbot: QtBot, state: ResultState = _READY) -> Saving:
    saving = Saving(Look(LIGHT))
    qtbot.addWidget(saving)
    saving.show_result(state)
    return saving


def test_a_place_is_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    """In a dialog that shows folders alone."""
    saving = _saving(qtbot)
    saving.save.click()
    (dialog,) = saving.findChildren(QFileDialog)
    with qtbot.waitSignal(saving.place_chosen) as chosen:
        dialog.fileSelected.emit(str(tmp_path))
    assert chosen.args == [tmp_path]
    dialog.close()


def test_nothing_is_saved_without_a_name(qtbot: QtBot) -> None:
    """It can be typed again."""
    saving = _saving(qtbot, replace(_READY, export_name=""))
    assert not saving.save.isEnabled()
    assert saving.name.isEnabled()


def test_saving_can_be_watched_and_cancelled(qtbot: QtBot) -> None:
    """The name stands still meanwhile."""
    saving = _saving(qtbot, replace(_READY, is_exporting=True, phase=Phase.EXPORTING))
    assert saving.progress.isVisibleTo(saving)
    assert not saving.name.isEnabled()
    with qtbot.waitSignal(saving.progress.cancelled):
        saving.progress.cancel.click()


def test_a_saved_model_can_be_shown(qtbot: QtBot) -> None:
    """One that was not has nothing to show."""
    saving = _saving(qtbot, replace(_READY, exported=Path("/x/Letters")))
    assert saving.show_folder.isVisibleTo(saving)
    saving.show_result(_READY)
    assert not saving.show_folder.isVisibleTo(saving)
