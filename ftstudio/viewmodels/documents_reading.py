"""One pass after the other over the folders of a project, never two at once."""

from collections.abc import Callable
from functools import partial

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading
from ftstudio.viewmodels.documents_pass import Batch, Gathered, Pass

Asked = tuple[tuple[str, ...], bool]


class FolderReader:
    """Reads folders in the background; what one pass has read, the next one knows."""

    def __init__(
        self,
        project: Project,
        background: Background,
        hear: Callable[[Batch], None],
        end: Callable[[Gathered], None],
        fail: Callable[[FTStudioError], None],
    ) -> None:
        """`hear` is told of each step of a pass; it ends with `end` or `fail`."""
        self._project = project
        self._background = background
        self._hear_batch = hear
        self._end_with = end
        self._fail_with = fail
        self._running: Pass | None = None
        self._next: Asked | None = None
        self._known: dict[str, Reading] = {}
        self._is_first = True
        self._is_left = False

    @property
    def knows_something(self) -> bool:
        """Whether anything was read since the project was opened."""
        return bool(self._known)

    def read(self, folders: tuple[str, ...], is_fresh: bool = False) -> None:
        """Read what is new in `folders`, as soon as a pass that is running has ended.

        `is_fresh`: what could not be read is tried again.
        """
        if self._running is not None:
            self._running.abandon()
            self._next = (folders, is_fresh or bool(self._next and self._next[1]))
            return
        begun = Pass(
            self._project, folders, dict(self._known), self._is_first, is_fresh
        )
        self._running = begun
        post = self._background.post
        self._background.do(
            lambda: begun.run(lambda batch: post(partial(self._hear, batch))),
            self._end,
            self._fail,
        )

    def cancel(self) -> None:
        """End the pass that is running; what was read until then is kept."""
        if self._running is not None:
            self._running.cancel()

    def leave(self) -> None:
        """End the pass that is running, keep what it has read, and tell nobody."""
        self._is_left = True
        if self._running is not None:
            self._running.leave()

    def _hear(self, batch: Batch) -> None:
        if self._next is None and not self._is_left:
            self._hear_batch(batch)
        self._known.update((each.document.key, each) for _, each in batch.readings)

    def _end(self, gathered: Gathered) -> None:
        if self._goes_on():
            return
        self._is_first = False
        self._end_with(gathered)

    def _fail(self, error: FTStudioError) -> None:
        if not self._goes_on():
            self._fail_with(error)

    def _goes_on(self) -> bool:
        """Start the next pass if one is wanted; whether there is nothing to tell."""
        self._running = None
        if self._is_left:
            return True
        wanted, self._next = self._next, None
        if wanted is None:
            return False
        self.read(*wanted)
        return True
