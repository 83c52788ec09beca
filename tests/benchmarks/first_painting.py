"""Says when a window has been painted for the first time, and ends the program."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class FirstPainting(QObject):
    """Watches `window`; `sys.argv[1]` is the monotonic time from which it counts."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_told = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tell once what is painted has been painted."""
        if event.type() is QEvent.Type.Paint and not self._is_told:
            self._is_told = True
            QTimer.singleShot(0, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        taken = time.monotonic() - float(sys.argv[1])
        print(f'{{"seconds": {taken}}}', flush=True)
        QApplication.quit()
