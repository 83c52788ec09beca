"""PlainTable: rows of text to look at and choose from, told to screen readers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ftstudio.ui.look import Look

_ROW, _LINE = 32, 18
_Index = QModelIndex | QPersistentModelIndex
_FULL = int(Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in each column."""

    cells: tuple[str, ...]


class PlainTable(QTableView):
    """One row is chosen; the first column takes the room that is left."""

    chosen = Signal(int)
    """The number of the row to which the person went."""

    def __init__(
        self, look: Look, name: str, columns: Sequence[str], lines: int = 1
    ) -> None:
        """`name` is what a screen reader calls it; a row has room for so many lines."""
        super().__init__()
        self._rows = _Rows(columns)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW + (lines - 1) * _LINE))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these; the chosen row keeps its number, where there is still one."""
        at = self.currentIndex().row()
        self._rows.show_rows(rows)
        if rows and at >= 0:
            self.choose(min(at, len(rows) - 1))

    def choose(self, row: int) -> None:
        """Go to that row."""
        index = self._rows.index(row, 0)
        how = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.selectionModel().setCurrentIndex(index, how)

    @property
    def row(self) -> int:
        """The number of the chosen row, -1 for none."""
        return self.currentIndex().row()

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(now.row())


class _Rows(QAbstractTableModel):
    """Texts in rows and columns."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Put these in the place of what was there; the same number stays in place."""
        if rows and len(rows) == len(self._rows):
            self._rows = tuple(rows)
            last = self.index(len(rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, _parent: _Index | None = None) -> int:  # noqa: N802
        """How many columns."""
        return len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, and the whole of it where it is cut."""
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        return _FULL if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
