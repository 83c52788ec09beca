"""SimilarPanel: documents that mean about the same as a sentence or another one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, icon_button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.plain_table import PlainTable, Row
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.documents.similar import Similar
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import messages
from ftstudio.words import similar as words
from ftstudio.words.translation import translate

_NAME = 200
"""Width of a document's name; what it says takes the rest."""


class SimilarPanel(Panel):
    """A line to ask, a place to drop a document, and what was found."""

    asked = Signal(str)
    dropped = Signal(list)
    chosen = Signal(str)
    """The key of a document that was found."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._keys: tuple[str, ...] = ()
        back = translate("similar_panel", "Back to the list")
        self.close_button = icon_button(look, "close", back)
        self._request = QLineEdit()
        self._request.setPlaceholderText(words.example())
        self._request.setAccessibleName(words.title())
        self._request.setClearButtonEnabled(True)
        self._find = button(translate("similar_panel", "Find"), "primary")
        self.get = button(words.get(), "primary")
        self.progress = LabelledProgress(look)
        self._said = label(role="muted")
        self._table = PlainTable(
            look,
            words.title(),
            (
                translate("similar_panel", "Document"),
                translate("similar_panel", "Says there"),
            ),
            lines=3,
        )
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setColumnWidth(0, look.px(_NAME))
        self._arrange()
        self._connect()

    def show_state(self, state: DocumentsState) -> None:
        """Show what was asked, and what came of it."""
        similar = state.similar
        if similar.is_document:
            self._request.setText(similar.request)
        self._find.setEnabled(not similar.is_busy)
        self.get.setVisible(similar.is_missing and not similar.is_getting)
        self.progress.setVisible(similar.is_busy)
        if similar.is_busy:
            share = similar.done / similar.total if similar.total else None
            self.progress.show_progress(words.goes_on(similar.is_getting), share)
        hits = similar.hits or ()
        self._keys = tuple(each.path for each in hits)
        rows = [Row((words.name(e), words.passage(e.passage))) for e in hits]
        self._table.show_rows(rows)
        self._table.setVisible(bool(hits))
        self._said.setText(_said(similar))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(words.title(), "subtitle"), 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self._request, 1)
        line.addWidget(self._find)
        self.body.addLayout(top)
        self.body.addLayout(line)
        self.body.addWidget(self._said)
        self.body.addWidget(self.get, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.progress)
        self.body.addWidget(self._table, 1000)
        self.body.addStretch(1)

    def _connect(self) -> None:
        target = DropTarget(self)
        target.dropped.connect(self.dropped)
        self._find.clicked.connect(self._ask)
        self._request.returnPressed.connect(self._ask)
        self._table.chosen.connect(self._choose)

    def _ask(self, _is_checked: bool = False) -> None:
        self.asked.emit(self._request.text())

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._keys):
            self.chosen.emit(self._keys[row])


def _said(similar: Similar) -> str:
    if similar.problem is not None:
        return messages.on_screen(similar.problem)
    if similar.is_missing:
        return words.is_missing()
    if similar.hits is None:
        return words.how_to_ask()
    return words.found(len(similar.hits))
