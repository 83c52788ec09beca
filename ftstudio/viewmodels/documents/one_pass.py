"""One pass over the folders of a project: what is new is read, the rest is known."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ftstudio.core.corpus import PART, Corpus, Document
from ftstudio.core.errors import ProjectNotFound
from ftstudio.documents.scan import Found, scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading, corpus_of, read_each
from ftstudio.runs.readings import load_readings, mark_unfinished, save_readings
from ftstudio.runs.recognising import in_place
from ftstudio.viewmodels.documents import reach
from ftstudio.viewmodels.documents.view import Entry, in_groups

_SECONDS_A_BATCH = 0.125
_FILES_A_SECOND = 16_000  # are listed at most: listing many takes its time
_SECONDS_A_SAVE = 30.0
_SECONDS_TO_JUDGE = 2.0


@dataclass(frozen=True, slots=True)
class Batch:
    """What a pass has got further: readings by their place among the entries.

    `entries` is told once, when the folders have been looked through. `seconds_left` is
    None while it is not known.
    """

    done: int
    total: int
    readings: tuple[tuple[int, Reading], ...] = ()
    entries: tuple[Entry, ...] | None = None
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a whole pass gave; `gone` are added folders that are no longer there.

    `read` files of those `found` were come to before it was cancelled. `readings` are
    those of all files, and what the next pass is to know.
    """

    corpus: Corpus
    gone: tuple[str, ...] = ()
    read: int = 0
    found: int = 0
    readings: tuple[Reading, ...] = ()


@dataclass(slots=True)
class Pass:
    """Reads what is in `folders`; `known` holds earlier readings by `Document.key`.

    `is_first`: the project's own record of readings is looked at too. `is_fresh`: what
    could not be read is tried again. A reading in `known` of a file that is out of
    reach, with its whole folder or alone, is kept: its text is here still. What is
    `excluded`, by `Document.key`, is passed over as if it were not there; the files in
    `anew` are read whatever is known of them. What was read alone of what lies `inside`
    files is put in its place. The texts of what is no longer part of it are deleted.
    """

    project: Project
    folders: tuple[str, ...]
    known: Mapping[str, Reading]
    is_first: bool = False
    is_fresh: bool = False
    excluded: frozenset[str] = frozenset()
    anew: frozenset[str] = frozenset()
    inside: tuple[Reading, ...] = ()
    _stop: threading.Event = field(default_factory=threading.Event)
    _dropped: threading.Event = field(default_factory=threading.Event)
    _is_left: bool = False
    _passed_over: list[Reading] = field(default_factory=list)
    _alone: dict[str, list[Reading]] = field(default_factory=dict)
    _gone: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Sort what was read alone by the file that it lies in."""
        for each in self.inside:
            file = each.document.name.partition(PART)[0]
            key = f"{each.document.folder}/{file}"
            self._alone.setdefault(key, []).append(each)

    def cancel(self) -> None:
        """Stop soon; what was read until then is kept."""
        self._stop.set()

    def abandon(self) -> None:
        """Stop soon; what comes after it makes the corpus."""
        self._dropped.set()
        self._stop.set()

    def leave(self) -> None:
        """The same as to cancel, but the next opening of the project reads on."""
        if not self._stop.is_set():
            self._is_left = True
            self._stop.set()

    def run(self, tell: Callable[[Batch], None]) -> Gathered:
        """Read, `tell` at most every eighth of a second, save what came of it.

        Raises WorkerDied, ProjectNotFound, FolderNotWritable or DiskFull.
        """
        self._require_project()
        known = dict(self.known)
        if self.is_first:
            known = load_readings(self.project.texts) | known
        known = {key: self._with_inside(each) for key, each in known.items()}
        self._gone = reach.gone_of(self.folders)
        there = [Path(each) for each in self.folders if each not in self._gone]
        kept = [
            each
            for each in known.values()
            if self._is_ours(each, self._gone) and self._is_whole(each)
        ]
        entries = in_groups([*(each.document for each in kept), *self._found(there)])
        tell(Batch(len(kept), len(entries), entries=entries))
        readings = self._read(entries, known, tell)
        self._gone |= reach.gone_of(self.folders)
        best = (self._best(readings[place], known) for place in sorted(readings))
        in_order = self._with_what_was_known(list(map(self._allowed, best)), known)
        corpus = corpus_of(in_order, TextStore(self.project.texts), self._dropped)
        if not self._dropped.is_set():
            self._require_project()
            save_readings(self.project.texts, in_order)
            mark_unfinished(self.project.texts, is_unfinished=self._is_left)
            self.project.save_corpus(corpus)
            self._forget_texts([*known.values(), *self._passed_over], in_order)
        gone = tuple(each for each in self.folders if each in self._gone)
        return Gathered(corpus, gone, len(readings), len(entries), tuple(in_order))

    def _found(self, paths: list[Path]) -> Iterator[Found]:
        for each in scan(paths):
            if self._stop.is_set():
                return
            if f"{each.folder}/{each.name}" not in self.excluded:
                yield each

    def _read(
        self,
        entries: tuple[Entry, ...],
        known: Mapping[str, Reading],
        tell: Callable[[Batch], None],
    ) -> dict[int, Reading]:
        """Readings by place among `entries`, those of gone folders as they were."""
        readings = {
            place: known[each.key]
            for place, each in enumerate(entries)
            if isinstance(each, Document)
        }
        ahead = {i: each for i, each in enumerate(entries) if isinstance(each, Found)}
        places = tuple(ahead)
        told = _Told(len(readings), len(entries), tell)
        saved = time.monotonic()
        usable = {k: r for k, r in known.items() if self._is_usable(r)}
        for index, reading in read_each(
            tuple(ahead.values()), TextStore(self.project.texts), usable, self._stop
        ):
            is_read = usable.get(reading.document.key) is not reading
            best = self._with_inside(self._best(reading, known))
            readings[places[index]] = allowed = self._allowed(best)
            told.add(places[index], allowed, is_read=is_read)
            if not told.is_due:
                continue
            told.tell()
            self._require_project()
            if time.monotonic() - saved > _SECONDS_A_SAVE:
                save_readings(self.project.texts, readings.values())
                saved = time.monotonic()
        told.tell()
        return readings

    def _with_what_was_known(
        self, read: list[Reading], known: Mapping[str, Reading]
    ) -> list[Reading]:
        """What was read, and what is known of files not come to, or out of reach."""
        every = {each.document.key: each for each in read}
        is_whole, closed = not self._stop.is_set(), reach.closed_of(read)
        if is_whole and not self._gone and not closed:
            return read
        for key, each in known.items():
            is_away = reach.is_of(each, self._gone) or key.startswith(closed)
            is_kept = not is_whole or (is_away and self._is_whole(each))
            if is_kept and self._is_ours(each, self.folders):
                every.setdefault(key, each)
        folders = list(dict.fromkeys(e.document.folder for e in every.values()))
        rank = {folder: place for place, folder in enumerate(folders)}
        return sorted(every.values(), key=lambda e: _place(e.document, rank))

    def _best(self, reading: Reading, known: Mapping[str, Reading]) -> Reading:
        """What is known of a file in place of that it could not be opened now."""
        earlier = known.get(reading.document.key, reading)
        if earlier is reading or reach.teaches(reading) or not reach.teaches(earlier):
            return reading
        if not reach.is_of(reading, self._gone):
            self._gone |= reach.gone_of(self.folders)
        is_lost = reach.is_out_of_reach(reading, self._gone) and self._is_whole(earlier)
        return earlier if is_lost else reading

    def _allowed(self, reading: Reading) -> Reading:
        """A file's reading without what is excluded of the files inside it."""
        if not reading.parts:
            return reading
        inside = [each for each in reading.parts if not self._is_out(each)]
        self._passed_over += filter(self._is_out, reading.parts)
        return replace(reading, parts=tuple(map(self._allowed, inside)))

    def _with_inside(self, file: Reading) -> Reading:
        """A file's reading with what was read alone of the files inside it."""
        if file.parts:
            for each in self._alone.get(file.document.key, ()):
                file = in_place(file, each)
        return file

    def _is_out(self, reading: Reading) -> bool:
        return reading.document.key in self.excluded

    def _is_ours(self, reading: Reading, places: Iterable[str]) -> bool:
        return reach.is_of(reading, places) and not self._is_out(reading)

    def _forget_texts(self, before: list[Reading], now: list[Reading]) -> None:
        texts = TextStore(self.project.texts)
        for content_hash in sorted(_hashes(before) - _hashes(now)):
            if texts.has(content_hash):
                texts.remove(content_hash)

    def _is_whole(self, reading: Reading) -> bool:
        """Whether the texts of a file are all there still."""
        texts = TextStore(self.project.texts)
        learned = (e.document for e in reading.all() if e.document.is_learnable)
        return all(texts.has(each.content_hash) for each in learned)

    def _is_usable(self, reading: Reading) -> bool:
        if reading.document.key in self.anew:
            return False
        return reach.teaches(reading) or not self.is_fresh

    def _require_project(self) -> None:
        """Never make a project's folder anew that was moved away."""
        if not self.project.folder.is_dir():
            raise ProjectNotFound(str(self.project.folder))


class _Told:
    """Gathers readings and tells them some at a time."""

    def __init__(self, done: int, total: int, tell: Callable[[Batch], None]) -> None:
        self._total = total
        self._done = done
        self._tell = tell
        self._batch: list[tuple[int, Reading]] = []
        self._last = time.monotonic()
        self._began: float | None = None
        self._read = 0

    @property
    def is_due(self) -> bool:
        """Whether it is time to tell again."""
        least = max(_SECONDS_A_BATCH, self._total / _FILES_A_SECOND)
        return time.monotonic() - self._last >= least

    def add(self, place: int, reading: Reading, *, is_read: bool) -> None:
        """One more; `is_read`: it took the time of reading."""
        if is_read and self._began is None:
            self._began = time.monotonic()
        self._read += is_read
        self._done += 1
        self._batch.append((place, reading))

    def tell(self) -> None:
        """Tell what has come since the last time."""
        left = self._seconds_left()
        self._tell(
            Batch(self._done, self._total, tuple(self._batch), seconds_left=left)
        )
        self._batch = []
        self._last = time.monotonic()

    def _seconds_left(self) -> float | None:
        taken = time.monotonic() - self._began if self._began is not None else 0.0
        if taken < _SECONDS_TO_JUDGE:
            return None
        return (self._total - self._done) * taken / self._read


def _hashes(readings: list[Reading]) -> set[str]:
    return {each.document.content_hash for file in readings for each in file.all()}


def _place(document: Document, rank: Mapping[str, int]) -> tuple[int, list[str]]:
    """By which documents stand as their files are found."""
    return rank[document.folder], document.name.casefold().split("/")
