"""DocumentPreview: the text of a document, as the model will read it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ftstudio.core.corpus import Document
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.document_reading import DocumentReading
from ftstudio.ui.widgets.document_remedy import DocumentRemedy
from ftstudio.ui.widgets.empty import EmptyState
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.ui.widgets.vocabulary_panel import VocabularyPanel
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.rows import Row, Tick
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import documents as words
from ftstudio.words import vocabulary
from ftstudio.words.translation import translate

_ALL = 1000
_BESIDE = (CARD_PADDING, 0, CARD_PADDING, 0)
_WHY = (12, 8, 12, 8)  # less than around other banners: it stands in a panel


class DocumentPreview(Panel):
    """What is known of the chosen row, why it is as it is, and its text.

    In its place stands the list of own vocabulary while that is shown.
    """

    remedy_wanted = Signal(object, object)
    """The person wants to give a Document what it needs: a Need."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._place = ("", False)
        self._empty = EmptyState(
            look,
            "eye",
            translate("document_preview", "Choose a document"),
            translate(
                "document_preview", "Here you see its text as the model will read it."
            ),
        )
        self._name = label(role="subtitle")
        self._facts = label(role="muted")
        self._why = Banner(look)
        self._why.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
        )
        why = self._why.layout()
        assert why is not None
        why.setContentsMargins(*_WHY)
        self._remedy = DocumentRemedy(look)
        self._remedy.wanted.connect(self.remedy_wanted)
        self._reading = DocumentReading(look)
        self._vocabulary = VocabularyPanel(look)
        self._to_vocabulary = button_with_icon(
            look,
            "words",
            translate("document_preview", "New words…"),
            "link",
        )
        self._to_vocabulary.setToolTip(vocabulary.title())
        self._content = self._arranged()
        self._arrange()
        self.be_low(False)

    def be_low(self, is_low: bool) -> None:
        """Whether there is little room: the text gets what stands empty around it."""
        edge = UNIT if is_low else CARD_PADDING
        last = UNIT // 2 if is_low else CARD_PADDING
        self.body.setContentsMargins(0, edge, 0, last)
        self.body.setSpacing(UNIT // 2 if is_low else UNIT)
        self._column.setSpacing(UNIT // 2 if is_low else UNIT)
        self._reading.be_low(is_low)

    def connect_to(self, view_model: DocumentsViewModel) -> None:
        """Tie each button to its action."""
        beside = view_model.beside
        self._reading.units.clicked.connect(beside.units.turn)
        self._reading.removed.clicked.connect(beside.show_removed)
        self._to_vocabulary.clicked.connect(lambda: beside.vocabulary.show(True))
        self._vocabulary.close_button.clicked.connect(
            lambda: beside.vocabulary.show(False)
        )

    def show_state(self, state: DocumentsState) -> None:
        """Show the row that is chosen, or own vocabulary."""
        row = state.listing.row(state.selected)
        is_vocabulary = state.vocabulary.is_shown
        self._vocabulary.setHidden(not is_vocabulary)
        self._empty.setHidden(is_vocabulary or row is not None)
        self._scroll.setHidden(self._empty.isVisibleTo(self))
        self._content.setHidden(is_vocabulary or row is None)
        has_words = state.listing.totals.documents > 0
        self._to_vocabulary.setHidden(is_vocabulary or not has_words)
        self._vocabulary.show_lookup(state.vocabulary)
        if row is not None:
            self._show_row(row, state)
        if row is None or is_vocabulary:
            self._reading.removed.hide()
        if (state.selected, is_vocabulary) != self._place:
            self._place = (state.selected, is_vocabulary)
            self._scroll.verticalScrollBar().setValue(0)

    def _show_row(self, row: Row, state: DocumentsState) -> None:
        document = row.document
        self._name.setText(row.name)
        if row.is_folder:
            said = (words.files(row.files), words.words(row.words))
            self._facts.setText(" · ".join(each for each in said if each))
        else:
            units = state.preview_units
            self._facts.setText(words.facts(document, units) if document else "")
        self._show_why(row)
        self._remedy.show_document(document, state)
        self._reading.show_state(_preview_of(document, state), state)

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

    def _arranged(self) -> QWidget:
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._name)
        column.addWidget(self._facts)
        column.addWidget(self._why)
        column.addWidget(self._remedy)
        column.addWidget(self._reading, _ALL)
        column.addStretch(1)  # takes all where there is no text
        return content

    def _arrange(self) -> None:
        self._scroll = Scroll()
        self._scroll.column.setContentsMargins(*_BESIDE)
        self._scroll.column.addWidget(self._content, 1)
        self._scroll.column.addWidget(self._vocabulary, 1)
        self._reading.text.moved.connect(self._follow)
        self._empty.setContentsMargins(*_BESIDE)
        foot = BesideLayout(least=0)
        foot.setContentsMargins(*_BESIDE)
        foot.addWidget(self._to_vocabulary)
        foot.addStretch(1)
        foot.addWidget(self._reading.removed)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(foot)

    def _follow(self, place: QRect) -> None:
        """Keep in sight where the person is in the text."""
        text = self._reading.text
        top = text.mapTo(self._scroll.inside, place.topLeft()).y()
        for y in (top, top + place.height()):
            self._scroll.ensureVisible(0, y, 0, 0)


def _preview_of(document: Document | None, state: DocumentsState) -> Preview | None:
    """The preview in the state, where it is this document's."""
    preview = state.preview
    is_its = preview is not None and preview.document == document
    return preview if is_its else None
