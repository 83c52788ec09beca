"""Scans are read with text recognition, while the person does other things."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ftstudio.core.corpus import Document
from ftstudio.core.errors import FTStudioError
from ftstudio.documents.recognition import FIRST_GUESS, is_available
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading
from ftstudio.runs.recognising import Progress, Recognition, scan_of

_SECONDS_BETWEEN_NEWS = 20.0


@dataclass(frozen=True, slots=True)
class Recognising:
    """How far text recognition is, in pages; it stands still while `total` is 0.

    `is_available`: it is installed. `ended` says in how many files text was found, and
    of how many, the last time. `seconds_a_page` is what a page takes, by what is known.
    """

    is_available: bool = False
    done: int = 0
    total: int = 0
    name: str = ""
    seconds_left: float = 0.0
    is_stopping: bool = False
    seconds_a_page: float = FIRST_GUESS
    ended: tuple[int, int] | None = None


class ScanReader:
    """Recognises scans, some at a time; of those that are done the text is kept."""

    def __init__(  # noqa: PLR0913  # the last one is for tests
        self,
        project: Project,
        background: Background,
        change: Callable[..., None],
        take_in: Callable[[Sequence[Reading]], None],
        fail: Callable[[FTStudioError], None],
        *,
        program: Sequence[str] = (),
    ) -> None:
        """`change` takes fields of the state, `take_in` what is known by now."""
        self._texts = TextStore(project.texts)
        self._background = background
        self._change = change
        self._take_in = take_in
        self._fail_with = fail
        self._program = program
        self._state = Recognising()
        self._work: Recognition | None = None
        self._news: list[Reading] = []
        self._found = 0
        self._told = 0.0
        self._is_left = False
        background.do(is_available, self._take_available, lambda _error: None)

    def read(self, documents: Sequence[Document]) -> None:
        """Read these scans, unless others are being read."""
        if self._work is not None or not documents:
            return
        scans = [scan_of(each) for each in documents]
        self._work = work = Recognition(scans, self._texts, self._program)
        self._found, self._told = 0, time.monotonic()
        pages = sum(each.pages for each in scans)
        left = pages * self._state.seconds_a_page
        self._tell(done=0, total=pages, name="", seconds_left=left, ended=None)
        self._background.do(
            lambda: self._run(work), partial(self._end, len(scans)), self._fail
        )

    def cancel(self) -> None:
        """Recognise no further; the files that are done keep their text."""
        if self._work is not None:
            self._tell(is_stopping=True)
            work = self._work
            self._background.do(work.cancel, lambda _done: None, lambda _error: None)

    def dismiss(self) -> None:
        """What came of it has been read."""
        self._tell(ended=None)

    def leave(self) -> None:
        """The project is closed: recognise no further, keep what is done."""
        self._bring()
        self._is_left = True
        if self._work is not None:
            self._work.cancel()

    def _run(self, work: Recognition) -> None:
        post = self._background.post
        for _, reading in work.run(lambda page: post(partial(self._hear, page))):
            post(partial(self._take, reading))

    def _hear(self, page: Progress) -> None:
        before = self._state.seconds_a_page if page.done > 1 else 0.0
        rate = before + (page.page.seconds - before) / page.done  # the mean so far
        self._tell(
            done=page.done,
            total=page.total,
            name=page.name,
            seconds_left=page.seconds_left,
            seconds_a_page=rate,
        )

    def _take(self, reading: Reading) -> None:
        if reading.document.is_learnable:
            self._found += 1
            self._news.append(reading)
            if time.monotonic() - self._told >= _SECONDS_BETWEEN_NEWS:
                self._bring()

    def _bring(self) -> None:
        """Have what was recognised since the last time listed among the documents."""
        self._told = time.monotonic()
        news, self._news = self._news, []
        if news and not self._is_left:
            self._take_in(news)

    def _end(self, asked: int, _done: None) -> None:
        is_stopped = self._state.is_stopping
        self._rest(ended=None if is_stopped else (self._found, asked))

    def _fail(self, error: FTStudioError) -> None:
        self._rest()
        self._fail_with(error)

    def _rest(self, ended: tuple[int, int] | None = None) -> None:
        self._work = None
        self._tell(done=0, total=0, name="", is_stopping=False, ended=ended)
        self._bring()

    def _take_available(self, is_there: bool) -> None:
        self._tell(is_available=is_there)

    def _tell(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._change(scans=self._state)
