"""The report to read, to have in a language, and to save."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import DiskFull
from ftstudio.runs.run_reports import paper
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.report_tab import PAGE, PDF, ReportTab
from ftstudio.viewmodels.reporting import ReportState
from tests.run_reports import report

_READY = ReportState(run=Path("/run"), report=report(), paper=paper())


def _tab(qtbot: QtBot, state: ReportState = _READY) -> ReportTab:
    tab = ReportTab(Look(LIGHT))
    qtbot.addWidget(tab)
    tab.show_state(state)
    return tab


def _said(tab: ReportTab) -> str:
    seen = (e for e in tab.findChildren(QLabel) if e.isVisibleTo(tab))
    return " ".join(each.text() for each in seen)


def test_the_page_can_be_read(qtbot: QtBot) -> None:
    """It is asked for when someone looks, and leads nowhere."""
    tab = _tab(qtbot, ReportState(run=Path("/run")))
    assert not tab.save_pdf.isEnabled()
    with qtbot.waitSignal(tab.wanted):
        tab.show()
    tab.show_state(_READY)
    text = tab.page.toPlainText()
    assert "Joinery letters" in text
    assert "25 % less surprised" in text
    assert not tab.page.openLinks()
    assert tab.page.isReadOnly()


def test_it_can_be_had_in_the_other_language(qtbot: QtBot) -> None:
    """By the keyboard too; the window stays as it is."""
    tab = _tab(qtbot)
    tab.language.setFocus()
    with qtbot.waitSignal(tab.language_chosen) as chosen:
        QTest.keyClick(tab.language, Qt.Key.Key_Down)
    assert chosen.args == ["fr"]
    tab.show_state(replace(_READY, language="fr"))
    assert tab.language.currentText() == "Français"
    assert "de surprise en moins" in tab.page.toPlainText()
    assert tab.save_pdf.text() == "Save as &PDF…"


@pytest.mark.parametrize(("ending", "as_pdf"), [(PDF, True), (PAGE, False)])
def test_a_place_is_asked_for(
    qtbot: QtBot, tmp_path: Path, ending: str, as_pdf: bool
) -> None:
    """Where something was saved last, under a name that says what it is."""
    tab = _tab(qtbot, replace(_READY, folder=str(tmp_path)))
    (tab.save_pdf if as_pdf else tab.save_page).click()
    (dialog,) = tab.findChildren(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)
    (named,) = dialog.selectedFiles()
    assert Path(named).name == f"Joinery letters, training report{ending}"
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    with qtbot.waitSignal(tab.save_wanted) as wanted:
        dialog.fileSelected.emit(str(tmp_path / "x"))
    sheet, file, is_pdf = wanted.args
    assert (file, is_pdf) == (tmp_path / "x", as_pdf)
    assert "Joinery letters" in sheet.html
    dialog.close()


def test_what_came_of_saving_is_said(qtbot: QtBot) -> None:
    """And where it lies, or what to do."""
    tab = _tab(qtbot, replace(_READY, saved=Path("/x/report.pdf")))
    assert tab.show_folder.isVisibleTo(tab)
    assert "The report is saved" in _said(tab)
    assert str(Path("/x/report.pdf")) in _said(tab)
    tab.show_state(replace(_READY, problem=DiskFull(folder="/x", needed=0)))
    assert "The report was not saved" in _said(tab)
    assert "disk is full" in _said(tab)
    assert not tab.show_folder.isVisibleTo(tab)
    tab.show_state(_READY)
    assert "saved" not in _said(tab)


def test_large_text_is_large_in_it_too(qtbot: QtBot) -> None:
    """What is saved is as always."""
    tab = ReportTab(Look(LIGHT, 1.5))
    qtbot.addWidget(tab)
    tab.show_state(_READY)
    usual = _tab(qtbot)
    for each in (tab, usual):
        each.page.document().setTextWidth(600)
    assert tab.page.document().size().height() > usual.page.document().size().height()
