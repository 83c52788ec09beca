"""DocumentText: a text to be read and selected, its masks and reading units marked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.roles import with_role
from ftstudio.ui.widgets.text_marks import TextMarks
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.splitting import Split
from ftstudio.words import preview as words
from ftstudio.words.translation import translate

_LEAST = 96


class DocumentText(QWidget):
    """The text of a preview, or in its place what was removed from it."""

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
        if (preview, split) != self._shown:
            self._shown = (preview, split)
            masks = preview.masks if preview else ()
            self._marks.show_marks(text, masks, split.starts if split else ())
        self.text.setHidden(is_removed)
        self.removed.setHidden(not is_removed)


class _View(QPlainTextEdit):
    """Wants a few lines at least, and takes what there is."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as usual."""
        return QSize(super().sizeHint().width(), _LEAST)


def _reading_view(name: str) -> QPlainTextEdit:
    made = with_role(_View(), "serif")
    made.setReadOnly(True)
    made.setAcceptDrops(False)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.document().setDocumentMargin(0)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setAccessibleName(name)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
