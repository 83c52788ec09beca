"""The one place that knows that the window has a thread of its own."""

import contextlib

from PySide6.QtCore import QObject, Qt, Signal, Slot

from ftstudio.runs.background import Call


class Bridge(QObject):
    """Has calls from any thread made in the thread in which it was created."""

    _called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._called.connect(self._make, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Call) -> None:
        """Have `call` made soon, in the order in which calls were posted.

        What comes after the program's end, from a thread still at work, is dropped.
        """
        with contextlib.suppress(RuntimeError):
            self._called.emit(call)

    @Slot(object)
    def _make(self, call: Call) -> None:
        call()
