"""VocabularyPanel: the words of the documents that the chosen model does not know."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.vocabulary import VocabularyWord
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import icon_button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.vocabulary import Lookup, Search
from ftstudio.words import vocabulary as words
from ftstudio.words.formats import count
from ftstudio.words.translation import translate

_ROW = 30
_LEAST = 5 * _ROW
_Index = QModelIndex | QPersistentModelIndex


class VocabularyPanel(QWidget):
    """A table of words, and what each language costs; `close_button` leads back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        back = translate("vocabulary_panel", "Back to the document")
        self.close_button = icon_button(look, "close", back)
        self._said = label(role="muted")
        self._languages = label()
        self._words = _Words()
        self._table = _table(self._words)
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(label(words.title(), "subtitle"), 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addWidget(self._table, 1000)
        column.addWidget(self._languages)
        column.addStretch(1)

    def show_lookup(self, lookup: Lookup) -> None:
        """Show what was found, or why there is nothing."""
        found = lookup.found
        self._said.setText(_said(lookup))
        self._words.show_words(found.words)
        self._table.setHidden(not found.words or lookup.search is not Search.FOUND)
        costs = words.languages(found.languages)
        self._languages.setText(costs)
        self._languages.setHidden(not costs or lookup.search is not Search.FOUND)


def _said(lookup: Lookup) -> str:
    if lookup.search is Search.FOUND:
        has_words = bool(lookup.found.words)
        return (words.means if has_words else words.none)(lookup.model)
    return {
        Search.READING: words.reading,
        Search.NO_DOCUMENTS: words.no_documents,
        Search.NO_MODEL: words.no_model,
        Search.SEARCHING: words.searching,
        Search.FAILED: words.failed,
    }[lookup.search]()


class _Words(QAbstractTableModel):
    """A row a word: the word, how often it comes, in how many pieces it is cut."""

    def __init__(self) -> None:
        super().__init__()
        self._words: Sequence[VocabularyWord] = ()

    def show_words(self, found: Sequence[VocabularyWord]) -> None:
        """Show these."""
        if found != self._words:
            self.beginResetModel()
            self._words = found
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many words."""
        return 0 if parent is not None and parent.isValid() else len(self._words)

    def columnCount(self, _parent: _Index | None = None) -> int:  # noqa: N802
        """Word, times, pieces."""
        return 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and on which side it stands."""
        word = self._words[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (word.word, count(word.times), count(word.pieces))[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (word.word, words.times(word), words.pieces(word))
            return said[index.column()]
        return _side(index.column()) if role == _ALIGNMENT else None

    def headerData(  # noqa: N802
        self,
        section: int,
        _orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("vocabulary_panel", "Word"),
                translate("vocabulary_panel", "Times"),
                translate("vocabulary_panel", "Pieces"),
            )[section]
        return _side(section) if role == _ALIGNMENT else None


_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole


def _side(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


class _Table(QTableView):
    """Wants a few rows at least, and takes what there is."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as usual."""
        return QSize(super().sizeHint().width(), _LEAST)


def _table(model: _Words) -> QTableView:
    made = _Table()
    made.setModel(model)
    made.setAccessibleName(words.title())
    made.setShowGrid(False)
    made.setTabKeyNavigation(False)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(_ROW)
    header = made.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return made
