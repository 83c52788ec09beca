"""LabelsPanel: the folders to sort into; each renamed, merged or left out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit

from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.pill import Pill
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.documents.labels import LabelRow
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import labels as words
from ftstudio.words.formats import count
from ftstudio.words.translation import translate

_LONGEST = 80


class LabelsPanel(Panel):
    """A row a folder: whether it is learned, what it is called, what is in it."""

    renamed = Signal(str, str)
    left_out = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self.reset = button(translate("labels_panel", "As on the disk"), "link")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * UNIT)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnStretch(1, 1)
        self._arrange()

    def show_state(self, state: DocumentsState) -> None:
        """Show what becomes of each folder."""
        shown = {each.found: each for each in state.labels.rows}
        for found in [each for each in self._rows if each not in shown]:
            self._rows.pop(found).leave(self._grid)
        for place, (found, row) in enumerate(shown.items(), 1):
            if found not in self._rows:
                self._rows[found] = self._new_row(found)
            self._rows[found].stand(self._grid, place)
            self._rows[found].show_row(row)
        is_changed = any(each.name != each.found for each in shown.values())
        self.reset.setEnabled(is_changed)

    def _new_row(self, found: str) -> "_Row":
        row = _Row(found)
        row.tick.clicked.connect(partial(self._tick, found))
        row.name.editingFinished.connect(partial(self._rename, found))
        return row

    def _tick(self, found: str, _is_checked: bool = True) -> None:
        self.left_out.emit(found, not self._rows[found].tick.isChecked())

    def _rename(self, found: str) -> None:
        self.renamed.emit(found, self._rows[found].name.text())

    def _arrange(self) -> None:
        title = translate("labels_panel", "The folders it learns")
        self.body.addWidget(label(title, "subtitle"))
        self.body.addWidget(label(words.how_to_change(), "muted"))
        for column, text in enumerate(
            (
                translate("labels_panel", "Folder"),
                translate("labels_panel", "Is called"),
                translate("labels_panel", "Documents"),
            )
        ):
            self._grid.addWidget(label(text, "small"), 0, column)
        scroll = Scroll()
        scroll.column.setContentsMargins(0, 0, 2 * UNIT, 0)
        scroll.column.addLayout(self._grid)
        scroll.column.addStretch(1)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)


class _Row:
    """A tick with the folder's own name, the name it is given, and a count."""

    def __init__(self, found: str) -> None:
        self.tick = QCheckBox(found.replace("&", "&&"))
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        called = translate("labels_panel", "What “{folder}” is called")
        self.name.setAccessibleName(called.format(folder=found))
        self._count = label()
        self._pill = Pill()
        self._all = (self.tick, self.name, self._count, self._pill)

    def stand(self, grid: QGridLayout, row: int) -> None:
        """In that row."""
        for column, each in enumerate(self._all):
            grid.addWidget(each, row, column)

    def leave(self, grid: QGridLayout) -> None:
        """It is no longer there."""
        for each in self._all:
            grid.removeWidget(each)
            each.deleteLater()

    def show_row(self, row: LabelRow) -> None:
        """Show what becomes of it; what is being typed is left alone."""
        self.tick.setChecked(bool(row.name))
        self.name.setEnabled(bool(row.name))
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(row.name or row.found)
        self._count.setText(count(row.documents))
        self._pill.show_state(words.too_few() if row.has_too_few else "", "attention")
