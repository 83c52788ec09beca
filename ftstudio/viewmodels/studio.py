"""The studio: Home, or one project open in the wizard; others may train behind it."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.errors import FTStudioError
from ftstudio.core.presets import Effort
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.background import Background
from ftstudio.runs.project import (
    FILE,
    Project,
    ProjectHold,
    create_project,
    open_project,
    projects_in,
)
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.home import HomeViewModel
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.view_model import Heard, ViewModel
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.viewmodels.workshop import Workshop


@dataclass(frozen=True, slots=True)
class StudioState:
    """`wizard` is the project shown, None on Home; `problem` is why one did not open.

    `running` has the name and the share done, in whole per cent, of each training.
    """

    wizard: WizardViewModel | None = None
    is_opening: bool = False
    problem: FTStudioError | None = None
    running: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class _Opened:
    """A project that this window holds."""

    draft: Draft
    hold: ProjectHold
    wizard: WizardViewModel | None = None
    unwatch: Heard | None = None


_Then = Callable[[WizardViewModel], None]


class StudioViewModel(ViewModel[StudioState]):
    """Opens, closes and makes projects; knows which of them are training."""

    def __init__(
        self, workshop: Workshop, preferences: Preferences, place: Path
    ) -> None:
        """Start on Home; `place` is the folder in which projects are made."""
        super().__init__(StudioState())
        self.home = HomeViewModel(workshop, preferences, place)
        self.preferences = preferences
        self._workshop = workshop
        self._place = place
        self._opened: dict[Path, _Opened] = {}

    @property
    def background(self) -> Background:
        """Where short work is done away from the window."""
        return self._workshop.background

    @property
    def running(self) -> tuple[WizardViewModel, ...]:
        """The projects that are training now."""
        wizards = (each.wizard for each in self._opened.values())
        return tuple(each for each in wizards if each and each.training.is_busy)

    def open(self, path: Path) -> None:
        """Show a project, by its folder or its file, in the background."""
        self._open(path, lambda _wizard: None)

    def resume(self, path: Path) -> None:
        """Show a project and continue its training where it stopped."""
        self._open(path, lambda wizard: wizard.go_on_from_interruption())

    def create(self, name: str, folders: Sequence[Path]) -> None:
        """Make a new project with `folders`, show it, and read them."""
        self._make(Choices(name=name, model=STARTER, step=Step.DOCUMENTS), folders)

    def try_samples(self, name: str, samples: Path) -> None:
        """Show the project of the included documents; make it if there is none."""
        choices = _trial(name, Step.DOCUMENTS)
        self._show_samples(samples, lambda: self._make(choices, [samples]))

    def get_ready(self, name: str, samples: Path) -> None:
        """The same with all that training the starter needs, fetched if need be."""
        if self._workshop.store.is_sound(STARTER):
            choices = _trial(name, Step.PLAN)
            self._show_samples(samples, lambda: self._make(choices, [samples]))
            return
        choices = _trial(name, Step.MODEL)

        def begin(wizard: WizardViewModel) -> None:
            wizard.documents.add([samples])
            wizard.model.get()

        make = partial(_create, self._place, choices, self._workshop)
        self._show_samples(samples, lambda: self._show_opened(make, begin))

    def go_home(self) -> None:
        """Close the project; a training in it goes on."""
        self._close_idle()
        self._change(wizard=None, problem=None)
        self.home.refresh()

    def leave(self) -> None:
        """Let go of every project; the window is closing."""
        for folder in tuple(self._opened):
            self._let_go(folder)

    def _make(self, choices: Choices, folders: Sequence[Path]) -> None:
        self._show_opened(
            lambda: _create(self._place, choices, self._workshop),
            lambda wizard: wizard.documents.add(folders),
        )

    def _open(self, path: Path, then: _Then) -> None:
        known = self._opened.get(path.parent if path.name == FILE else path)
        if known is not None and known.wizard is not None:
            self._change(wizard=known.wizard, problem=None)
            then(known.wizard)
        else:
            self._show_opened(lambda: _open(path, self._workshop), then)

    def _show_opened(self, work: Callable[[], _Opened], then: _Then) -> None:
        self._change(is_opening=True, problem=None)
        self._workshop.background.do(
            work, lambda opened: then(self._show(opened)), self._fail
        )

    def _show_samples(self, samples: Path, create: Callable[[], None]) -> None:
        def find() -> Path | None:
            for project in projects_in(self._place):
                with contextlib.suppress(FTStudioError):
                    if open_project(project.folder)[1].folders == (str(samples),):
                        return project.folder
            return None

        def go_on(found: Path | None) -> None:
            if found is None:
                create()
            else:
                self.open(found)

        self._workshop.background.do(find, go_on, self._fail)

    def _show(self, opened: _Opened) -> WizardViewModel:
        self._close_idle()
        folder = opened.draft.project.folder
        wizard = WizardViewModel(
            opened.draft, self._workshop, lambda: self._is_other_running(folder)
        )
        opened.wizard = wizard
        opened.unwatch = wizard.training.watch(lambda: self._mark(folder, wizard))
        self._opened[folder] = opened
        if folder.parent != self._place:
            self.preferences.remember(folder)
        self._change(wizard=wizard, is_opening=False)
        return wizard

    def _mark(self, folder: Path, wizard: WizardViewModel) -> None:
        pace = wizard.training.state.pace
        share = pace.share if pace else 0.0
        self.home.mark_running(folder, share if wizard.training.is_busy else None)
        self._change(running=tuple(_how_far(each) for each in self.running))
        for each in self._opened.values():
            if each.wizard:
                each.wizard.look_again()  # it may be this one's turn now

    def _is_other_running(self, folder: Path) -> bool:
        return any(each.draft.project.folder != folder for each in self.running)

    def _close_idle(self) -> None:
        running = {each.draft.project.folder for each in self.running}
        for folder in self._opened.keys() - running:
            self._let_go(folder)

    def _let_go(self, folder: Path) -> None:
        opened = self._opened.pop(folder)
        if opened.unwatch:
            opened.unwatch()
        if opened.wizard:
            opened.wizard.leave()
        opened.hold.release()

    def _fail(self, error: FTStudioError) -> None:
        self._change(problem=error, is_opening=False)
        self.home.refresh()


def _how_far(wizard: WizardViewModel) -> tuple[str, int]:
    pace = wizard.training.state.pace
    return wizard.state.name, round(100 * pace.share) if pace else 0


def _open(path: Path, workshop: Workshop) -> _Opened:
    project, choices = open_project(path)
    return _held(project, choices, workshop)


def _trial(name: str, step: Step) -> Choices:
    """A project on the samples is a quick look: who tries wants to see it soon."""
    return Choices(name=name, model=STARTER, effort=Effort.QUICK, step=step)


def _create(place: Path, choices: Choices, workshop: Workshop) -> _Opened:
    return _held(create_project(place, choices), choices, workshop)


def _held(project: Project, choices: Choices, workshop: Workshop) -> _Opened:
    hold = project.hold()
    try:
        return _Opened(Draft(project, choices, workshop.store), hold)
    except BaseException:
        hold.release()
        raise
