"""A report is read first, and leaves only by the person's own hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.report import Report, Trouble
from ftstudio.ui.report_dialog import ReportDialog
from tests.ui.showing import showing

_REPORT = Report(
    trouble=Trouble.UNFORESEEN,
    what="KeyError",
    places=("ftstudio/app.py:12 main",),
    versions=(("FT Studio", "1.0"),),
    system="Linux",
    processors=4,
    memory=(1, 2),
    disk=(1, 2),
    log=("a line",),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ReportDialog:
    """One that is shown."""
    return showing(qtbot, ReportDialog(None, _REPORT))


def _words(dialog: ReportDialog) -> str:
    shown = [each for each in dialog.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def _text(dialog: ReportDialog) -> str:
    return dialog.findChildren(QPlainTextEdit)[0].toPlainText()


def test_all_of_it_can_be_read(dialog: ReportDialog) -> None:
    """What happened, what it means, and the whole report."""
    assert "Something unforeseen happened" in _words(dialog)
    assert "What was saved is untouched" in _words(dialog)
    assert "no text of your documents" in _words(dialog)
    assert "KeyError" in _text(dialog)
    assert "a line" in _text(dialog)


def test_it_can_be_copied(dialog: ReportDialog) -> None:
    """And says that it was."""
    buttons = {each.text(): each for each in dialog.findChildren(QPushButton)}
    buttons["Copy"].click()
    assert QGuiApplication.clipboard().text() == _text(dialog)
    assert "Copied." in _words(dialog)
    assert dialog.isVisible()


def test_it_can_be_saved(dialog: ReportDialog, tmp_path: Path) -> None:
    """As it was read."""
    file = tmp_path / "report.txt"
    dialog.save_to(file)
    assert file.read_text(encoding="utf-8") == _text(dialog)
    assert "Saved as report.txt." in _words(dialog)


def test_where_it_cannot_be_saved_it_says_why(
    dialog: ReportDialog, tmp_path: Path
) -> None:
    """And can be saved elsewhere."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    dialog.save_to(tmp_path / "file" / "report.txt")
    assert "Nothing can be written to" in _words(dialog)


def test_the_keyboard_reads_and_closes_it(dialog: ReportDialog) -> None:
    """Tab leaves the text again; Escape closes."""
    dialog.findChildren(QPlainTextEdit)[0].setFocus()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QPushButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
