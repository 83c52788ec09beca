"""The rows of the list of documents: folders, files and what they add up to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from ftstudio.core.corpus import Document, State
from ftstudio.core.gathering import UNITS_A_WORD, Filter, Totals, filter_of
from ftstudio.documents.scan import Found, folder_names

Entry = Found | Document
"""A file that was found, and once it has been read its document."""


class Tick(Enum):
    """The box before a row; NONE is that of what cannot be learned from."""

    ON = 1
    OFF = 2
    SOME = 3
    NONE = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a folder, or a file; `document` is None until that has been read.

    `key` is `Document.key` or the folder's path; `root` the folder that was added.
    `words` and `files` of a folder are the sums of what is listed in it.
    """

    key: str
    name: str
    root: str
    depth: int
    tick: Tick
    words: int = 0
    files: int = 0
    document: Document | None = None
    is_folder: bool = False
    is_open: bool = False

    @property
    def is_root(self) -> bool:
        """Whether it is a folder that was added as such."""
        return self.is_folder and self.depth == 0


@dataclass(frozen=True, slots=True)
class View:
    """What is to be listed, and how; `units` counts reading units by content hash."""

    entries: tuple[Entry, ...] = ()
    unticked: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    filter: Filter = Filter.ALL
    search: str = ""
    units: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """What a view shows; `places` finds a row by its key.

    `outline` is the very same object while rows change in their content alone.
    `counts` are the documents each filter lists.
    """

    rows: tuple[Row, ...] = ()
    outline: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[Filter, int] = field(default_factory=dict)
    totals: Totals = field(default_factory=Totals)

    def row(self, key: str) -> Row | None:
        """The row of that key, None where it is not listed."""
        place = self.places.get(key)
        return None if place is None else self.rows[place]

    def first_readable(self) -> str:
        """The key of the first document that can be learned from, "" for none."""
        return next(
            (each.key for each in self.rows if each.words and each.document), ""
        )


def listing_of(view: View, before: Listing) -> Listing:
    """The listing of a view; `before` is the one shown until now."""
    listed = _matching(view)
    rows = _Rows(view, folder_names([each.folder for each in _firsts(view.entries)]))
    for entry in listed:
        rows.add(entry)
    made = rows.finished()
    outline = tuple(row.key for row in made)
    is_same = outline == before.outline
    return Listing(
        rows=made,
        outline=before.outline if is_same else outline,
        places=before.places if is_same else {k: i for i, k in enumerate(outline)},
        counts=_counts(view.entries),
        totals=_totals(view),
    )


def keys_below(view: View, key: str) -> tuple[str, ...]:
    """The keys of the listed files that a tick on the row `key` is meant for."""
    below = f"{key}/"
    return tuple(
        own
        for each in _matching(view)
        if _can_be_ticked(each)
        and ((own := _key(each)) == key or own.startswith(below))
    )


def in_groups(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The files of each added folder together, in the order in which they came."""
    groups: dict[str, list[Entry]] = {}
    for each in entries:
        groups.setdefault(each.folder, []).append(each)
    return tuple(each for group in groups.values() for each in group)


def _key(entry: Entry) -> str:
    return f"{entry.folder}/{entry.name}"


def _can_be_ticked(entry: Entry) -> bool:
    return isinstance(entry, Found) or entry.is_learnable


def _firsts(entries: Sequence[Entry]) -> Iterable[Entry]:
    """The first file of each group."""
    last = None
    for each in entries:
        if each.folder != last:
            last = each.folder
            yield each


def _matching(view: View) -> Sequence[Entry]:
    entries: Sequence[Entry] = view.entries
    if view.filter is not Filter.ALL:
        entries = [
            each
            for each in entries
            if isinstance(each, Document) and filter_of(each) is view.filter
        ]
    if view.search.strip():
        words = view.search.casefold().split()
        entries = [
            each
            for each in entries
            if all(word in each.name.casefold() for word in words)
        ]
    return entries


def _counts(entries: Sequence[Entry]) -> dict[Filter, int]:
    found = Counter(filter_of(each) for each in entries if isinstance(each, Document))
    return {each: found[each] for each in Filter} | {Filter.ALL: len(entries)}


def _totals(view: View) -> Totals:
    documents = [each for each in view.entries if isinstance(each, Document)]
    learnable = [each for each in documents if each.is_learnable]
    ticked = [each for each in learnable if each.key not in view.unticked]
    copies = sum(each.state is State.TWIN for each in documents)
    return Totals(
        documents=len(ticked),
        words=sum(each.words for each in ticked),
        units=sum(_units(each, view.units) for each in ticked),
        unreadable=len(documents) - len(learnable) - copies,
        copies=copies,
        left_out=len(learnable) - len(ticked),
        languages=tuple(Counter(each.language for each in ticked).most_common()),
    )


def _units(document: Document, counted: Mapping[str, int]) -> int:
    known = counted.get(document.content_hash)
    return round(document.words * UNITS_A_WORD) if known is None else known


@dataclass(slots=True)
class _Folder:
    """A folder whose files are being listed; `place` is its row, None if hidden."""

    key: str
    row: Row
    place: int | None
    is_shown: bool
    words: int = 0
    files: int = 0
    ticked: int = 0
    unticked: int = 0

    def add(self, words: int, files: int, ticked: int, unticked: int) -> None:
        self.words += words
        self.files += files
        self.ticked += ticked
        self.unticked += unticked

    @property
    def tick(self) -> Tick:
        if not self.ticked:
            return Tick.OFF if self.unticked else Tick.NONE
        return Tick.SOME if self.unticked else Tick.ON


class _Rows:
    """Makes rows of files that come folder by folder."""

    def __init__(self, view: View, names: Mapping[str, str]) -> None:
        self._view = view
        self._names = names
        self._rows: list[Row] = []
        self._open: list[_Folder] = []

    def add(self, entry: Entry) -> None:
        """List a file, and its folders where they are new."""
        inside, _, name = entry.name.rpartition("/")
        folder = f"{entry.folder}/{inside}" if inside else entry.folder
        if not self._open or self._open[-1].key != folder:
            self._go_to(entry.folder, inside)
        own = self._open[-1]
        row = self._row(entry, name, len(self._open))
        own.add(row.words, 1, row.tick is Tick.ON, row.tick is Tick.OFF)
        if own.is_shown:
            self._rows.append(row)

    def finished(self) -> tuple[Row, ...]:
        """All rows, the sums of the folders filled in."""
        while self._open:
            self._leave()
        return tuple(self._rows)

    def _row(self, entry: Entry, name: str, depth: int) -> Row:
        key = _key(entry)
        document = entry if isinstance(entry, Document) else None
        tick = Tick.NONE
        if _can_be_ticked(entry):
            tick = Tick.OFF if key in self._view.unticked else Tick.ON
        words = document.words if document and document.is_learnable else 0
        shown = self._names[entry.folder] if name == "." else name
        return Row(key, shown, entry.folder, depth, tick, words, document=document)

    def _go_to(self, root: str, inside: str) -> None:
        wanted = [root]
        for part in inside.split("/") if inside else ():
            wanted.append(f"{wanted[-1]}/{part}")
        shared = 0
        for folder, key in zip(self._open, wanted, strict=False):
            if folder.key != key:
                break
            shared += 1
        while len(self._open) > shared:
            self._leave()
        for key in wanted[shared:]:
            self._enter(key, root)

    def _enter(self, key: str, root: str) -> None:
        depth = len(self._open)
        is_listed = self._open[-1].is_shown if self._open else True
        is_open = key not in self._view.closed
        name = key.rpartition("/")[2] if depth else self._names[root]
        row = Row(key, name, root, depth, Tick.NONE, is_folder=True, is_open=is_open)
        place = len(self._rows) if is_listed else None
        self._open.append(_Folder(key, row, place, is_listed and is_open))
        if is_listed:
            self._rows.append(row)

    def _leave(self) -> None:
        left = self._open.pop()
        if left.place is not None:
            self._rows[left.place] = replace(
                left.row, tick=left.tick, words=left.words, files=left.files
            )
        if self._open:
            self._open[-1].add(left.words, left.files, left.ticked, left.unticked)
