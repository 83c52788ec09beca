"""Writing: what a model wrote, to be read, selected and copied; it may still grow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from ftstudio.ui.widgets.roles import with_role

_FEW = 3


class Writing(QPlainTextEdit):
    """Text by keyboard and mouse, never typed into; `name` is for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        with_role(self, "serif")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(name)
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show the text; what has only grown keeps the selection and the place."""
        if text == self._shown:
            return
        if self._shown and text.startswith(self._shown):
            self._add(text[len(self._shown) :])
        else:
            self.setPlainText(text)
        self._shown = text

    def sizeHint(self) -> QSize:  # noqa: N802
        """High enough for a few lines; it gets more where there is room."""
        few = _FEW * self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), few)

    def _add(self, more: str) -> None:
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.insertText(more)
