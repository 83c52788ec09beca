"""DocumentText: a text to be read and selected, its masks and reading units marked."""

from functools import partial
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.roles import with_role
from ftstudio.ui.widgets.text_marks import TextMarks
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.splitting import Split
from ftstudio.words import preview as words
from ftstudio.words.translation import translate

_SLACK = 1  # at the very height of its text a view still scrolls by a line


class DocumentText(QWidget):
    """The text of a preview, or in its place what was removed from it.

    It is as high as the text: what it stands in scrolls, and follows `moved`.
    """

    moved = Signal(QRect)
    """The person moved on in the text, to this place in the widget."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._preview: Preview | None = None
        self._shown: tuple[Preview | None, Split | None] = (None, None)
        self.text = _reading_view(
            translate("document_text", "As the model will read it")
        )
        self.removed = _reading_view(
            translate("document_text", "What was removed before learning")
        )
        for each in (self.text, self.removed):
            each.cursorPositionChanged.connect(partial(self._tell, each))
        self._marks = TextMarks(look, self.text.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.removed)

    def show_text(
        self, preview: Preview | None, split: Split | None, *, is_removed: bool
    ) -> None:
        """Show it with the units of `split`; `is_removed`: show what was removed."""
        text = preview.text if preview else ""
        if preview is not self._preview:
            self._preview = preview
            self._marks.show_marks("", (), ())
            self.text.setPlainText(text)
            pieces = preview.removed if preview else ()
            self.removed.setPlainText(words.removed_pieces(pieces))
            for view in (self.text, self.removed):
                view.fit()
        if (preview, split) != self._shown:
            self._shown = (preview, split)
            masks = preview.masks if preview else ()
            self._marks.show_marks(text, masks, split.starts if split else ())
        self.text.setHidden(is_removed)
        self.removed.setHidden(not is_removed)

    def _tell(self, view: QPlainTextEdit) -> None:
        if view.hasFocus():
            place = view.cursorRect()
            self.moved.emit(QRect(view.mapTo(self, place.topLeft()), place.size()))


class _View(QPlainTextEdit):
    """As high as its text."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the text anew, which changes how high it is."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Become as high as the text is at this width."""
        layout, block = self.document().documentLayout(), self.document().begin()
        height = 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        margins = self.viewportMargins()
        edges = 2 * self.frameWidth() + margins.top() + margins.bottom()
        self.setFixedHeight(ceil(height) + edges + _SLACK)


def _reading_view(name: str) -> _View:
    made = with_role(_View(), "serif")
    made.setReadOnly(True)
    made.setAcceptDrops(False)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.document().setDocumentMargin(0)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setAccessibleName(name)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
