"""DocumentPreview: the text of a document, as the model will read it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.empty import EmptyState
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.documents_listing import Row, Tick
from ftstudio.viewmodels.documents_preview import LONGEST, Preview
from ftstudio.words import documents as words
from ftstudio.words.translation import translate

_EYE = 18
_ALL = 1000


class DocumentPreview(Panel):
    """What is known of the chosen row, why it is as it is, and its text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Preview | None = None
        self._empty = EmptyState(
            look,
            "eye",
            translate("document_preview", "Choose a document"),
            translate(
                "document_preview", "Here you see its text as the model will read it."
            ),
        )
        self._name = label(role="title")
        self._facts = label(role="muted")
        self._why = Banner(look)
        self._why.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum
        )
        self._text = with_role(QPlainTextEdit(), "serif")
        self._text.setReadOnly(True)
        self._text.setAcceptDrops(False)
        self._text.document().setDocumentMargin(0)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setAccessibleName(
            translate("document_preview", "As the model will read it")
        )
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._cut = label(words.beginning(LONGEST), "small")
        self._content = self._arranged()
        self.body.addWidget(self._empty)
        self.body.addWidget(self._content)

    def show_preview(
        self, row: Row | None, preview: Preview | None, units: int
    ) -> None:
        """Show that row; `preview` is its document's, None while there is none."""
        self._empty.setHidden(row is not None)
        self._content.setHidden(row is None)
        if row is None:
            return
        document = row.document
        self._name.setText(row.name)
        if row.is_folder:
            said = (words.files(row.files), words.words(row.words))
            self._facts.setText(" · ".join(each for each in said if each))
        else:
            self._facts.setText(words.facts(document, units) if document else "")
        self._show_why(row)
        self._show_text(preview)

    def _show_why(self, row: Row) -> None:
        if row.document is None:
            self._why.clear()
            return
        why = words.why(row.document, row.tick is Tick.ON)
        if why:
            _said, state = words.state(row.document, row.tick is Tick.ON)
            self._why.show_message(state, "", why)
        else:
            self._why.clear()

    def _show_text(self, preview: Preview | None) -> None:
        text = preview.text if preview else ""
        if preview is not self._shown:
            self._shown = preview
            self._text.setPlainText(text)
        self._heading.setHidden(not text)
        self._text.setHidden(not text)
        self._cut.setHidden(preview is None or not preview.is_cut)

    def _arranged(self) -> QWidget:
        self._heading = QWidget()
        row = QHBoxLayout(self._heading)
        row.setContentsMargins(0, UNIT, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(picture(self._look, "eye", _EYE, "muted"))
        row.addWidget(
            label(translate("document_preview", "As the model will read it"), "strong"),
            1,
        )
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._name)
        column.addWidget(self._facts)
        column.addWidget(self._why)
        column.addWidget(self._heading)
        column.addWidget(self._text, _ALL)
        column.addWidget(self._cut)
        column.addStretch(1)  # takes all where there is no text
        return content
