"""LabelledProgress: what is being done, how far it is, what is left, and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.words.translation import translate

_FINENESS = 1000


class LabelledProgress(QWidget):
    """A slim bar between two lines of text."""

    cancelled = Signal()
    """The person wants it to end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._label = label()
        self._left = label(role="small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel = button(translate("progress", "Cancel"), "link")
        self.cancel.clicked.connect(self.cancelled)
        self._arrange()

    def show_progress(self, text: str, share: float | None, left: str = "") -> None:
        """Say `text`, and `left` at the end; `share` is 0 to 1, None while unknown."""
        self._label.setText(text)
        self._left.setText(left)
        self._left.setHidden(not left)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0 if share is None else _FINENESS)
        self._bar.setValue(round((share or 0.0) * _FINENESS))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(self._label, 1)
        top.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addWidget(self._left)
