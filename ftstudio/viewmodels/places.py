"""Where models and new projects lie: shown, changed, and models moved along."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ftstudio.core.errors import FTStudioError, PlaceBusy, PlaceWithin
from ftstudio.runs.moving import Move, copy_over, let_go, move_from
from ftstudio.runs.places import is_on_network, place_in
from ftstudio.settings import Place, place_of
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.view_model import Heard, ViewModel
from ftstudio.viewmodels.workshop import Workshop

MODELS_FOLDER, PROJECTS_FOLDER = "FT Studio models", "FT Studio projects"
"""What our folder is called in one that holds other things."""

_FEWEST_PER_TELLING = 1 << 22


@dataclass(frozen=True, slots=True)
class Usual:
    """Where things lie as long as the person has not chosen anything.

    `runs` are those of the command line.
    """

    models: Path
    projects: Path
    runs: Path


@dataclass(frozen=True, slots=True)
class Spot:
    """One place as it is shown. `problem`: the chosen one cannot be used now."""

    folder: Path
    is_usual: bool = True
    problem: FTStudioError | None = None
    is_on_network: bool = False


@dataclass(frozen=True, slots=True)
class PlacesState:
    """Both places, and what goes on with them.

    `offer` are models in the old place that could be moved to the one just chosen.
    `moving` is how many bytes are there, None while nothing is moved. `moved` is how
    many models were, and `left` how many of their old copies could not be deleted.
    """

    models: Spot
    projects: Spot
    is_looking: bool = False
    offer: Move | None = None
    moving: int | None = None
    moved: int = 0
    left: int = 0
    problem: FTStudioError | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether something lies elsewhere than the person chose."""
        return bool(self.models.problem or self.projects.problem)


class PlacesViewModel(ViewModel[PlacesState]):
    """Changes where models and new projects lie; the store follows."""

    def __init__(
        self, workshop: Workshop, preferences: Preferences, usual: Usual
    ) -> None:
        """Take the places as they were chosen, where they can be used."""
        self._usual = usual
        self._workshop = workshop
        self._preferences = preferences
        self._cancel = threading.Event()
        self._told = 0
        self.is_busy: Callable[[], bool] = _never
        """Whether models are at work or on their way, so that none can be moved."""
        self.when_moved: Heard = _nothing
        """Called when models lie elsewhere, for who shows them."""
        super().__init__(PlacesState(*self._spots()))

    def look_again(self) -> None:
        """See whether the chosen places can be used now: a disk may be back."""
        self._workshop.background.do(self._spots, self._take_spots, self._fail)

    def choose_projects(self, folder: Path | None) -> None:
        """Have new projects lie there from now on, None: in the usual place."""
        self._begin()
        known = self._preferences.settings.project_places(self._usual.projects)
        self._workshop.background.do(
            lambda: folder and place_in(folder, PROJECTS_FOLDER, known),
            self._settle_projects,
            self._fail,
        )

    def choose_models(self, folder: Path | None) -> None:
        """Have models lie there, None: in the usual place; they can come along."""
        self._begin()
        if self.is_busy():
            self._fail(PlaceBusy())
            return
        old = self._workshop.store.folder
        chosen = self._preferences.settings.models
        known = (old, self._usual.models, Path(chosen or old))

        def look() -> Move:
            new = folder and place_in(folder, MODELS_FOLDER, known)
            new = new or self._usual_models()
            if new != old and new.resolve().is_relative_to(old.resolve()):
                raise PlaceWithin(folder=str(new))
            return move_from(old, new)

        self._workshop.background.do(look, self._offer, self._fail)

    def move(self) -> None:
        """Take the offer: change the place, and move the models that are here."""
        offer = self.state.offer
        if offer is None:
            return
        if self.is_busy():
            self._change(offer=None)
            self._fail(PlaceBusy())
            return
        self._cancel = threading.Event()
        self._told = 0
        self._change(moving=0)
        self._workshop.background.do(
            partial(copy_over, offer, self._hear, self._cancel),
            partial(self._end_moving, offer),
            self._fail_moving,
        )

    def leave_them(self) -> None:
        """Change the place and leave the models where they are."""
        offer = self.state.offer
        if offer is not None:
            self._change(offer=None)
            self._keep_models(offer.new)

    def cancel(self) -> None:
        """Leave everything as it is; what is being moved stays where it was."""
        self._cancel.set()
        if self.state.moving is None:
            self._change(offer=None)

    def _begin(self) -> None:
        self._change(is_looking=True, offer=None, problem=None, moved=0, left=0)

    def _offer(self, move: Move) -> None:
        if move.names and move.new != move.old:
            self._change(is_looking=False, offer=move)
        else:
            self._keep_models(move.new)

    def _hear(self, done: int) -> None:
        """Pass it on to the window's thread, not at every file."""
        if done - self._told >= _FEWEST_PER_TELLING:
            self._told = done
            self._workshop.background.post(partial(self._show_moving, done))

    def _show_moving(self, done: int) -> None:
        if self.state.moving is not None:
            self._change(moving=done)

    def _end_moving(self, move: Move, is_whole: bool) -> None:
        """All models are in both places: from now on the new one counts.

        Where the person stopped it, everything is as it was.
        """
        if not is_whole:
            self._change(offer=None, moving=None)
            return
        self._keep_models(move.new)
        self._workshop.background.do(
            partial(let_go, move),
            lambda left: self._change(
                offer=None, moving=None, moved=move.models, left=left
            ),
            self._fail_moving,
        )

    def _keep_models(self, folder: Path) -> None:
        is_usual = folder == self._usual_models()
        self._preferences.choose(models="" if is_usual else str(folder))
        self._workshop.store.folder = folder
        self.look_again()
        self.when_moved()

    def _settle_projects(self, folder: Path | None) -> None:
        is_usual = folder is None or folder == self._usual.projects
        settings = self._preferences.settings.with_projects(
            "" if is_usual else str(folder)
        )
        self._preferences.choose(projects=settings.projects, former=settings.former)
        self.look_again()

    def _usual_models(self) -> Path:
        self._usual.models.mkdir(parents=True, exist_ok=True)
        return self._usual.models

    def _spots(self) -> tuple[Spot, Spot]:
        settings = self._preferences.settings
        return (
            _spot(settings.models, self._usual.models),
            _spot(settings.projects, self._usual.projects),
        )

    def _take_spots(self, spots: tuple[Spot, Spot]) -> None:
        models, projects = spots
        is_elsewhere = models.folder != self._workshop.store.folder
        if is_elsewhere and not self.is_busy() and self.state.moving is None:
            self._workshop.store.folder = models.folder
        is_new = is_elsewhere or projects.folder != self.state.projects.folder
        self._change(models=models, projects=projects, is_looking=False)
        if is_new:
            self.when_moved()

    def _fail(self, error: FTStudioError) -> None:
        self._change(is_looking=False, problem=error)

    def _fail_moving(self, error: FTStudioError) -> None:
        self._change(offer=None, moving=None, problem=error)


def _spot(chosen: str, usual: Path) -> Spot:
    place: Place = place_of(chosen, usual)
    return Spot(
        place.folder,
        not chosen,
        place.problem,
        bool(chosen) and is_on_network(place.folder),
    )


def _never() -> bool:
    return False


def _nothing() -> None:
    """What there is to do where nobody listens."""
