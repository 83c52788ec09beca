"""What nobody thought of, in the window: a sentence, and a report to copy."""

import logging
import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ftstudio import __version__
from ftstudio.words.translation import translate

_LOG = logging.getLogger(__name__)


class CrashDialog:
    """Takes the place of `sys.excepthook`; shows one dialog at a time."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self._is_shown = False

    def __call__(
        self,
        kind: type[BaseException],
        _error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Tell the person of an error, unless they are being told of one already."""
        _LOG.error("unforeseen in the window: %s", kind.__name__)
        if issubclass(kind, KeyboardInterrupt):
            self._parent.close()
        elif not self._is_shown:
            self._is_shown = True
            self._show(report(kind, trace))
            self._is_shown = False

    def _show(self, text: str) -> None:
        box = QMessageBox(self._parent)
        box.setWindowTitle(translate("crash", "Something unforeseen happened"))
        box.setText(translate("crash", "Something unforeseen happened"))
        box.setInformativeText(
            translate(
                "crash",
                "What was saved is untouched, and a training in the background goes "
                "on. If it happens again, close the program and open it anew.",
            )
        )
        box.setDetailedText(text)
        copy = box.addButton(
            translate("crash", "Copy the report"), QMessageBox.ButtonRole.ActionRole
        )
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.exec()


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened, without a word of the person's documents or folders."""
    places = traceback.extract_tb(trace)
    lines = [
        f"  {each.filename.rpartition('ftstudio')[2]}:{each.lineno} {each.name}"
        for each in places
    ]
    versions = f"FT Studio {__version__}, Python {platform.python_version()}"
    return "\n".join([f"{versions}, {sys.platform}", kind.__name__, *lines])
