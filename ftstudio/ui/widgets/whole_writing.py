"""WholeWriting: the same as Writing, as high as its text: what it lies in scrolls."""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from ftstudio.ui.widgets.writing import Writing

_SLACK = 1  # at the very height of its text a view still scrolls by a line


class WholeWriting(Writing):
    """It never scrolls by itself; `name` is for screen readers."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_text(self, text: str) -> None:
        """Show the text, and become as high as it is."""
        super().show_text(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the text anew, which changes how high it is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout, block = self.document().documentLayout(), self.document().begin()
        height = 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        margins = self.contentsMargins()
        edges = margins.top() + margins.bottom()
        self.setFixedHeight(ceil(height) + edges + _SLACK)
