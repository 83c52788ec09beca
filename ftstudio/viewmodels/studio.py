"""The studio: Home, or one project open in the wizard; others may train behind it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.computer import Computer
from ftstudio.core.errors import FTStudioError, HomeError
from ftstudio.core.presets import Effort
from ftstudio.core.run_folder import PROJECT_FILE
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.background import Background
from ftstudio.runs.computer import look_at_computer
from ftstudio.runs.space import Where
from ftstudio.settings import place_of
from ftstudio.viewmodels.home import HomeViewModel
from ftstudio.viewmodels.opened import Opened, create_in, fresh, open_in, project_of
from ftstudio.viewmodels.opening import Given, look_through
from ftstudio.viewmodels.places import PlacesViewModel, Usual
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.space import SpaceViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.welcome import WelcomeViewModel
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.viewmodels.workshop import Workshop


@dataclass(frozen=True, slots=True)
class StudioState:
    """`wizard` is the project shown, None on Home; `problem` is why one did not open.

    `running` has the name and the share done, in whole per cent, of each training.
    While there is a `welcome`, it is shown before all else.
    """

    wizard: WizardViewModel | None = None
    welcome: WelcomeViewModel | None = None
    is_opening: bool = False
    problem: FTStudioError | None = None
    running: tuple[tuple[str, int], ...] = ()


_Then = Callable[[WizardViewModel], None]


class StudioViewModel(ViewModel[StudioState]):
    """Opens, closes and makes projects; knows which of them are training."""

    def __init__(
        self,
        workshop: Workshop,
        preferences: Preferences,
        place: Path,
        usual: Usual | None = None,
        look: Callable[[Path], Computer] = look_at_computer,
    ) -> None:
        """Start on Home; `place` is where projects are made unless the person chose.

        `usual` is where everything lies then. `look` tells what the computer has.
        """
        super().__init__(StudioState())
        self._workshop = replace(workshop, preferences=preferences)
        self._look = look
        self._opened: dict[Path, Opened] = {}
        self.preferences = preferences
        self._place = place
        self._usual = usual or Usual(
            workshop.store.folder, place, place.parent / "runs"
        )
        self.home = HomeViewModel(workshop, preferences, place)
        self.places = PlacesViewModel(workshop, preferences, self._usual)
        self.space = SpaceViewModel(workshop, self._where)
        self.places.is_busy = self._has_models_at_work
        self.places.when_moved = self._look_for_models
        self.space.models_in_use = self._models_in_use
        self.space.when_changed = self._look_for_models
        preferences.watch(self._take_liking)

    @property
    def background(self) -> Background:
        """Where short work is done away from the window."""
        return self._workshop.background

    @property
    def running(self) -> tuple[WizardViewModel, ...]:
        """The projects that are training now."""
        return tuple(each for each in self._wizards if each.training.is_busy)

    @property
    def _wizards(self) -> tuple[WizardViewModel, ...]:
        return tuple(each.wizard for each in self._opened.values() if each.wizard)

    def welcome(self) -> None:
        """Show what a person sees at the first start, before what is open."""
        look = partial(self._look, self._place)
        self._change(welcome=WelcomeViewModel(self.background, look), problem=None)

    def end_welcome(self) -> None:
        """The person has seen it: it does not come by itself again."""
        if self.state.welcome is not None:
            self.preferences.choose(welcomed=True)
            self._change(welcome=None)

    def tell_that_nothing_is_kept(self, problem: FTStudioError) -> None:
        """Have a person told of it on Home, even at the first start."""
        self.end_welcome()
        self.home.tell_of(problem)

    def open(self, path: Path) -> None:
        """Show a project, by its folder or its file, in the background."""
        self._open(path, lambda _wizard: None)

    def resume(self, path: Path) -> None:
        """Show a project and continue its training where it stopped."""
        self._open(path, lambda wizard: wizard.go_on_from_interruption())

    @property
    def problem(self) -> FTStudioError | None:
        """What a person is told; that nothing can be kept comes before all else."""
        at_home = self.home.state.problem
        if isinstance(at_home, HomeError):
            return at_home
        return self.state.problem or at_home

    def open_given(
        self, paths: Sequence[Path], name: str, besides: FTStudioError | None = None
    ) -> None:
        """Show the project among `paths`, or make one of the documents they are.

        `name` is for one whose first folder has none. `besides` is told once it is
        open, unless there is something to say of the paths.
        """
        self._change(is_opening=True, problem=None, welcome=None)
        self._workshop.background.do(
            partial(look_through, paths),
            partial(self._open_found, name, besides),
            self._fail,
        )

    def tell(self, problem: FTStudioError | None) -> None:
        """Have a person told of this, or of nothing any more."""
        self._change(problem=problem)

    def create(self, name: str, folders: Sequence[Path]) -> None:
        """Make a new project with `folders`, show it, and read them."""
        self._make(fresh(name), folders)

    def try_samples(self, name: str, samples: Path) -> None:
        """Show the project of the included documents; make it if there is none."""
        choices = fresh(name, Step.DOCUMENTS, Effort.QUICK)
        self._show_samples(samples, lambda: self._make(choices, [samples]))

    def get_ready(self, name: str, samples: Path) -> None:
        """The same with all that training the starter needs, fetched if need be."""
        if self._workshop.store.is_sound(STARTER):
            choices = fresh(name, Step.PLAN, Effort.QUICK)
            self._show_samples(samples, lambda: self._make(choices, [samples]))
            return
        choices = fresh(name, Step.MODEL, Effort.QUICK)

        def begin(wizard: WizardViewModel) -> None:
            wizard.documents.add([samples])
            wizard.model.get()

        self._show_samples(
            samples, lambda: self._show_opened(lambda: self._create(choices), begin)
        )

    def go_home(self) -> None:
        """Close the project; a training in it goes on."""
        self.end_welcome()
        self._close_idle()
        self._change(wizard=None, problem=None)
        self.home.refresh()

    def leave(self) -> None:
        """Let go of every project; the window is closing."""
        self.end_welcome()
        self.places.cancel()
        self.space.cancel()
        for folder in tuple(self._opened):
            self._opened.pop(folder).close()

    def _open_found(
        self, name: str, besides: FTStudioError | None, found: Given
    ) -> None:
        problem = found.problem or besides
        if found.projects:
            self._open(found.projects[0], lambda _wizard: self.tell(problem))
        elif found.documents:
            called = found.documents[0].stem or name
            self._make(fresh(called), found.documents, problem)
        elif problem is not None:
            self._fail(problem)

    def _make(
        self,
        choices: Choices,
        folders: Sequence[Path],
        problem: FTStudioError | None = None,
    ) -> None:
        def begin(wizard: WizardViewModel) -> None:
            wizard.documents.add(folders)
            self.tell(problem)

        self._show_opened(lambda: self._create(choices), begin)

    def _create(self, choices: Choices) -> Opened:
        """A new project where the person wants them now."""
        place = place_of(self.preferences.settings.projects, self._place)
        return create_in(place.folder, choices, self._workshop)

    def _places(self) -> tuple[Path, ...]:
        return self.preferences.settings.project_places(self._place)

    def _open(self, path: Path, then: _Then) -> None:
        known = self._opened.get(path.parent if path.name == PROJECT_FILE else path)
        if known is not None and known.wizard is not None:
            shown = known.wizard
            self._change(wizard=shown, welcome=None, is_opening=False, problem=None)
            then(shown)
        else:
            self._show_opened(lambda: open_in(path, self._workshop), then)

    def _show_opened(self, work: Callable[[], Opened], then: _Then) -> None:
        self._change(is_opening=True, problem=None)
        self._workshop.background.do(
            work, lambda opened: then(self._show(opened)), self._fail
        )

    def _show_samples(self, samples: Path, create: Callable[[], None]) -> None:
        def go_on(found: Path | None) -> None:
            if found is None:
                create()
            else:
                self.open(found)

        find = partial(project_of, samples, self._places())
        self._workshop.background.do(find, go_on, self._fail)

    def _show(self, opened: Opened) -> WizardViewModel:
        self._close_idle()
        self.home.end_start()
        folder = opened.draft.project.folder
        wizard = WizardViewModel(
            opened.draft, self._workshop, lambda: self._is_other_running(folder)
        )
        opened.wizard = wizard
        opened.unwatch = wizard.training.watch(lambda: self._mark(folder, wizard))
        self._opened[folder] = opened
        if folder.parent not in self._places():
            self.preferences.remember(folder)
        self._change(wizard=wizard, welcome=None, is_opening=False)
        return wizard

    def _mark(self, folder: Path, wizard: WizardViewModel) -> None:
        pace = wizard.training.state.pace
        share = pace.share if pace else 0.0
        self.home.mark_running(folder, share if wizard.training.is_busy else None)
        self._change(running=tuple(each.how_far for each in self.running))
        for each in self._wizards:
            each.look_again()  # it may be this one's turn now

    def _is_other_running(self, folder: Path) -> bool:
        return any(each.draft.project.folder != folder for each in self.running)

    def _where(self) -> Where:
        """Where disk space is looked for."""
        recent = tuple(map(Path, self.preferences.settings.recent))
        models, usual = self._workshop.store.folder, self._usual
        return Where(models, self._places(), recent, usual.runs, usual.models)

    def _models_in_use(self) -> tuple[str, ...]:
        """Of the open project, and of one that is training behind it."""
        return tuple(e.draft.choices.model for e in self._opened.values())

    def _has_models_at_work(self) -> bool:
        return any(e.training.is_busy or e.model.is_getting for e in self._wizards)

    def _look_for_models(self) -> None:
        """Models lie elsewhere, or some are gone."""
        for each in self._wizards:
            each.model.refresh()
        self.home.refresh()

    def _take_liking(self) -> None:
        for each in self._wizards:
            each.take_liking()

    def _close_idle(self) -> None:
        running = {each.draft.project.folder for each in self.running}
        for folder in self._opened.keys() - running:
            self._opened.pop(folder).close()

    def _fail(self, error: FTStudioError) -> None:
        self._change(problem=error, welcome=None, is_opening=False)
        self.home.refresh()
