"""Files become rows: folders above what is in them, and what that adds up to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from ftstudio.core.corpus import PART, Document, State
from ftstudio.documents.scan import folder_names
from ftstudio.viewmodels.documents.view import Entry, View, can_be_ticked, key_of


class Tick(Enum):
    """The box before a row; NONE is that of what cannot be learned from."""

    ON = 1
    OFF = 2
    SOME = 3
    NONE = 4


class Keeps(Enum):
    """What is learned of a document and its copies; ONE_FILE: all are the very same."""

    ONE = 1
    SOME = 2
    ALL = 3
    ONE_FILE = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a folder, a file, what is in a file, or a document above its copies.

    `key` is `Document.key` or the folder's path; `root` the folder that was added;
    `document` is None until the file has been read; `is_ticked` is said of it alone,
    `tick` also of what is in it. `words` and `files` of a folder are
    the sums of what is listed in it; `holds` is how many documents a file holds.

    Above a document and its copies, `keeps` says what is learned of them, and `files`
    how many they are. `is_choice`: ticking it unticks another one of them.
    """

    key: str
    name: str
    root: str
    depth: int
    tick: Tick
    words: int = 0
    files: int = 0
    holds: int = 0
    document: Document | None = None
    is_ticked: bool = False
    is_folder: bool = False
    is_open: bool = False
    is_listed_with_copies: bool = False
    is_choice: bool = False
    keeps: Keeps | None = None

    @property
    def is_root(self) -> bool:
        """Whether it is a folder that was added as such."""
        return self.is_folder and self.depth == 0

    @property
    def can_fold(self) -> bool:
        """Whether there is something under it."""
        return self.is_folder or self.holds > 0


def rows_of(view: View, listed: Sequence[Entry]) -> tuple[Row, ...]:
    """The rows of these files, which come folder by folder."""
    rows = _Rows(view, listed)
    for entry in listed:
        rows.add(entry)
    return rows.finished()


@dataclass(slots=True)
class _Holder:
    """A folder, or a file with others in it, whose contents are being listed.

    `place` is the place of its row, None if hidden.
    """

    row: Row
    place: int | None
    is_shown: bool
    words: int = 0
    files: int = 0
    holds: int = 0
    ticked: int = 0
    unticked: int = 0
    copies: int = 0

    def take(self, other: "_Holder") -> None:
        """Add up what is in one that is in this one."""
        self.words += other.words
        self.files += other.files
        self.holds += other.holds
        self.ticked += other.ticked
        self.unticked += other.unticked
        self.copies += other.copies

    def count(self, row: Row) -> None:
        """Add up a row in it; copies that are left aside leave a folder ticked."""
        is_copy = row.document is not None and row.document.state is State.TWIN
        is_aside = is_copy and row.tick is Tick.OFF
        self.words += 0 if is_aside else row.words
        self.ticked += row.tick is Tick.ON
        self.unticked += row.tick is Tick.OFF and not is_copy
        self.copies += is_aside

    @property
    def tick(self) -> Tick:
        """That of all that is in it."""
        if not self.ticked:
            return Tick.OFF if self.unticked or self.copies else Tick.NONE
        return Tick.SOME if self.unticked else Tick.ON

    def finished(self) -> Row:
        """Its row with the sums filled in."""
        if self.row.is_folder:
            return replace(self.row, tick=self.tick, words=self.words, files=self.files)
        words = self.row.words or self.words
        return replace(self.row, tick=self.tick, words=words, holds=self.holds)


class _Rows:
    """Makes rows of files that come folder by folder, each before what it holds."""

    def __init__(self, view: View, listed: Sequence[Entry]) -> None:
        self._view = view
        self._names: Mapping[str, str] = folder_names([e.folder for e in view.entries])
        self._holders = {
            key_of(each).rpartition(PART)[0] for each in listed if PART in each.name
        }
        self._rows: list[Row] = []
        self._open: list[_Holder] = []

    def add(self, entry: Entry) -> None:
        """List a file, and its folders where they are new."""
        shown = self._go_to_file(entry) or self._go_to_folder(entry)
        row = self._row(entry, shown, len(self._open))
        own = self._open[-1]
        own.files += own.row.is_folder
        own.holds += not own.row.is_folder
        if row.key in self._holders:
            self._enter(replace(row, is_open=row.key not in self._view.closed))
            self._open[-1].count(row)
            return
        own.count(row)
        if own.is_shown:
            self._rows.append(row)

    def finished(self) -> tuple[Row, ...]:
        """All rows, the sums of the folders filled in."""
        while self._open:
            self._leave()
        return tuple(self._rows)

    def _go_to_file(self, entry: Entry) -> str:
        """Stand in the listed file that holds this one; its name in there, or ""."""
        holder, mark, name = entry.name.rpartition(PART)
        key = f"{entry.folder}/{holder}"
        if not mark or all(each.row.key != key for each in self._open):
            return ""
        while self._open[-1].row.key != key:
            self._leave()
        return name

    def _go_to_folder(self, entry: Entry) -> str:
        """Stand in the folder of a file; the file's name in there."""
        file, mark, held = entry.name.partition(PART)
        inside, _, name = file.rpartition("/")
        folder = f"{entry.folder}/{inside}" if inside else entry.folder
        if not self._open or self._open[-1].row.key != folder:
            self._go_to(entry.folder, inside)
        shown = self._names[entry.folder] if name == "." else name
        return f"{shown}{mark}{held}"

    def _row(self, entry: Entry, shown: str, depth: int) -> Row:
        document = entry if isinstance(entry, Document) else None
        tick = Tick.NONE
        if can_be_ticked(entry):
            tick = Tick.ON if self._view.is_ticked(entry) else Tick.OFF
        words = document.words if document and tick is not Tick.NONE else 0
        return Row(
            key=key_of(entry),
            name=shown,
            root=entry.folder,
            depth=depth,
            tick=tick,
            words=words,
            document=document,
            is_ticked=tick is Tick.ON,
        )

    def _go_to(self, root: str, inside: str) -> None:
        wanted = [root]
        for part in inside.split("/") if inside else ():
            wanted.append(f"{wanted[-1]}/{part}")
        shared = 0
        for holder, key in zip(self._open, wanted, strict=False):
            if holder.row.key != key:
                break
            shared += 1
        while len(self._open) > shared:
            self._leave()
        for key in wanted[shared:]:
            depth = len(self._open)
            name = key.rpartition("/")[2] if depth else self._names[root]
            is_open = key not in self._view.closed
            self._enter(
                Row(key, name, root, depth, Tick.NONE, is_folder=True, is_open=is_open)
            )

    def _enter(self, row: Row) -> None:
        is_listed = self._open[-1].is_shown if self._open else True
        place = len(self._rows) if is_listed else None
        self._open.append(_Holder(row, place, is_listed and row.is_open))
        if is_listed:
            self._rows.append(row)

    def _leave(self) -> None:
        left = self._open.pop()
        if left.place is not None:
            self._rows[left.place] = left.finished()
        if self._open:
            self._open[-1].take(left)
