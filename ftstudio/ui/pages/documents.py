"""Documents: drop folders, see what was found in them, tick what is to be learned."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ftstudio import paths
from ftstudio.core.gathering import Filter
from ftstudio.core.steps import Step
from ftstudio.ui.pages.documents_left import Left
from ftstudio.ui.pages.documents_lines import Lines
from ftstudio.ui.pages.documents_notices import Notices
from ftstudio.ui.pages.documents_remedies import Remedies
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.chips import Chips
from ftstudio.ui.widgets.document_preview import DocumentPreview
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.page_column import Squeezable, fitted_column, titles
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.words import documents as words
from ftstudio.words import gathering
from ftstudio.words.translation import translate

_TREE, _PREVIEW = 60, 40
_LOW, _LEAST = 600, 240


class DocumentsPage(Page[DocumentsViewModel]):
    """A place to drop folders; then the list of files, and the text of one of them.

    Where the window is low, what stands around the two is said in fewer lines.
    """

    _is_low = False

    def foot_text(self) -> str:
        """How much there is to learn from."""
        state = self.view_model.state
        has_nothing_yet = state.is_reading and not state.listing.totals.documents
        if has_nothing_yet or not state.listing.counts.get(Filter.ALL):
            return ""
        return gathering.summary(state.listing.totals)

    def refresh(self) -> None:
        """Show the state as it is now."""
        state = self.view_model.state
        self._lead.setText(words.lead(state.has_folders))
        self._lead.setHidden(self._is_low and state.has_folders)
        self._drop.setHidden(state.has_folders)
        self._list.setHidden(not state.has_folders)
        self._look_again.setHidden(not state.has_folders)
        self._look_again.setEnabled(not state.is_reading)
        self._add.setHidden(not state.has_folders)
        self._notices.show_state(state)
        counts = state.listing.counts
        self._chips.show_chips(
            [(each, words.chip(each, counts.get(each, 0))) for each in Filter],
            state.filter,
        )
        if self._search.text() != state.search:
            self._search.setText(state.search)
        self._left.show_state(state)
        self._preview.show_state(state)
        self._lines.show_state(state)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Make room for the list and the text where there is little."""
        super().resizeEvent(event)
        is_low = self.height() < self.look.px(_LOW)
        if is_low != self._is_low:
            self._is_low = is_low
            self._be_low()

    def _be_low(self) -> None:
        is_low, state = self._is_low, self.view_model.state
        self._lead.setHidden(is_low and state.has_folders)
        self._notices.be_low(is_low)
        self._notices.show_state(state)
        self._preview.be_low(is_low)
        self._lines.be_low(is_low)
        space = UNIT if is_low else 2 * UNIT
        self._column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, PAGE_MARGIN, space)
        for each in (self._column, self._rows):
            each.setSpacing(space)

    def _build(self) -> None:
        self._make_controls()
        self._make_widgets()
        self._column = fitted_column(self)
        self._column.addLayout(self._heading())
        self._column.addWidget(self._notices)
        self._column.addWidget(self._drop, 1)
        self._column.addWidget(self._list, 1)
        self._be_low()

    def _make_controls(self) -> None:
        look = self.look
        self._drop = DropZone(
            look,
            translate("documents", "Drop a folder here"),
            translate(
                "documents",
                "Letters, offers, reports, mails: Word, PDF, spreadsheets and more.",
            ),
        )
        self._choose_folder = self._drop.add_button(
            translate("documents", "Choose a folder…"), "primary"
        )
        self._choose_files = self._drop.add_button(
            translate("documents", "Choose files…")
        )
        self._samples = self._drop.add_button(
            translate("documents", "Try the sample documents"), "link"
        )
        self._look_again = button_with_icon(
            look, "refresh", translate("documents", "Look again"), "link"
        )
        self._look_again.setToolTip(
            translate("documents", "Look for files that are new or have changed")
        )
        self._add = button_with_icon(look, "plus", translate("documents", "Add…"))
        self._menu = QMenu(self._add)
        self._add_folder = self._menu.addAction(
            look.icon("folder"), translate("documents", "A folder…")
        )
        self._add_files = self._menu.addAction(
            look.icon("file"), translate("documents", "Files…")
        )
        self._add.setMenu(self._menu)

    def _make_widgets(self) -> None:
        look = self.look
        self._notices = Notices(look)
        self._chips = Chips(look)
        self._search = with_role(QLineEdit(), "search")
        self._search.setPlaceholderText(translate("documents", "Find a document…"))
        self._search.setAccessibleName(translate("documents", "Find a document"))
        self._search.setClearButtonEnabled(True)
        self._search.setAcceptDrops(False)  # the page takes what is dropped
        self._search.addAction(
            look.icon("search", "muted", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setFixedWidth(look.px(220))
        self._by_meaning = self._search.addAction(
            look.icon("spark", "accent", 16), QLineEdit.ActionPosition.TrailingPosition
        )
        self._by_meaning.setToolTip(
            translate("documents", "Find by meaning… (Ctrl+Shift+F)")
        )
        self._left = Left(look)
        self._preview = DocumentPreview(look)
        self._remedies = Remedies(look, self.view_model, self)
        self._lines = Lines(look, self._remedies)
        self._list = self._list_and_preview()

    def _heading(self) -> QHBoxLayout:
        question = translate("documents", "Which documents should it learn from?")
        self._lead = label(role="lead")
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addLayout(titles(question, self._lead), 1)
        row.addWidget(self._look_again, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _list_and_preview(self) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left)
        splitter.addWidget(self._preview)
        splitter.setMinimumHeight(self.look.px(_LEAST))
        splitter.setStretchFactor(0, _TREE)
        splitter.setStretchFactor(1, _PREVIEW)
        splitter.setSizes([_TREE * 10, _PREVIEW * 10])
        filters = QHBoxLayout()
        filters.setSpacing(2 * UNIT)
        filters.addWidget(self._chips, 1)
        filters.addWidget(self._search, 0, Qt.AlignmentFlag.AlignTop)
        made = Squeezable()
        self._rows = QVBoxLayout(made)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(filters)
        self._rows.addWidget(splitter, 1)
        self._rows.addWidget(self._lines)
        return made

    def _connect(self) -> None:
        view_model = self.view_model
        target = DropTarget(self)
        target.hovered.connect(self._left.tree.show_hover)
        for source in (self._drop, target):
            source.dropped.connect(view_model.add)
            source.refused.connect(view_model.refuse_drop)
        self._choose_folder.clicked.connect(self._ask_for_folder)
        self._choose_files.clicked.connect(self._ask_for_files)
        self._samples.clicked.connect(
            lambda: view_model.add([paths.resource("samples")])
        )
        self._add_folder.triggered.connect(self._ask_for_folder)
        self._add_files.triggered.connect(self._ask_for_files)
        self._look_again.clicked.connect(view_model.look_again)
        self._notices.connect_to(view_model)
        self._preview.connect_to(view_model)
        self._preview.remedy_wanted.connect(self._remedies.give)
        self._notices.model_wanted.connect(lambda: self.step_wanted.emit(Step.MODEL))
        self._chips.chosen.connect(lambda key: view_model.show_only(Filter(key)))
        self._search.textChanged.connect(view_model.search)
        self._left.connect_to(view_model)
        self._by_meaning.triggered.connect(self._find_by_meaning)
        keys = QShortcut(QKeySequence("Ctrl+Shift+F"), self)
        keys.activated.connect(self._find_by_meaning)
        self._lines.personal.turn.clicked.connect(view_model.turn_to_personal)
        self._lines.labels.turn.clicked.connect(self._turn_to_labels)
        _on_keys(self, QKeySequence.StandardKey.Find, self._search.setFocus)

    def _find_by_meaning(self) -> None:
        self.view_model.similar.show(True)

    def _turn_to_labels(self) -> None:
        view_model = self.view_model
        view_model.labels.show(not view_model.state.shows_labels)

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, translate("documents", "Choose a folder with your documents")
        )
        if chosen:
            self.view_model.add([Path(chosen)])

    def _ask_for_files(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileNames(
            self, translate("documents", "Choose documents")
        )
        if chosen:
            self.view_model.add([Path(each) for each in chosen])


def _on_keys(
    page: QWidget, keys: QKeySequence.StandardKey, act: Callable[[], None]
) -> None:
    shortcut = QShortcut(QKeySequence(keys), page)
    shortcut.activated.connect(act)
