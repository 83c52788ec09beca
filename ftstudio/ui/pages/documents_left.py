"""What stands at the left of a document's text: the list, or what is in its place."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ftstudio.core.gathering import Filter
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.copies_bar import CopiesBar
from ftstudio.ui.widgets.document_tree import DocumentTree
from ftstudio.ui.widgets.labels_panel import LabelsPanel
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.personal_panel import PersonalPanel
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.ui.widgets.similar_panel import SimilarPanel
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import documents as words


class Left(Squeezable):
    """The `tree`, or personal data, folders to sort into, or a search by meaning."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.tree = DocumentTree(look)
        self._copies = CopiesBar(look)
        self._personal = PersonalPanel()
        self._labels = LabelsPanel()
        self._similar = SimilarPanel(look)
        self._progress = LabelledProgress(look)
        self._progress_card = Panel()
        self._progress_card.body.addWidget(self._progress)
        self._listed: QWidget = Squeezable()
        column = QVBoxLayout(self._listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        for each in (self._copies, self.tree, self._progress_card):
            column.addWidget(each, int(each is self.tree))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for part in (self._listed, self._personal, self._labels, self._similar):
            whole.addWidget(part)

    def show_state(self, state: DocumentsState) -> None:
        """Show it as it is now."""
        self.tree.show_listing(state.listing, state.selected)
        self._personal.show_state(state)
        self._personal.setVisible(state.shows_personal)
        shows_labels = state.shows_labels and state.labels.examples is not None
        self._labels.show_state(state)
        self._labels.setVisible(shows_labels)
        self._similar.show_state(state)
        self._similar.setVisible(state.shows_similar)
        is_covered = state.shows_personal or shows_labels or state.shows_similar
        self._listed.setHidden(is_covered)
        has_copies = state.listing.copies.families > 0
        self._copies.setVisible(has_copies and state.filter is Filter.COPIES)
        self._copies.show_copies(state.listing.copies)
        self._show_progress(state)

    def connect_to(self, view_model: DocumentsViewModel) -> None:
        """Have what is done here done to the documents."""
        self.tree.chosen.connect(view_model.select)
        self.tree.ticked.connect(view_model.tick)
        self.tree.folded.connect(view_model.fold)
        self.tree.removed.connect(view_model.remove)
        self.tree.kept_alone.connect(view_model.keep_only)
        self._copies.keep_one.clicked.connect(view_model.keep_one_of_each)
        self._copies.keep_all.clicked.connect(view_model.keep_all_of_each)
        self._personal.masks.clicked.connect(view_model.mask)
        self._labels.renamed.connect(view_model.labels.rename)
        self._labels.left_out.connect(view_model.labels.leave_out)
        self._labels.reset.clicked.connect(view_model.labels.reset)
        self._progress.cancelled.connect(view_model.cancel)
        similar = view_model.similar
        self._similar.asked.connect(similar.find)
        self._similar.dropped.connect(similar.find_like)
        self._similar.chosen.connect(view_model.select)
        self._similar.get.clicked.connect(similar.get_encoder)
        self._similar.progress.cancelled.connect(similar.cancel)
        self._similar.close_button.clicked.connect(lambda: similar.show(False))

    def _show_progress(self, state: DocumentsState) -> None:
        progress = state.progress
        self._progress_card.setHidden(progress is None)
        if progress is not None:
            share = progress.done / progress.total if progress.total else None
            self._progress.show_progress(
                words.progress(progress.done, progress.total),
                share,
                words.left(progress.seconds_left),
            )
