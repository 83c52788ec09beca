"""Scans → readings: text recognition, file after file, by a child of its own."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.corpus import PART, Document, Kind, Reason
from ftstudio.documents.exchange import Allowance, Limits
from ftstudio.documents.recognition import PageRead
from ftstudio.documents.scan import Found
from ftstudio.documents.texts import TextStore
from ftstudio.runs.launch import command
from ftstudio.runs.reader_process import ReaderProcess
from ftstudio.runs.reading import Reading, kept, stamp_of

_LIMITS = Limits(
    readers=1, seconds=180.0, seconds_per_megabyte=0.0, memory=1_500_000_000
)
_KINDS = frozenset({Kind.PDF, Kind.PICTURE})
_WITHOUT_TEXT = frozenset({
    Reason.IS_PICTURE, Reason.ONLY_PICTURES, Reason.SOME_PAGES_WITHOUT_TEXT,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scan:
    """A file to recognise, or what lies `inside` it, by the names that lead there.

    `pages` of it have no text, as far as is known.
    """

    found: Found
    pages: int = 1
    allowance: Allowance | None = None
    inside: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of its document."""
        return PART.join((self.found.name, *self.inside))


@dataclass(frozen=True, slots=True)
class Progress:
    """A page was recognised: `done` of `total` pages of all files, and what is left."""

    name: str
    page: PageRead
    done: int
    total: int
    seconds_left: float


def can_be_recognised(document: Document) -> bool:
    """Whether there is text to be had by looking at a document's pages."""
    return document.kind in _KINDS and document.reason in _WITHOUT_TEXT


def pages_of(scan: Document) -> int:
    """The pages of a scan that have no text, one where they were not counted."""
    return max(1, scan.pages_without_text)


def scan_of(document: Document) -> Scan:
    """What is to be recognised, for a document that can be."""
    name = document.name.partition(PART)[0]
    return _scan(document, Found(document.folder, name, Path(document.folder) / name))


def scans_among(
    found: Sequence[Found], readings: Mapping[int, Reading]
) -> list[tuple[int, Scan]]:
    """What can be recognised, with the place of its file among those `found`."""
    return [
        (place, _scan(each.document, found[place]))
        for place, reading in sorted(readings.items())
        for each in reading.all()
        if can_be_recognised(each.document)
    ]


def _scan(document: Document, found: Found) -> Scan:
    _, *inside = document.name.removeprefix(found.name).split(PART)
    return Scan(found, pages_of(document), inside=tuple(inside))


def in_place(file: Reading, news: Reading) -> Reading:
    """A file's reading with `news` of it, or of what lies inside it, in its place.

    A part that was recognised when the file was another one changes nothing.
    """
    if file.document.key == news.document.key:
        return news
    is_same = file.stamp == news.stamp
    return _in_place(file, replace(news, stamp="")) if is_same else file


def _in_place(reading: Reading, news: Reading) -> Reading:
    if reading.document.key == news.document.key:
        return news
    if not news.document.key.startswith(f"{reading.document.key}{PART}"):
        return reading
    return replace(
        reading, parts=tuple(_in_place(each, news) for each in reading.parts)
    )


class Recognition:
    """Recognises some files, once; may be cancelled from any thread."""

    def __init__(
        self,
        scans: Sequence[Scan],
        texts: TextStore,
        program: Sequence[str] = (),
        limits: Limits = _LIMITS,
    ) -> None:
        """`program` is the child, else our own; `limits` has the seconds for a page."""
        self._scans = scans
        self._texts = texts
        self._program = program or command("--recognise")
        self._limits = limits
        self._stop = threading.Event()
        self._reader: ReaderProcess | None = None
        self._done = 0
        self._seconds = 0.0

    def run(
        self, on_page: Callable[[Progress], None] | None = None
    ) -> Iterator[tuple[int, Reading]]:
        """Each scan's place and what it gave, its text put among the texts.

        That of what lies inside a file has the file's stamp, and belongs `in_place`. A
        reading that is not learnable says why there is no text: what was known of the
        file before is then worth more. `on_page` is called here, page by page; a
        scan that is broken off gives nothing. Raises WorkerDied, OSError where no
        child can be started, and what `texts` raises.
        """
        try:
            for place, scan in enumerate(self._scans):
                reading = self._reading(place, scan, on_page)
                if reading is None:
                    return
                yield place, reading
        finally:
            if self._reader:
                self._reader.close()

    def cancel(self) -> None:
        """End it, even in the middle of a page; the scans that are done stay done."""
        self._stop.set()
        if self._reader:
            self._reader.kill()

    def _reading(
        self, place: int, scan: Scan, on_page: Callable[[Progress], None] | None
    ) -> Reading | None:
        """What a scan gave; None once it is cancelled."""
        before, ahead = self._done, sum(each.pages for each in self._scans[place:])

        def hear(page: PageRead) -> None:
            self._done += 1
            self._seconds += page.seconds
            total = max(self._done, before + ahead)
            left = (total - self._done) * self._seconds / self._done
            if on_page and not self._stop.is_set():
                on_page(Progress(scan.name, page, self._done, total, left))

        if self._stop.is_set():
            return None
        stamp = stamp_of(scan.found.path)
        reader = self._usable_reader()
        if self._stop.is_set():  # while it was starting
            return None
        answer = reader.ask(scan.found.path, scan.allowance, hear, scan.inside)
        if self._stop.is_set():
            return None
        found = replace(scan.found, name=scan.name)
        return kept(answer, found, stamp, self._texts)

    def _usable_reader(self) -> ReaderProcess:
        if self._reader is None or not self._reader.is_usable:
            if self._reader:
                self._reader.close()
            self._reader = ReaderProcess(self._limits, self._program)
        return self._reader
