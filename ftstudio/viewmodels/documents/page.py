"""Documents: which files the model learns from, and what was found in them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.core.gathering import Filter, Foreign, Refusal, Refused
from ftstudio.core.steps import Missing
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import offer_named
from ftstudio.viewmodels.documents.beside import Beside
from ftstudio.viewmodels.documents.choosing import (
    keep_all_of_each,
    keep_one_of_each,
    keep_only,
    turn_copy,
    turn_row,
)
from ftstudio.viewmodels.documents.counting import UnitCounter
from ftstudio.viewmodels.documents.gathering import Gathering
from ftstudio.viewmodels.documents.labels import Labeller, Labels
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.preview import units_of
from ftstudio.viewmodels.documents.rows import Tick
from ftstudio.viewmodels.documents.similar import SimilarFinder
from ftstudio.viewmodels.documents.state import DocumentsState, texts_gone
from ftstudio.viewmodels.documents.surveying import Surveyor
from ftstudio.viewmodels.documents.turning import Turner
from ftstudio.viewmodels.documents.view import Snapshot, is_copy
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

_LIST = {"shows_personal": False, "shows_labels": False, "shows_similar": False}
"""The list itself stands there, and nothing in its place."""


class DocumentsViewModel(ViewModel[DocumentsState]):
    """Folders of the project → documents, read in the background, ticked by hand."""

    def __init__(self, draft: Draft, workshop: Workshop) -> None:
        """Show what was read before; read on where a folder was not read yet."""
        choices = draft.choices
        super().__init__(
            DocumentsState(bool(choices.folders), missing=None, masks=choices.masks)
        )
        self._draft = draft
        self._background = workshop.background
        self._texts = TextStore(draft.project.texts)
        self._closed: frozenset[str] = frozenset()
        around = (self._background, self._snapshot)
        self._survey = Surveyor(*around, self._show, self._fail).survey
        self._turn = Turner(*around, self._take_turn, self._fail).turn
        self._counter = UnitCounter(self._background, self._texts, self._survey)
        self._gathering = Gathering(
            draft, self._background, self._change, self._survey, self._count
        )
        self.beside = Beside(
            draft, self._background, self._change, self._gathering.take_in, self._fail
        )
        self.labels = Labeller(draft, self._change)
        self.similar = SimilarFinder(draft, workshop, self._change)
        self._unwatch = draft.watch(self._hear_draft)
        labels = self.labels.look()
        missing = _missing(len(draft.corpus.learnable), labels)
        self._change(labels=labels, missing=missing, texts_gone=texts_gone(draft.read))
        self._survey()
        if not self._gathering.read_if_unread():
            self._count()

    @property
    def units(self) -> Mapping[str, int]:
        """The reading units of texts by content hash, as far as they were counted."""
        return self._counter.units

    # ---- folders

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders and files; what is there already is looked through again."""
        self._gathering.add(paths)

    def refuse_drop(self) -> None:
        """Something was dropped that is neither a file nor a folder."""
        self._change(refusals=(Refusal(Refused.NOT_FILES),))

    def remove(self, key: str) -> None:
        """Take a row's folder or document out of the project, not off the disk."""
        listing = self.state.listing
        row = listing.row(key)
        if row is not None and row.keeps is None:
            if self.state.selected == key:
                self.select(listing.beside(row))
            self._gathering.remove(row)

    def undo_remove(self) -> None:
        """Put back what was removed last, where it was."""
        if self.state.removed is not None:
            self._gathering.put_back(self.state.removed)

    def look_again(self) -> None:
        """Look through the folders for what is new, changed, or was unreadable."""
        self._gathering.look_again()

    def cancel(self) -> None:
        """Read no further; what was read is kept."""
        self._gathering.cancel()

    def dismiss(self) -> None:
        """What was said has been read."""
        self._change(
            refusals=(), removed=None, stopped=None, problem=None, texts_gone=False
        )

    def leave(self) -> None:
        """The project is closed: read no further, and keep what was read."""
        self._unwatch()
        self.beside.leave()
        self.similar.leave()
        self._gathering.leave()
        self._counter.leave()

    # ---- the list

    def tick(self, key: str) -> None:
        """Turn the tick of a row round: for a folder, of all that is listed in it."""
        row = self.state.listing.row(key)
        if row is None:
            return
        if self.state.filter is Filter.COPIES:
            self._turn(lambda view: turn_copy(view, key))
        elif row.tick is not Tick.NONE:
            is_on = row.tick is not Tick.ON
            self._turn(lambda view: turn_row(view, key, is_on=is_on))

    def keep_only(self, key: str) -> None:
        """Learn from that one of a document and its copies, not from the others."""
        self._turn(lambda view: keep_only(view, key))

    def keep_one_of_each(self) -> None:
        """Learn from one of each document and its copies."""
        self._turn(keep_one_of_each)

    def keep_all_of_each(self) -> None:
        """Learn from all copies too."""
        self._turn(keep_all_of_each)

    def mask(self, masks: bool) -> None:
        """Mask personal data before the model sees it, or do not."""
        self._draft.choose(masks=masks)

    def turn_to_personal(self) -> None:
        """Show what personal data there is, in place of the list, or the list again."""
        self._change(**(_LIST | {"shows_personal": not self.state.shows_personal}))

    def fold(self, key: str, is_open: bool) -> None:
        """Show what is in a folder, or its name alone."""
        self._closed = self._closed - {key} if is_open else self._closed | {key}
        self._survey()

    def show_only(self, chosen: Filter) -> None:
        """List only the documents of a filter."""
        self._change(filter=chosen, **_LIST)
        self._survey()

    def search(self, text: str) -> None:
        """List only the documents in whose name or folder all these words are."""
        self._change(search=text, **_LIST)
        self._survey()

    def select(self, key: str) -> None:
        """Show the text of that row's document."""
        self._change(selected=key)
        self._show_preview()

    # ---- private: listing

    def _snapshot(self) -> Snapshot:
        return Snapshot(
            self._gathering.files,
            self._draft.choices,
            self._closed,
            self.state.filter,
            self.state.search,
            self._counter.units,
        )

    def _show(self, listing: Listing) -> None:
        is_done, totals = not self.state.is_reading, listing.totals
        labels = self.labels.look()
        self._change(
            listing=listing,
            is_little=is_done and totals.is_little,
            is_much=is_done and totals.is_much,
            foreign=self._foreign(listing) if is_done else None,
            labels=labels,
            missing=(
                _missing(totals.documents, labels) if is_done else Missing.READING
            ),
            selected=self.state.selected
            or (listing.first_readable() if is_done else ""),
        )
        self.beside.look(self.state.is_reading)
        self._show_preview()

    def _foreign(self, listing: Listing) -> Foreign | None:
        offer = offer_named(self._draft.model_name)
        return listing.totals.foreign_to(offer.languages if offer else ())

    def _show_preview(self) -> None:
        row = self.state.listing.row(self.state.selected)
        document = row.document if row else None
        if document is not None:
            counted = self._counter.units.get(document.content_hash)
            self._change(preview_units=units_of(document, counted))
        self.beside.choose(document)

    def _take_turn(self, fields: Mapping[str, object]) -> None:
        self._draft.choose(**fields)
        self._survey()

    def _hear_draft(self) -> None:
        self._gathering.follow()
        if not self._counter.is_for(self._draft.model):
            self._count()
            self._survey()
        if not self.state.is_reading:
            self._change(foreign=self._foreign(self.state.listing))
        self._change(masks=self._draft.choices.masks)
        self._look_at_labels()
        self.beside.look(self.state.is_reading)
        self._show_preview()

    def _look_at_labels(self) -> None:
        """The goal, or what becomes of the folders, may be another."""
        labels = self.labels.look()
        if labels is not self.state.labels:
            is_done, totals = not self.state.is_reading, self.state.listing.totals
            missing = _missing(totals.documents, labels) if is_done else Missing.READING
            self._change(labels=labels, missing=missing)

    def _count(self) -> None:
        hashes = (
            each.content_hash
            for each in self._draft.read.documents
            if each.is_learnable or is_copy(each)
        )
        self._counter.count(self._draft.model, tuple(dict.fromkeys(hashes)))

    def _fail(self, error: FTStudioError) -> None:
        self._change(problem=error)


def _missing(learnable: int, labels: Labels) -> Missing | None:
    if learnable == 0:
        return Missing.DOCUMENTS
    if learnable < 2:
        return Missing.MORE_DOCUMENTS
    return None if labels.is_enough else Missing.FOLDERS
