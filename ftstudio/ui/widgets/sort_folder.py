"""SortFolder: documents are dropped here, sorted, corrected, and put into folders."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.filing import Way
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.chips import Chips
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.plain_table import PlainTable, Row
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.sorting.state import Proposal, SorterState
from ftstudio.words import filing, messages, sorting
from ftstudio.words.translation import translate

_LEAST_TABLE = 150
"""Where the window is small, the page is longer than it."""


class SortFolder(Squeezable):
    """A place to drop documents, what becomes of each, and the folders they go into."""

    dropped = Signal(list)
    corrected = Signal(str, object)
    way_chosen = Signal(str)
    place_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = SorterState()
        self._drop = DropZone(
            look,
            translate("sort_folder", "Drop documents here to sort them"),
            translate(
                "sort_folder",
                "It says where each belongs. Nothing is copied or moved before you "
                "have seen it.",
            ),
        )
        self._folder = self._drop.add_button(
            translate("sort_folder", "Choose a folder…"), "primary"
        )
        self._files = self._drop.add_button(translate("sort_folder", "Choose files…"))
        self.undo = button(translate("sort_folder", "Undo"))
        self.learn = button("", "link")
        self.progress = LabelledProgress(look)
        self._banner = Banner(look)
        self._banner_undo = self._banner.add_button(translate("sort_folder", "Undo"))
        self._summary = label(role="strong")
        self._table = PlainTable(
            look,
            translate("sort_folder", "Where each document belongs"),
            (
                translate("sort_folder", "Document"),
                translate("sort_folder", "Belongs in"),
                translate("sort_folder", "How sure"),
            ),
        )
        self._table.setMinimumHeight(look.px(_LEAST_TABLE))
        self._near = label(role="muted")
        self._into = QComboBox()
        self._into.setAccessibleName(
            translate("sort_folder", "The folder it goes into")
        )
        self._into.setSizePolicy(
            QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed
        )
        self._ways = Chips(look)
        self._ways.setAccessibleName(translate("sort_folder", "Copy or move"))
        self._put = button("", "primary")
        self._again = button(translate("sort_folder", "Sort others…"), "link")
        self._arrange()
        self._connect()

    def show_state(self, state: SorterState) -> None:
        """Show how far it is, and what came of it."""
        before, self._state = self._state, state
        has_rows = bool(state.proposals) or state.is_sorting
        self._drop.setHidden(has_rows or state.is_busy)
        self._drop.setEnabled(state.made is not None)
        self._body.setVisible(has_rows)
        self.undo.setVisible(state.can_undo and not has_rows)
        self.progress.setVisible(state.is_busy)
        if state.is_busy:
            share = state.done / state.total if state.total else None
            self.progress.show_progress(sorting.goes_on(state.is_filing), share)
        self._show_rows(state)
        if state.folders != before.folders:
            self._fill_folders(state)
        self._show_choice()
        ways = [(each.value, filing.way(each)) for each in Way]
        self._ways.show_chips(ways, state.way.value)
        self._put.setText(filing.put(len(state.to_file), state.way))
        self._put.setEnabled(bool(state.to_file) and not state.is_busy)
        self.learn.setText(sorting.learn(len(state.corrections)))
        self.learn.setVisible(bool(state.corrections) and not state.is_busy)
        self._show_banner(state)

    def _show_rows(self, state: SorterState) -> None:
        self._table.show_rows([_row(each) for each in state.proposals])
        if state.proposals and self._table.row < 0:
            self._table.choose(0)
        left = len(state.proposals) - len(state.to_file)
        self._summary.setText(
            sorting.summary(len(state.to_file), left, len(state.unread))
        )

    def _fill_folders(self, state: SorterState) -> None:
        self._into.clear()
        self._into.addItem(sorting.stays(), None)
        for each in state.folders:
            self._into.addItem(each, each)

    def _show_choice(self, _row: int = -1) -> None:
        """The folder of the chosen document, and what it is like."""
        chosen = self._chosen()
        self._into.setEnabled(chosen is not None and not self._state.is_filing)
        self._near.setText("")
        if chosen is None:
            return
        self._into.setCurrentIndex(max(self._into.findData(chosen.label), 0))
        near = [
            (self._state.name_of(each.content_hash), each.folder)
            for each in chosen.placed.nearest
        ]
        self._near.setText(sorting.nearest(near))

    def _show_banner(self, state: SorterState) -> None:
        self._banner_undo.setVisible(state.can_undo and bool(state.filed))
        said = [filing.not_filed(e, Path(e.source).name) for e in state.failed]
        if state.problem is not None:
            title = translate("sort_folder", "That did not work")
            self._banner.show_message(
                "attention", title, messages.on_screen(state.problem)
            )
        elif state.learned:
            self._banner.show_message("calm", *sorting.learned(state.learned))
        elif state.filed is not None:
            title = filing.filed(state.filed, state.way)
            self._banner.show_message(
                "attention" if said else "calm", title, " ".join(said)
            )
        elif state.undone is not None:
            title = filing.undone(state.undone)
            self._banner.show_message(
                "attention" if said else "calm", title, " ".join(said)
            )
        else:
            self._banner.clear()

    def _chosen(self) -> Proposal | None:
        row = self._table.row
        known = self._state.proposals
        return known[row] if 0 <= row < len(known) else None

    def _correct(self, _index: int) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.corrected.emit(chosen.placed.path, self._into.currentData())

    def _arrange(self) -> None:
        self._body = QWidget()
        under = QHBoxLayout()
        under.setSpacing(2 * UNIT)
        under.addWidget(self._near, 1)
        under.addWidget(label(translate("sort_folder", "Put it into:")))
        under.addWidget(self._into)
        foot = QWidget()
        flow = FlowLayout(foot, spacing=UNIT)
        for each in (self._ways, self._put, self.learn, self._again):
            flow.addWidget(each)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(UNIT + UNIT // 2)
        body.addWidget(self._summary)
        body.addWidget(self._table, 1)
        body.addLayout(under)
        body.addWidget(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, CARD_PADDING, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self._banner)
        column.addWidget(self.progress)
        column.addWidget(self._drop, 1)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        target = DropTarget(self)
        for source in (self._drop, target):
            source.dropped.connect(self.dropped)
        for each in (self._folder, self._again):
            each.clicked.connect(self._ask_for_folder)
        self._files.clicked.connect(self._ask_for_files)
        self._banner_undo.clicked.connect(self.undo.click)
        self._table.chosen.connect(self._show_choice)
        self._into.activated.connect(self._correct)
        self._ways.chosen.connect(self.way_chosen)
        self._put.clicked.connect(self._ask_for_place)

    def _ask_for_folder(self) -> None:
        title = translate("sort_folder", "Which folder should be sorted?")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.dropped.emit([Path(chosen)])

    def _ask_for_files(self) -> None:
        title = translate("sort_folder", "Which documents should be sorted?")
        chosen, _filter = QFileDialog.getOpenFileNames(self, title)
        if chosen:
            self.dropped.emit([Path(each) for each in chosen])

    def _ask_for_place(self) -> None:
        title = translate("sort_folder", "Where are the folders they go into?")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.place_chosen.emit(Path(chosen))


def _row(proposal: Proposal) -> Row:
    placed = proposal.placed
    if proposal.is_corrected:
        where, sure = proposal.label or sorting.stays(), sorting.by_you()
    else:
        where, sure = sorting.where(placed), sorting.sureness(placed)
    return Row((proposal.name, where, sure))
