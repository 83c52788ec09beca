"""What nobody thought of, told once and without the person's words."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.care.vigil import LastEnd
from ftstudio.core.report import Trouble
from ftstudio.runs.background import Call
from ftstudio.ui.crash_dialog import CrashDialog
from ftstudio.ui.report_dialog import ReportDialog

_MARKER = "Dear Mrs Hale"


@pytest.fixture
def posted() -> list[Call]:
    """What other threads have asked the window's thread to do."""
    return []


@pytest.fixture
def crash(
    qtbot: QtBot, home: Path, posted: list[Call], caplog: pytest.LogCaptureFixture
) -> Iterator[CrashDialog]:
    """One that hears; the hooks are as they were afterwards. Nothing it logs tells."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    window = QWidget()
    qtbot.addWidget(window)
    crash = CrashDialog(window, posted.append, home / "logs")
    crash.listen()
    yield crash
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    assert "Hale" not in caplog.text


def _error() -> ValueError:
    try:
        raise ValueError(_MARKER)
    except ValueError as error:
        return error


def _shown() -> list[str]:
    """The texts of the dialogs from now on; each is closed once it was read."""
    read: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReportDialog)
        read.append(dialog.findChildren(QPlainTextEdit)[0].toPlainText())
        dialog.reject()

    QTimer.singleShot(0, look)
    return read


@pytest.mark.usefixtures("crash")
def test_an_error_in_the_window_is_told_with_its_report() -> None:
    """By Python's own hook; no word of its message."""
    read = _shown()
    error = _error()
    sys.excepthook(ValueError, error, error.__traceback__)
    assert "ValueError" in read[0]
    assert "test_crash_dialog.py" in read[0]
    assert "Hale" not in read[0]


@pytest.mark.usefixtures("crash")
def test_an_error_in_another_thread_is_told_in_the_windows(posted: list[Call]) -> None:
    """Nothing is drawn in that thread."""

    def fail() -> None:
        raise _error()

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    read = _shown()
    (call,) = posted
    call()
    assert "ValueError" in read[0]


@pytest.mark.usefixtures("crash")
def test_what_fails_while_tidying_up_is_only_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Nobody waits for it."""

    class Untidy:
        def __del__(self) -> None:
            raise _error()

    Untidy()
    assert "while tidying up: ValueError" in caplog.text


def test_one_dialog_is_shown_at_a_time(crash: CrashDialog) -> None:
    """A page that fails at every step would open a hundred."""
    seen: list[int] = []

    def fail_again() -> None:
        crash.hear(_error())
        dialogs = QApplication.topLevelWidgets()
        seen.append(sum(isinstance(each, ReportDialog) for each in dialogs))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReportDialog)
        dialog.reject()

    QTimer.singleShot(0, fail_again)
    crash.hear(_error())
    assert seen == [1]


def test_how_it_ended_last_time_is_told_with_its_places(crash: CrashDialog) -> None:
    """As a library's breakdown, which is no error of Python's."""
    read = _shown()
    where = ("torch/nn/linear.py:7 forward",)
    crash.tell_of_last_time(LastEnd(Trouble.CRASHED, "Aborted", where))
    assert "Aborted" in read[0]
    assert "torch/nn/linear.py:7 forward" in read[0]
