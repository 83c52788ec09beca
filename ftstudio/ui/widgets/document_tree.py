"""DocumentTree: folders and files in rows, with ticks, words and states."""

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.document_row import (
    HEIGHT,
    DocumentRow,
    box_of,
    chevron_of,
    offer_of,
)
from ftstudio.ui.widgets.document_rows import DocumentRows
from ftstudio.ui.widgets.roles import set_state
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.rows import Keeps, Row, Tick
from ftstudio.words import copies
from ftstudio.words.translation import translate

_Index = QModelIndex | QPersistentModelIndex


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
    """The folder or document of that row is to be taken out of the project."""
    kept_alone = Signal(str)
    """Of a document and its copies only that one is to be learned from."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._muted = look.colour("muted")
        self._height = look.px(HEIGHT)
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the chosen row in sight, if it was."""
        super().resizeEvent(event)
        chosen = self.currentIndex()
        if 0 <= self.visualRect(chosen).top() < event.oldSize().height():
            self.scrollTo(chosen)

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
        """Space ticks, left and right close and open, Delete removes."""
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
        if row is not None and is_left and self._is_on_tick(row, spot):
            self.ticked.emit(row.key)
        elif (
            row is not None and is_left and chevron_of(row, self._height).contains(spot)
        ):
            self.folded.emit(row.key, not row.is_open)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A double click on a folder opens or closes it; elsewhere it is two clicks."""
        row, spot = self._under(event.position().toPoint())
        if row is None or not row.is_folder or self._is_on_tick(row, spot):
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
        if row.keeps not in {None, Keeps.ONE_FILE}:
            is_all = row.keeps is Keeps.ALL
            words_for_it = copies.keep_one() if is_all else copies.keep_all()
            _offer(menu, words_for_it, self.ticked, row.key)
        if row.is_listed_with_copies:
            alone = translate("document_tree", "Keep this one alone")
            _offer(menu, alone, self.kept_alone, row.key)
        elif row.tick is not Tick.NONE:
            leave = translate("document_tree", "Leave out")
            take = translate("document_tree", "Learn from it")
            text = leave if row.tick is Tick.ON else take
            _offer(menu, text, self.ticked, row.key)
        if row.keeps is None:
            remove = translate("document_tree", "Remove from the project")
            _offer(menu, remove, self.removed, row.key)
        return menu

    def _size_rows(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._height)

    def _action(self, row: Row, key: int) -> Callable[[], None] | None:
        match key:
            case Qt.Key.Key_Space:
                return lambda: self.ticked.emit(row.key)
            case Qt.Key.Key_Left if row.is_open:
                return lambda: self.folded.emit(row.key, False)
            case Qt.Key.Key_Right if row.can_fold and not row.is_open:
                return lambda: self.folded.emit(row.key, True)
            case Qt.Key.Key_Delete if row.keeps is None:
                return lambda: self.removed.emit(row.key)
        return None

    def _is_on_tick(self, row: Row, spot: QPoint) -> bool:
        offer = offer_of(row, self.viewport().width(), self._height)
        return box_of(row, self._height).contains(spot) or offer.contains(spot)

    def _under(self, position: QPoint) -> tuple[Row | None, QPoint]:
        """The row there, and where in it."""
        index = self.indexAt(position)
        return self.rows.row_at(index), position - self.visualRect(index).topLeft()


def _offer(menu: QMenu, text: str, signal: SignalInstance, key: str) -> None:
    """One more line of a menu, which tells `signal` the key."""
    action = menu.addAction(text)
    action.triggered.connect(lambda: signal.emit(key))


def _nothing() -> str:
    return translate(
        "document_tree", "No document fits. Clear the search or the filter."
    )
