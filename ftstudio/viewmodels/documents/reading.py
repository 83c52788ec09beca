"""One pass after the other over the folders of a project, never two at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from ftstudio.core.corpus import PART
from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading
from ftstudio.viewmodels.documents.one_pass import Batch, Gathered, Pass


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish to read what is new in `folders`, but for what is `excluded`.

    `is_fresh`: what could not be read is tried again. The files in `anew`, by
    `Document.key`, are read whatever is known of them.
    """

    folders: tuple[str, ...]
    is_fresh: bool = False
    excluded: frozenset[str] = frozenset()
    anew: frozenset[str] = frozenset()


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
        self._inside: dict[str, Reading] = {}
        self._anew: set[str] = set()
        self._is_first = True
        self._is_left = False

    @property
    def knows_something(self) -> bool:
        """Whether anything was read since the project was opened."""
        return bool(self._known)

    def read(self, asked: Asked) -> None:
        """Read what is asked for, as soon as a pass that is running has ended."""
        self._anew |= asked.anew
        if self._running is not None:
            self._running.abandon()
            is_fresh = asked.is_fresh or bool(self._next and self._next.is_fresh)
            self._next = replace(asked, is_fresh=is_fresh)
            return
        begun = Pass(
            self._project,
            asked.folders,
            dict(self._known),
            self._is_first,
            asked.is_fresh,
            asked.excluded,
            frozenset(self._anew),
            tuple(self._inside.values()),
        )
        self._running = begun
        post = self._background.post
        self._background.do(
            lambda: begun.run(lambda batch: post(partial(self._hear, batch))),
            self._end,
            self._fail,
        )

    def learn(self, readings: Iterable[Reading]) -> None:
        """Files were read in another way; the next pass takes that for known.

        So it does with what lies inside a file, and was read alone.
        """
        for each in readings:
            is_inside = PART in each.document.name
            known = self._inside if is_inside else self._known
            known[each.document.key] = each

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
        read = {each.document.key: each for _, each in batch.readings}
        self._known.update(read)
        self._anew.difference_update(read)

    def _end(self, gathered: Gathered) -> None:
        if self._goes_on():
            return
        self._is_first = False
        self._known.update((each.document.key, each) for each in gathered.readings)
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
        self.read(wanted)
        return True
