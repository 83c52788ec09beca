"""Documents: which files the model learns from, and what was found in them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ftstudio.core.errors import FolderNotFound, FTStudioError
from ftstudio.core.gathering import Filter, Refusal, Refused
from ftstudio.core.steps import Missing
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER, offer_named
from ftstudio.runs.readings import is_unfinished
from ftstudio.viewmodels.documents_adding import Sorted, belongs, sort_out
from ftstudio.viewmodels.documents_counting import UnitCounter
from ftstudio.viewmodels.documents_listing import (
    Entry,
    Listing,
    Tick,
    View,
    keys_below,
    listing_of,
)
from ftstudio.viewmodels.documents_pass import Batch, Gathered
from ftstudio.viewmodels.documents_preview import Preview, preview_of, units_of
from ftstudio.viewmodels.documents_reading import FolderReader
from ftstudio.viewmodels.documents_state import (
    DocumentsState,
    Progress,
    Removed,
    texts_gone,
)
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop


class DocumentsViewModel(ViewModel[DocumentsState]):
    """Folders of the project → documents, read in the background, ticked by hand."""

    def __init__(self, draft: Draft, workshop: Workshop) -> None:
        """Show what was read before; read on where a folder was not read yet."""
        super().__init__(DocumentsState(bool(draft.choices.folders), missing=None))
        self._draft = draft
        self._background = workshop.background
        self._texts = TextStore(draft.project.texts)
        self._entries: list[Entry] = list(draft.read.documents)
        self._closed: frozenset[str] = frozenset()
        self._is_surveying = False
        self._is_outdated = False
        self._counter = UnitCounter(self._background, self._texts, self._survey)
        self._reader = FolderReader(
            draft.project, self._background, self._hear, self._end, self._break_off
        )
        self._unwatch = draft.watch(self._hear_draft)
        self._change(missing=self._missing(), texts_gone=texts_gone(draft.read))
        self._survey()
        if self._has_unread_folder() or is_unfinished(draft.project.texts):
            self._read()
        else:
            self._count()

    # ---- folders

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders and files, and read what is new in them."""
        self._change(refusals=(), problem=None)
        folders = self._draft.choices.folders
        self._background.do(lambda: sort_out(paths, folders), self._take, self._fail)

    def refuse_drop(self) -> None:
        """Something was dropped that is neither a file nor a folder."""
        self._change(refusals=(Refusal(Refused.NOT_FILES),))

    def remove(self, root: str) -> None:
        """Take a folder, or the files of it that were added, off the list."""
        row = self.state.listing.row(root)
        folders = self._draft.choices.folders
        roots = {each.folder for each in self._entries}
        left = tuple(each for each in folders if not belongs(each, root, roots))
        name = row.name if row else Path(root).name
        if left != folders:
            self._draft.choose(folders=left)
            self._entries = [each for each in self._entries if each.folder != root]
            self._change(removed=Removed(name, folders), has_folders=bool(left))
            self._survey()
            self._read()

    def undo_remove(self) -> None:
        """Put back the folder that was removed last, where it was."""
        removed = self.state.removed
        if removed is None:
            return
        since = [e for e in self._draft.choices.folders if e not in removed.folders]
        self._draft.choose(folders=(*removed.folders, *since))
        self._change(removed=None, has_folders=True)
        self._read()

    def read_again(self) -> None:
        """Look through the folders for what is new, changed, or was unreadable."""
        self._change(refusals=(), problem=None)
        self._read(is_fresh=True)

    def cancel(self) -> None:
        """Read no further; what was read is kept."""
        self._reader.cancel()

    def dismiss(self) -> None:
        """What was said has been read."""
        self._change(
            refusals=(), removed=None, stopped=None, problem=None, texts_gone=False
        )

    def leave(self) -> None:
        """The project is closed: read no further, and keep what was read."""
        self._unwatch()
        self._reader.leave()
        self._counter.leave()

    # ---- the list

    def tick(self, key: str) -> None:
        """Turn the tick of a file round, or those of all files listed in a folder."""
        row = self.state.listing.row(key)
        if row is None or row.tick is Tick.NONE:
            return
        view, is_on = self._view(), row.tick is not Tick.ON
        self._background.do(
            lambda: keys_below(view, key), partial(self._set_ticks, is_on), self._fail
        )

    def fold(self, key: str, is_open: bool) -> None:
        """Show what is in a folder, or its name alone."""
        self._closed = self._closed - {key} if is_open else self._closed | {key}
        self._survey()

    def show_only(self, chosen: Filter) -> None:
        """List only the documents of a filter."""
        self._change(filter=chosen)
        self._survey()

    def search(self, text: str) -> None:
        """List only the documents in whose name or folder all these words are."""
        self._change(search=text)
        self._survey()

    def select(self, key: str) -> None:
        """Show the text of that row's document."""
        self._change(selected=key)
        self._show_preview()

    # ---- private: reading

    def _take(self, found: Sorted) -> None:
        self._change(refusals=found.refusals, removed=None)
        folders = (*self._draft.choices.folders, *found.added)
        if found.added:
            self._draft.choose(folders=tuple(dict.fromkeys(folders)))
            self._change(has_folders=True)
            self._read()

    def _read(self, is_fresh: bool = False) -> None:
        folders = self._draft.choices.folders
        is_new = bool(folders) and not self._entries
        self._change(
            is_reading=True,
            missing=Missing.READING,
            progress=Progress() if is_new else self.state.progress,
            stopped=None,
            problem=None,
            texts_gone=False,
        )
        self._reader.read(folders, is_fresh)

    def _hear(self, batch: Batch) -> None:
        if batch.entries is not None:
            self._entries = list(batch.entries)
        for place, reading in batch.readings:
            self._entries[place] = reading.document
        is_news = batch.entries is None or not self._reader.knows_something
        if is_news and batch.done < batch.total:
            progress = Progress(batch.done, batch.total, batch.seconds_left)
            self._change(progress=progress)
        self._survey()

    def _end(self, gathered: Gathered) -> None:
        read = len(gathered.corpus.documents)
        gone = [FolderNotFound(each) for each in gathered.gone]
        self._entries = list(gathered.corpus.documents)
        self._draft.take_corpus(gathered.corpus)
        self._change(
            is_reading=False,
            progress=None,
            missing=self._missing(),
            stopped=(read, gathered.found) if read < gathered.found else None,
            problem=gone[0] if gone else None,
        )
        self._survey()
        self._count()

    def _break_off(self, error: FTStudioError) -> None:
        self._change(
            is_reading=False, progress=None, problem=error, missing=self._missing()
        )
        self._survey()

    def _has_unread_folder(self) -> bool:
        read = {each.folder for each in self._entries}
        return any(
            each not in read and str(Path(each).parent) not in read
            for each in self._draft.choices.folders
        )

    # ---- private: listing

    def _view(self) -> View:
        return View(
            tuple(self._entries),
            frozenset(self._draft.choices.unticked),
            self._closed,
            self.state.filter,
            self.state.search,
            self._counter.units,
        )

    def _survey(self) -> None:
        """List anew; while that is done, further wishes for it become one."""
        if self._is_surveying:
            self._is_outdated = True
            return
        self._is_surveying, self._is_outdated = True, False
        view, before = self._view(), self.state.listing
        self._background.do(lambda: listing_of(view, before), self._show, self._fail)

    def _show(self, listing: Listing) -> None:
        self._is_surveying = False
        is_done = not self.state.is_reading
        self._change(
            listing=listing,
            is_little=is_done and listing.totals.is_little,
            foreign_language=self._foreign(listing) if is_done else "",
            selected=self.state.selected
            or (listing.first_readable() if is_done else ""),
        )
        self._show_preview()
        if self._is_outdated:
            self._survey()

    def _foreign(self, listing: Listing) -> str:
        offer = offer_named(self._draft.choices.model or STARTER)
        return listing.totals.language_beyond(offer.languages if offer else ())

    def _show_preview(self) -> None:
        row = self.state.listing.row(self.state.selected)
        document = row.document if row else None
        if document is None:
            self._change(preview=None)
            return
        counted = self._counter.units.get(document.content_hash)
        self._change(preview_units=units_of(document, counted))
        shown = self.state.preview
        if shown is None or shown.document != document:
            self._background.do(
                lambda: preview_of(document, self._texts), self._preview, self._fail
            )

    def _preview(self, preview: Preview) -> None:
        if self.state.selected == preview.document.key:
            self._change(preview=preview)

    def _set_ticks(self, is_on: bool, keys: tuple[str, ...]) -> None:
        before = set(self._draft.choices.unticked)
        after = before.difference(keys) if is_on else before.union(keys)
        self._draft.choose(unticked=tuple(sorted(after)))
        if not self.state.is_reading:
            self._change(missing=self._missing())
        self._survey()

    def _hear_draft(self) -> None:
        if not self._counter.is_for(self._draft.model):
            self._count()
            self._survey()
        if not self.state.is_reading:
            self._change(foreign_language=self._foreign(self.state.listing))

    def _missing(self) -> Missing | None:
        learnable = len(self._draft.corpus.learnable)
        if learnable == 0:
            return Missing.DOCUMENTS
        return Missing.MORE_DOCUMENTS if learnable < 2 else None

    def _count(self) -> None:
        learnable = self._draft.read.learnable
        self._counter.count(
            self._draft.model, [each.content_hash for each in learnable]
        )

    def _fail(self, error: FTStudioError) -> None:
        self._is_surveying = False
        self._change(problem=error)
