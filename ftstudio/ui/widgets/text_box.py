"""TextBox: several lines to write in, which grows with what is written."""

from math import ceil

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

_AIR = 2  # around the text, so that one line is as high as a field of one line
_SLACK = 1  # at the very height of its text a view still scrolls by a line
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextBox(QPlainTextEdit):
    """Plain text, from one line to a few, then it scrolls; Tab leaves it.

    It takes no more than `most` characters: what is beyond that is left out, as soon as
    it comes. `is_sent`: Enter sends it, and Shift+Enter begins a line.
    """

    written = Signal(str)
    """The text is another one now."""

    sent = Signal()
    """The person wants what stands here to be sent."""

    def __init__(self, name: str, most: int, lines: int, *, is_sent: bool) -> None:
        super().__init__()
        self._most = most
        self._lines = lines
        self._is_sent = is_sent
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_AIR)
        self.textChanged.connect(self._heed)

    def show_text(self, text: str) -> None:
        """Show that text; the same one keeps the place where one writes."""
        if self.toPlainText() != text:
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter sends, where that is wished; any other key is written."""
        is_shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self._is_sent and event.key() in _ENTER and not is_shifted:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Plain text alone, and only what there is room for: layout takes its time."""
        selected = len(self.textCursor().selectedText())
        room = self._most - (self.document().characterCount() - 1) + selected
        self.insertPlainText(source.text()[: max(0, room)])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """At another width it has other lines."""
        super().resizeEvent(event)
        self._fit()

    def _heed(self) -> None:
        """Cut what came in by other ways, such as dictation."""
        text = self.toPlainText()
        if len(text) > self._most:
            self.show_text(text[: self._most])
            return
        self._fit()
        self.written.emit(text)

    def _fit(self) -> None:
        """Be as high as the lines are, up to a few of them."""
        there = round(self.document().size().height())
        lines = max(1, min(self._lines, there))
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded
            if there > self._lines
            else policies.ScrollBarAlwaysOff
        )
        margins = self.contentsMargins()
        edges = margins.top() + margins.bottom() + 2 * _AIR + _SLACK
        self.setFixedHeight(ceil(lines * self.fontMetrics().lineSpacing()) + edges)
