"""Application: Qt's own, which hears what the system asks the program to open."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from ftstudio.core.asked import Asked
from ftstudio.ui.opening import asked_of

_TOGETHER = 100
"""Milliseconds within which files belong together: each comes by itself."""


class Application(QApplication):
    """On macOS, files dropped on the icon come as events, to a running program too."""

    asked = Signal(Asked)
    """The system wants this to be opened."""

    def __init__(self) -> None:
        super().__init__(["ftstudio"])
        self._files: list[str] = []
        self._timer = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._timer.timeout.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Take what is to be opened; leave all else to Qt."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        self._files.append(event.file() or event.url().toString())
        self._timer.start()
        return True

    def _tell(self) -> None:
        files, self._files = self._files, []
        self.asked.emit(asked_of(files))
