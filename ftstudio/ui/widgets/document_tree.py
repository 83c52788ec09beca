"""DocumentTree: folders and files in rows, with ticks, words and states."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.document_row import HEIGHT, DocumentRow, box_of, chevron_of
from ftstudio.ui.widgets.roles import set_state
from ftstudio.viewmodels.documents_listing import Listing, Row, Tick
from ftstudio.words import documents as words
from ftstudio.words.translation import translate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CHECKS = {
    Tick.ON: Qt.CheckState.Checked,
    Tick.OFF: Qt.CheckState.Unchecked,
    Tick.SOME: Qt.CheckState.PartiallyChecked,
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
        elif listing.rows:
            self.listing = listing
            last = self.index(len(listing.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last)
        return is_other

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


class DocumentTree(QTableView):
    """The list itself: a table of one column, for it holds 20 000 rows at ease.

    A tree view would ask for every row before it draws the first.
    """

    chosen = Signal(str)
    """The person went to the row of that key."""
    ticked = Signal(str)
    """The tick of that row is to be turned round."""
    folded = Signal(str, bool)
    """That folder is to be closed (False) or opened (True)."""
    removed = Signal(str)
    """That added folder is to be taken off the list."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._muted = look.colour("muted")
        self.rows = DocumentRows()
        self.setModel(self.rows)
        self.setItemDelegate(DocumentRow(look, self))
        self.setAccessibleName(translate("document_tree", "Documents"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self._size_rows()

    def show_listing(self, listing: Listing, selected: str) -> None:
        """Show these rows, that of the key `selected` chosen; the place is kept."""
        if listing is self.rows.listing:
            return
        scrolled = self.verticalScrollBar().value()
        if self.rows.show_listing(listing):
            place = listing.places.get(selected)
            if place is not None:
                self.setCurrentIndex(self.rows.index(place, 0))
            self.verticalScrollBar().setValue(scrolled)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the rows; where a filter leaves none, what to do about it."""
        super().paintEvent(event)
        listing = self.rows.listing
        if listing.counts and not listing.rows:
            painter = QPainter(self.viewport())
            painter.setPen(self._muted)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), flags, _nothing())
            painter.end()

    def show_hover(self, is_over: bool) -> None:
        """Show whether what is being dragged would be added here."""
        set_state(self, "over" if is_over else "")

    def keyboardSearch(self, typed: str) -> None:  # noqa: N802
        """Go to the next row whose name begins with what is typed."""
        rows, wanted = self.rows.listing.rows, typed.casefold()
        start = self.currentIndex().row() + (len(typed) == 1)
        for place in (*range(max(start, 0), len(rows)), *range(max(start, 0))):
            if rows[place].name.casefold().startswith(wanted):
                self.setCurrentIndex(self.rows.index(place, 0))
                return

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        """Tell which row was gone to."""
        super().currentChanged(current, previous)
        row = self.rows.row_at(current)
        if row is not None:
            self.chosen.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space ticks, left and right close and open, Delete removes a folder."""
        row = self.rows.row_at(self.currentIndex())
        act = self._action(row, event.key()) if row is not None else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A press on a box ticks, one on an arrow opens or closes."""
        row, spot = self._under(event.position().toPoint())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if row is not None and is_left and box_of(row).contains(spot):
            self.ticked.emit(row.key)
        elif row is not None and is_left and chevron_of(row).contains(spot):
            self.folded.emit(row.key, not row.is_open)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A double click on a folder opens or closes it; elsewhere it is two clicks."""
        row, spot = self._under(event.position().toPoint())
        if row is None or not row.is_folder or box_of(row).contains(spot):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.folded.emit(row.key, not row.is_open)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with the row."""
        at = self.indexAt(event.pos())
        row = self.rows.row_at(at if at.isValid() else self.currentIndex())
        if row is not None:
            menu = self.menu_of(row)
            menu.exec(event.globalPos())
            menu.deleteLater()

    def menu_of(self, row: Row) -> QMenu:
        """What can be done with a row."""
        menu = QMenu(self)
        if row.tick is not Tick.NONE:
            leave = translate("document_tree", "Leave out")
            take = translate("document_tree", "Learn from it")
            tick = menu.addAction(leave if row.tick is Tick.ON else take)
            tick.triggered.connect(lambda: self.ticked.emit(row.key))
        remove = menu.addAction(translate("document_tree", "Remove this folder"))
        remove.triggered.connect(lambda: self.removed.emit(row.root))
        return menu

    def _size_rows(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)

    def _action(self, row: Row, key: int) -> Callable[[], None] | None:
        match key:
            case Qt.Key.Key_Space:
                return lambda: self.ticked.emit(row.key)
            case Qt.Key.Key_Left if row.is_open:
                return lambda: self.folded.emit(row.key, False)
            case Qt.Key.Key_Right if row.is_folder and not row.is_open:
                return lambda: self.folded.emit(row.key, True)
            case Qt.Key.Key_Delete if row.is_root:
                return lambda: self.removed.emit(row.root)
        return None

    def _under(self, position: QPoint) -> tuple[Row | None, QPoint]:
        """The row there, and where in it."""
        index = self.indexAt(position)
        return self.rows.row_at(index), position - self.visualRect(index).topLeft()


def _nothing() -> str:
    return translate(
        "document_tree", "No document fits. Clear the search or the filter."
    )


def _tooltip(row: Row) -> str:
    if row.document is None:
        return row.key
    why = words.why(row.document, row.tick is Tick.ON)
    return f"{row.key}\n{why}" if why else row.key


def _spoken(row: Row) -> str:
    if row.is_folder:
        said = [row.name, words.files(row.files), words.words(row.words)]
    else:
        state, _colour = words.state(row.document, row.tick is Tick.ON)
        kind = words.kind(row.document.kind) if row.document else ""
        said = [row.name, kind, words.words(row.words), state]
    return ", ".join(each for each in said if each)
