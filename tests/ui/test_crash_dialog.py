"""What nobody thought of, told once and without the person's words."""

import logging
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.crash_dialog import CrashDialog, report


def _fail() -> None:
    raise ValueError("Dear Mrs Hale")


def test_the_report_says_where_and_not_what() -> None:
    """No word of a document, no name of a folder outside the program."""
    try:
        _fail()
    except ValueError:
        kind, _error, trace = sys.exc_info()
        assert kind is not None
        said = report(kind, trace)
    assert "ValueError" in said
    assert "_fail" in said
    assert "Hale" not in said


def test_the_dialog_can_copy_its_report(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    """And the program goes on afterwards."""
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, _copy_and_close)
    with caplog.at_level(logging.ERROR):
        CrashDialog(parent)(ValueError, ValueError("Dear Mrs Hale"), None)
    assert "FT Studio" in QGuiApplication.clipboard().text()
    assert "Hale" not in caplog.text


def _copy_and_close() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    buttons = {each.text(): each for each in box.findChildren(QPushButton)}
    buttons["Copy the report"].click()
    assert box.isVisible()
    box.reject()
