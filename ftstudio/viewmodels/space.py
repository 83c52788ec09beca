"""Disk space: what takes how much, and what of it can go."""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.core.space import ModelSpace, Needless, Removal, Space, freed_by
from ftstudio.runs.cleaning import Cleaned, clean_up
from ftstudio.runs.space import Where, measure
from ftstudio.viewmodels.view_model import Heard, ViewModel
from ftstudio.viewmodels.workshop import Workshop


@dataclass(frozen=True, slots=True)
class SpaceState:
    """What was measured, None before that, and what is being done.

    `included` are models that come with the program, by name; `in_use` are those of
    projects that are open. `cleaning` is how many bytes are done with of `to_clean`,
    None while nothing is cleaned up; `cleaned` is what came of it.
    """

    space: Space | None = None
    included: tuple[str, ...] = ()
    in_use: tuple[str, ...] = ()
    is_counting: bool = False
    cleaning: int | None = None
    to_clean: int = 0
    cleaned: Cleaned | None = None
    problem: FTStudioError | None = None

    def of_kind(self, why: Needless) -> tuple[Removal, ...]:
        """What can go for that reason."""
        removals = self.space.removals if self.space else ()
        return tuple(each for each in removals if each.why is why)

    def can_remove(self, model: ModelSpace) -> bool:
        """Whether a model can be removed here and now."""
        return model.name not in self.in_use


class SpaceViewModel(ViewModel[SpaceState]):
    """Counts in the background; cleans up when told what."""

    def __init__(self, workshop: Workshop, where: Callable[[], Where]) -> None:
        """`where` tells where to look; nothing is looked at before `count`."""
        super().__init__(SpaceState())
        self._workshop = workshop
        self._where = where
        self._cancel = threading.Event()
        self.models_in_use: Callable[[], tuple[str, ...]] = tuple
        """The names of the models with which the person works now."""
        self.when_changed: Heard = _nothing
        """Called when something is gone, for who shows it."""

    def count(self) -> None:
        """Measure everything anew."""
        if self.state.is_counting:
            return
        self._change(is_counting=True, problem=None, in_use=self.models_in_use())
        where = self._where()
        self._workshop.background.do(
            partial(_count, self._workshop, where), self._take, self._fail
        )

    def remove_model(self, name: str) -> None:
        """Delete a model from this computer; not the one that is in use."""
        if name in self.models_in_use():
            return
        remove = partial(self._workshop.store.remove, name)
        self._workshop.background.do(remove, lambda _gone: self._look(), self._fail)

    def clean_up(self, kinds: Collection[Needless]) -> None:
        """Delete what can go for these reasons, in the background."""
        if self.state.space is None or self.state.cleaning is not None:
            return
        removals = [e for e in self.state.space.removals if e.why in kinds]
        self._cancel = threading.Event()
        total = freed_by(removals)
        self._change(cleaning=0, to_clean=total, cleaned=None, problem=None)
        self._workshop.background.do(
            partial(clean_up, removals, self._hear, self._cancel),
            self._end,
            self._fail,
        )

    def cancel(self) -> None:
        """Begin nothing more; what is gone is gone."""
        self._cancel.set()

    def dismiss(self) -> None:
        """What came of cleaning up was read."""
        self._change(cleaned=None, problem=None)

    def _hear(self, done: int) -> None:
        self._workshop.background.post(partial(self._show_cleaning, done))

    def _show_cleaning(self, done: int) -> None:
        if self.state.cleaning is not None:
            self._change(cleaning=done)

    def _end(self, cleaned: Cleaned) -> None:
        self._change(cleaning=None, cleaned=cleaned)
        self._look()

    def _look(self) -> None:
        self.when_changed()
        self.count()

    def _take(self, found: tuple[Space, tuple[str, ...]]) -> None:
        space, included = found
        self._change(space=space, included=included, is_counting=False)

    def _fail(self, error: FTStudioError) -> None:
        self._change(is_counting=False, cleaning=None, problem=error)


def _count(workshop: Workshop, where: Where) -> tuple[Space, tuple[str, ...]]:
    """What is here, and the names of the models that come with the program."""
    models = workshop.store.models()
    own = [each.name for each in models if Path(each.folder).parent == where.models]
    others = tuple(each.name for each in models if each.name not in own)
    return measure(where, own), others


def _nothing() -> None:
    """What there is to do where nobody listens."""
