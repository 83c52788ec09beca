"""The new model as a folder: its name, its place, how far that is."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.events import Exported, Phase
from ftstudio.core.exports import Form, Program
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
    told = Exported("/x/Letters", 9, Program.LLAMA, "Oak?", "Oak is hard.", True)
    saving = _saving(qtbot, replace(_READY, exported=told))
    assert saving.show_folder.isVisibleTo(saving)
    said = " ".join(each.text() for each in saving.findChildren(QLabel))
    assert "llama.cpp" in said
    assert "Oak is hard." in said
    saving.show_result(_READY)
    assert not saving.show_folder.isVisibleTo(saving)


def test_the_form_is_chosen_and_explained(qtbot: QtBot) -> None:
    """By the keyboard too; a sorter has one form alone."""
    saving = _saving(qtbot)
    saving.form.setFocus()
    with qtbot.waitSignal(saving.form_chosen) as chosen:
        QTest.keyClick(saving.form, Qt.Key.Key_Down)
    assert chosen.args == [str(Form.ADAPTER)]
    saving.show_result(replace(_READY, form=Form.OLLAMA))
    assert saving.form.currentText() == "For Ollama"
    said = " ".join(each.text() for each in saving.findChildren(QLabel))
    assert "Modelfile" in said
    saving.show_result(replace(_READY, sorts=True))
    assert not saving.form.isVisibleTo(saving)


def test_a_zip_can_be_wished_for(qtbot: QtBot) -> None:
    """It stays as it was chosen."""
    saving = _saving(qtbot, replace(_READY, is_zipped=True))
    assert saving.zip.isChecked()
    with qtbot.waitSignal(saving.zip.toggled):
        saving.zip.click()
