"""Home: the projects as cards, and what can be done with each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.errors import FTStudioError, NoPermission
from ftstudio.core.standing import CAN_GO_ON, ProjectCard, Standing
from ftstudio.runs.cards import card_of
from ftstudio.runs.deleting import delete_for_good
from ftstudio.runs.project import (
    Project,
    duplicate,
    open_project,
    projects_in,
)
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

_FIRST = (Standing.TRAINING, Standing.INTERRUPTED)

ToBin = Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class HomeState:
    """`cards` stand in the order in which they are shown.

    `offer` is the project that was last at work and can go on, at the program's start.
    """

    cards: tuple[ProjectCard, ...] = ()
    offer: ProjectCard | None = None
    is_loading: bool = False
    problem: FTStudioError | None = None


class HomeViewModel(ViewModel[HomeState]):
    """All projects: those in the usual places, and those opened elsewhere."""

    def __init__(
        self, workshop: Workshop, preferences: Preferences, place: Path
    ) -> None:
        """Show the projects in `place`, the usual one, and wherever else they lie."""
        super().__init__(HomeState())
        self._place = place
        self._workshop = workshop
        self._preferences = preferences
        self._running: dict[str, float] = {}
        self._found: tuple[ProjectCard, ...] = ()
        self._is_start = True

    def refresh(self) -> None:
        """Look at the projects anew, in the background."""
        self._change(is_loading=not self._found)
        settings = self._preferences.settings
        places = settings.project_places(self._place)
        self._workshop.background.do(
            lambda: _cards(places, settings.recent), self._show, self._fail
        )

    def tell_of(self, problem: FTStudioError) -> None:
        """Show what is wrong with the place in which everything is kept."""
        self._fail(problem)

    def end_start(self) -> None:
        """The person does something else now than to go on."""
        self._is_start = False
        self._change(offer=None)

    def mark_running(self, folder: Path, share: float | None) -> None:
        """A training goes on in `folder`, done by `share`; None: no longer."""
        if share is not None:
            self._running[str(folder)] = round(share, 2)
            self._show(self._found)
        elif self._running.pop(str(folder), None) is not None:
            self.refresh()

    def rename(self, folder: str, name: str) -> None:
        """Call a project otherwise; its folder stays where it is."""
        if name.strip():
            self._do(lambda: _rename(Path(folder), name.strip()))

    def duplicate(self, folder: str, name: str) -> None:
        """Make another project with the same choices and texts, without trainings."""
        self._do(lambda: duplicate(Project(Path(folder)), name))

    def move_to_bin(self, folder: str, to_bin: ToBin) -> None:
        """Move a project to the system's bin, from which it can be brought back."""
        path = Path(folder)
        self._do(lambda: self._removed(path, lambda: _move_to_bin(path, to_bin)))

    def delete_for_good(self, folder: str) -> None:
        """Delete a project with its texts, trainings and models."""
        path = Path(folder)
        self._do(lambda: self._removed(path, lambda: delete_for_good(Project(path))))

    def forget(self, folder: str) -> None:
        """Take a project that is no longer there off the list."""
        self._preferences.forget(Path(folder))
        self.refresh()

    def _do(self, work: Callable[[], object]) -> None:
        self._change(problem=None)
        self._workshop.background.do(work, lambda _done: self.refresh(), self._fail)

    def _removed(self, folder: Path, remove: Callable[[], None]) -> None:
        """Remove a project; one outside the usual place leaves the list as well."""
        remove()
        self._workshop.background.post(lambda: self._preferences.forget(folder))

    def _show(self, cards: tuple[ProjectCard, ...]) -> None:
        self._found = cards
        shown = [self._with_share(each) for each in cards]
        shown.sort(key=lambda each: (each.standing not in _FIRST, -each.changed))
        offer = _last_at_work(shown) if self._is_start else None
        self._change(cards=tuple(shown), offer=offer, is_loading=False)

    def _with_share(self, card: ProjectCard) -> ProjectCard:
        share = self._running.get(card.folder)
        if share is None:
            return card
        return replace(card, standing=Standing.TRAINING, share=share)

    def _fail(self, error: FTStudioError) -> None:
        self._change(problem=error, is_loading=False)


def _last_at_work(cards: Sequence[ProjectCard]) -> ProjectCard | None:
    """The project that was changed last, where its training can go on."""
    last = max(cards, key=lambda each: each.changed, default=None)
    is_free = all(each.standing is not Standing.TRAINING for each in cards)
    return last if last and is_free and last.standing in CAN_GO_ON else None


def _cards(
    places: tuple[Path, ...], recent: tuple[str, ...]
) -> tuple[ProjectCard, ...]:
    """A card for each project, once."""
    found = [each for place in places for each in projects_in(place)]
    found += [Project(Path(each)) for each in recent]
    return tuple(card_of(each) for each in dict.fromkeys(found))


def _rename(folder: Path, name: str) -> None:
    project, choices = open_project(folder)
    hold = project.hold()
    try:
        project.save(replace(choices, name=name))
    finally:
        hold.release()


def _move_to_bin(folder: Path, to_bin: ToBin) -> None:
    Project(folder).hold().release()  # not while another window works on it
    if not to_bin(folder):
        raise NoPermission(str(folder))
