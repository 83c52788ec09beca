"""DocumentRows: the rows of a listing for Qt, and what is said of each."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from ftstudio.ui.widgets.document_pill import pill_of
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.rows import Keeps, Row, Tick
from ftstudio.words import copies
from ftstudio.words import documents as words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CHECKS = {
    Tick.ON: Qt.CheckState.Checked,
    Tick.OFF: Qt.CheckState.Unchecked,
    Tick.SOME: Qt.CheckState.PartiallyChecked,
}
_KEPT = {
    Keeps.ONE: copies.kept_one,
    Keeps.SOME: copies.kept_some,
    Keeps.ALL: copies.kept_all,
    Keeps.ONE_FILE: copies.one_file,
}


class DocumentRows(QAbstractTableModel):
    """The rows of a listing, as they are: nothing is copied or looked through."""

    def __init__(self) -> None:
        super().__init__()
        self.listing = Listing()

    def show_listing(self, listing: Listing) -> bool:
        """Show another one; whether it has other rows, not only other contents."""
        is_other = listing.outline is not self.listing.outline
        if is_other:
            self.beginResetModel()
            self.listing = listing
            self.endResetModel()
            return True
        self.listing = listing
        if listing.rows:
            last = self.index(len(listing.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last)
        return False

    def row_at(self, index: _Index) -> Row | None:
        """The row of an index, None outside the list."""
        return self.listing.rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self.listing.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """One: a row is drawn as a whole."""
        return 0 if parent.isValid() else 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be chosen; those that can be learned from can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.row_at(index)
        if row is not None and row.tick is not Tick.NONE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the tick, why a file is as it is; what a screen reader says."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.CheckStateRole:
                return _CHECKS.get(row.tick)
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
        return None


def _tooltip(row: Row) -> str:
    if row.document is None or row.keeps is not None:
        return row.key.strip()
    why = words.why(row.document, row.is_ticked)
    return f"{row.key}\n{why}" if why else row.key


def _spoken(row: Row) -> str:
    if row.keeps is not None:
        said = [row.name, copies.number(row.files), _KEPT[row.keeps]()]
    elif row.is_folder:
        said = [row.name, words.files(row.files), words.words(row.words)]
    else:
        state = pill_of(row)[0]
        kind = words.kind(row.document.kind) if row.document else ""
        said = [row.name, kind, words.words(row.words), state]
    return ", ".join(each for each in said if each)
