"""Opened: a project that is open in this program, and in no other."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.errors import FTStudioError
from ftstudio.core.presets import Effort
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.project import (
    Project,
    ProjectHold,
    create_project,
    open_project,
    projects_in,
)
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.view_model import Heard
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.viewmodels.workshop import Workshop


@dataclass(slots=True)
class Opened:
    """A project with what holds it; its wizard once it is shown."""

    draft: Draft
    hold: ProjectHold
    wizard: WizardViewModel | None = None
    unwatch: Heard | None = None

    def close(self) -> None:
        """Let go of it: it can be opened elsewhere."""
        if self.unwatch:
            self.unwatch()
        if self.wizard:
            self.wizard.leave()
        self.hold.release()


def project_of(folder: Path, places: Iterable[Path]) -> Path | None:
    """The project in `places` that is on that folder alone, None for none."""
    for project in chain.from_iterable(map(projects_in, places)):
        with contextlib.suppress(FTStudioError):
            if open_project(project.folder)[1].folders == (str(folder),):
                return project.folder
    return None


def fresh(
    name: str, step: Step = Step.DOCUMENTS, effort: Effort = Effort.BALANCED
) -> Choices:
    """A new project begins with its documents; the rest has good values.

    One on the samples is a quick look: who tries wants to see it soon.
    """
    return Choices(name=name, model=STARTER, effort=effort, step=step)


def open_in(path: Path, workshop: Workshop) -> Opened:
    """The project at `path`; raises what is wrong with it, or ProjectInUse."""
    project, choices = open_project(path)
    return _held(project, choices, workshop)


def create_in(place: Path, choices: Choices, workshop: Workshop) -> Opened:
    """A new project in the folder `place`; raises what keeps it from being made."""
    return open_in(create_project(place, choices).folder, workshop)


def _held(project: Project, choices: Choices, workshop: Workshop) -> Opened:
    hold = project.hold()
    try:
        return Opened(Draft(project, choices, workshop.store), hold)
    except BaseException:
        hold.release()
        raise
