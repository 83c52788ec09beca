"""What nobody thought of, in the window: told once, with a report to read."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ftstudio.care.report import make_report, report_of
from ftstudio.care.vigil import LastEnd
from ftstudio.core.code_places import about
from ftstudio.core.report import Report
from ftstudio.runs.background import Call
from ftstudio.ui.report_dialog import ReportDialog

_LOG = logging.getLogger(__name__)

Post = Callable[[Call], None]


class CrashDialog:
    """Hears of every error that nobody catches; shows one dialog at a time."""

    def __init__(self, parent: QWidget, post: Post, logs: Path) -> None:
        """`post` has a call made in the window's thread; `logs` is the log's folder."""
        self._parent = parent
        self._post = post
        self._logs = logs
        self._is_shown = False

    def listen(self) -> None:
        """Hear of errors in the window, in other threads, and in what tidies up."""
        sys.excepthook = lambda _kind, error, _trace: self.hear(error)
        threading.excepthook = self._hear_thread
        sys.unraisablehook = _note

    def hear(self, error: BaseException) -> None:
        """Tell the person of an error, unless they are being told of one already."""
        _LOG.error("unforeseen in the window: %s", about(error))
        if isinstance(error, KeyboardInterrupt):
            self._parent.close()
        else:
            self._show(report_of(error, self._logs))

    def tell_of_last_time(self, end: LastEnd) -> None:
        """Tell how the program ended before it was started now."""
        self._show(make_report(end.trouble, end.what, end.places, self._logs))

    def _hear_thread(self, failed: threading.ExceptHookArgs) -> None:
        """In the thread that ends by it; one that was told to end does so quietly."""
        error = failed.exc_value
        if error is not None and not isinstance(error, SystemExit):
            self._post(lambda: self.hear(error))

    def _show(self, report: Report) -> None:
        if self._is_shown:
            return
        self._is_shown = True
        try:
            ReportDialog(self._parent, report).exec()
        finally:
            self._is_shown = False


def _note(unraisable: "sys.UnraisableHookArgs") -> None:
    """Nobody waits for what failed while tidying up: it goes into the log alone."""
    error = unraisable.exc_value
    _LOG.warning("unforeseen while tidying up: %s", about(error))
