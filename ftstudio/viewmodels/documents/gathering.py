"""The folders of a project: added, read in the background, and taken out again."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path

from ftstudio.core.corpus import Corpus
from ftstudio.core.errors import FolderNotFound, FTStudioError
from ftstudio.core.steps import Missing
from ftstudio.runs.background import Background
from ftstudio.runs.reading import Reading
from ftstudio.runs.readings import is_unfinished
from ftstudio.viewmodels.documents.adding import Sorted, sort_out
from ftstudio.viewmodels.documents.one_pass import Batch, Gathered
from ftstudio.viewmodels.documents.reading import Asked, FolderReader
from ftstudio.viewmodels.documents.removing import Removal, files_of, removal_of
from ftstudio.viewmodels.documents.rows import Row
from ftstudio.viewmodels.documents.state import Progress, Removed
from ftstudio.viewmodels.documents.view import Entry, key_of
from ftstudio.viewmodels.draft import Draft


class Gathering:
    """Knows the files of a draft's folders, and their documents as they are read."""

    def __init__(
        self,
        draft: Draft,
        background: Background,
        change: Callable[..., None],
        survey: Callable[[], None],
        end: Callable[[], None],
    ) -> None:
        """`change` takes fields of DocumentsState; `survey` and `end` follow news."""
        self._draft = draft
        self._background = background
        self._change = change
        self._survey = survey
        self._tell_end = end
        self._files = _each_alone(draft.read)
        self._known = set(draft.choices.folders)
        self._reader = FolderReader(
            draft.project, background, self._hear, self._end, self._break_off
        )

    @property
    def files(self) -> tuple[tuple[Entry, ...], ...]:
        """Every file, where it was read anew with those in it after it."""
        return tuple(self._files)

    def read_if_unread(self) -> bool:
        """Read on where a folder was not read yet; whether there is one."""
        read = {each[0].folder for each in self._files}
        read |= {str(Path(key_of(each[0]))) for each in self._files}
        is_unread = not read.issuperset(self._draft.choices.folders)
        if is_unread or is_unfinished(self._draft.project.texts):
            self._read()
            return True
        return False

    def follow(self) -> None:
        """Read what another page has added to the folders."""
        if not set(self._draft.choices.folders) <= self._known:
            self._read()

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders and files; what is there already is looked through again."""
        self._change(refusals=(), problem=None)
        chosen = self._draft.choices
        self._background.do(
            lambda: sort_out(paths, chosen.folders, chosen.excluded),
            self._take,
            self._fail,
        )

    def remove(self, row: Row) -> None:
        """Take a row's folder or document out of the project."""
        files, choices = self.files, self._draft.choices
        self._background.do(
            lambda: removal_of(row, chain(*files), choices), self._take_out, self._fail
        )

    def put_back(self, removed: Removed) -> None:
        """Take what was removed back in, where it was."""
        chosen = self._draft.choices
        since = [each for each in chosen.folders if each not in removed.folders]
        again = set(removed.excluded)
        excluded = [each for each in chosen.excluded if each not in again]
        self._choose((*removed.folders, *since), excluded)
        self._change(removed=None, has_folders=True)
        self._read(anew=files_of(removed.excluded))

    def look_again(self) -> None:
        """Read what is new, what has changed, and what could not be read."""
        self._change(refusals=(), problem=None)
        self._read(is_fresh=True)

    def take_in(self, readings: Sequence[Reading]) -> None:
        """Go on with what files gave that were read in another way."""
        self._reader.learn(readings)
        self._read()

    def cancel(self) -> None:
        """Read no further; what was read is kept."""
        self._reader.cancel()

    def leave(self) -> None:
        """Read no further, keep what was read, and tell nobody."""
        self._reader.leave()

    def _take(self, found: Sorted) -> None:
        self._change(refusals=found.refusals, removed=None)
        if found.added or found.restored:
            self._take_in(found)
        if found.added or found.looks_again:
            self._read(is_fresh=found.looks_again, anew=files_of(found.restored))

    def _take_in(self, found: Sorted) -> None:
        chosen, restored = self._draft.choices, set(found.restored)
        folders = dict.fromkeys((*chosen.folders, *found.added))
        excluded = [each for each in chosen.excluded if each not in restored]
        self._choose(folders, excluded)
        self._change(has_folders=True)

    def _choose(self, folders: Iterable[str], excluded: Iterable[str]) -> None:
        """Note it; whoever calls this reads them."""
        self._known |= set(folders)
        self._draft.choose(folders=tuple(folders), excluded=tuple(excluded))

    def _take_out(self, removal: Removal) -> None:
        chosen = self._draft.choices
        excluded = dict.fromkeys((*chosen.excluded, *removal.excluded))
        self._draft.choose(folders=removal.folders, excluded=tuple(excluded))
        files = (_without(each, removal.keys) for each in self._files)
        self._files = [each for each in files if each]
        removed = Removed(removal.name, chosen.folders, removal.excluded)
        self._change(removed=removed, has_folders=bool(removal.folders))
        self._survey()
        self._read()

    def _read(self, is_fresh: bool = False, anew: frozenset[str] = frozenset()) -> None:
        folders = self._draft.choices.folders
        self._known |= set(folders)
        is_new = bool(folders) and not self._files
        shown = {"progress": Progress()} if is_new else {}
        self._change(
            **shown,
            is_reading=True,
            missing=Missing.READING,
            stopped=None,
            problem=None,
            texts_gone=False,
        )
        excluded = frozenset(self._draft.choices.excluded)
        self._reader.read(Asked(folders, is_fresh, excluded, anew))

    def _hear(self, batch: Batch) -> None:
        if batch.entries is not None:
            self._files = [(each,) for each in batch.entries]
        for place, reading in batch.readings:
            self._files[place] = tuple(each.document for each in reading.all())
        is_news = batch.entries is None or not self._reader.knows_something
        if is_news and batch.done < batch.total:
            progress = Progress(batch.done, batch.total, batch.seconds_left)
            self._change(progress=progress)
        self._survey()

    def _end(self, gathered: Gathered) -> None:
        gone = [FolderNotFound(each) for each in gathered.gone]
        self._files = _each_alone(gathered.corpus)
        self._draft.take_corpus(gathered.corpus)
        self._change(
            is_reading=False,
            progress=None,
            stopped=_stopped(gathered),
            problem=gone[0] if gone else None,
        )
        self._survey()
        self._tell_end()

    def _break_off(self, error: FTStudioError) -> None:
        self._change(is_reading=False, progress=None, problem=error)
        self._survey()

    def _fail(self, error: FTStudioError) -> None:
        self._change(problem=error)


def _each_alone(read: Corpus) -> list[tuple[Entry, ...]]:
    """The documents as files; while they are read, a file stands with those in it."""
    return [(each,) for each in read.documents]


def _without(file: tuple[Entry, ...], keys: frozenset[str]) -> tuple[Entry, ...]:
    return tuple(each for each in file if key_of(each) not in keys)


def _stopped(gathered: Gathered) -> tuple[int, int] | None:
    is_whole = gathered.read >= gathered.found
    return None if is_whole else (gathered.read, gathered.found)
