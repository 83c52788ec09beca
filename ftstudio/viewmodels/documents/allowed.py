"""Reading what needs a person's word: locked files, and those only in the cloud."""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ftstudio.core.corpus import Document, State
from ftstudio.core.errors import FTStudioError
from ftstudio.documents.exchange import Allowance
from ftstudio.documents.scan import Found
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading, read_allowed
from ftstudio.runs.readings import load_readings
from ftstudio.runs.recognising import can_be_recognised
from ftstudio.viewmodels.documents.needs import found_of

_CLOSED = frozenset({State.LOCKED, State.ONLINE})


@dataclass(frozen=True, slots=True)
class Tried:
    """What was opened by what the person allowed, and what was not: `Document.key`."""

    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    is_fetching: bool = False


@dataclass(frozen=True, slots=True)
class Allowed:
    """How far reading is; `total` is 0 while nothing is read.

    `tried` is what came of it the last time, None while it goes on.
    """

    done: int = 0
    total: int = 0
    is_fetching: bool = False
    tried: Tried | None = None


class AllowedReader:
    """Reads files once more, with a password or a download; no password is kept."""

    def __init__(
        self,
        project: Project,
        background: Background,
        change: Callable[..., None],
        take_in: Callable[[Sequence[Reading]], None],
        fail: Callable[[FTStudioError], None],
    ) -> None:
        """`change` takes fields of the state, `take_in` what is known by now."""
        self._texts = TextStore(project.texts)
        self._folder = project.texts
        self._background = background
        self._change = change
        self._take_in = take_in
        self._fail_with = fail
        self._stop = threading.Event()
        self._is_busy = False
        self._is_left = False

    def unlock(self, documents: Sequence[Document], password: str) -> None:
        """Try a password on locked documents."""
        self._read(documents, Allowance(password=password))

    def fetch(self, documents: Sequence[Document]) -> None:
        """Have documents fetched from the cloud, and read them."""
        self._read(documents, Allowance(downloads=True))

    def cancel(self) -> None:
        """Read no further; what was read is kept."""
        self._stop.set()

    def leave(self) -> None:
        """The project is closed: read no further, and tell nobody."""
        self._is_left = True
        self._stop.set()

    def dismiss(self) -> None:
        """What came of it has been read."""
        if not self._is_busy:
            self._change(allowed=Allowed())

    def _read(self, documents: Sequence[Document], allowance: Allowance) -> None:
        files = found_of(documents)
        if self._is_busy or not files:
            return
        self._is_busy = True
        self._stop = stop = threading.Event()
        begun = Allowed(0, len(files), allowance.downloads)
        self._change(allowed=begun)
        self._background.do(
            lambda: self._readings(files, allowance, begun, stop),
            partial(self._end, documents, begun.is_fetching),
            self._fail,
        )

    def _readings(
        self,
        files: Sequence[Found],
        allowance: Allowance,
        begun: Allowed,
        stop: threading.Event,
    ) -> list[Reading]:
        readings = []
        before = load_readings(self._folder)
        for _, reading in read_allowed(files, self._texts, allowance, stop):
            readings.append(_with_known(reading, before.get(reading.document.key)))
            told = replace(begun, done=len(readings))
            self._background.post(partial(self._change, allowed=told))
        return readings

    def _end(
        self,
        documents: Sequence[Document],
        is_fetching: bool,
        readings: Sequence[Reading],
    ) -> None:
        self._is_busy = False
        states = {e.document.key: e.document.state for e in _every(readings)}
        keys = [each.key for each in documents]
        opened = [key for key in keys if states.get(key, State.LOCKED) not in _CLOSED]
        closed = [key for key in keys if key not in set(opened)]
        tried = Tried(tuple(opened), tuple(closed), is_fetching)
        self._change(allowed=Allowed(tried=tried))
        known = set(opened)
        news = [e for e in readings if any(i.document.key in known for i in e.all())]
        if news and not self._is_left:
            self._take_in(news)

    def _fail(self, error: FTStudioError) -> None:
        self._is_busy = False
        self._change(allowed=Allowed())
        self._fail_with(error)


def _every(readings: Iterable[Reading]) -> Iterable[Reading]:
    return (each for reading in readings for each in reading.all())


def _with_known(reading: Reading, before: Reading | None) -> Reading:
    """A file's reading with what it took more than reading to know `before`."""
    is_same = before is not None and before.stamp == reading.stamp
    return _with_opened(reading, before) if is_same else reading


def _with_opened(reading: Reading, before: Reading | None) -> Reading:
    """A reading with those parts that another password, or recognition, had opened."""
    if before is None or not reading.parts:
        return reading
    known = {each.document.key: each for each in before.parts}
    parts = []
    for each in reading.parts:
        earlier = known.get(each.document.key)
        is_closed = each.document.state in _CLOSED or can_be_recognised(each.document)
        parts.append(earlier if is_closed and earlier else _with_opened(each, earlier))
    return replace(reading, parts=tuple(parts))
