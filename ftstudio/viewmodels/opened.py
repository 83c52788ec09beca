"""Opened: a project that is open in this program, and in no other."""

from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.presets import Effort
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.project import Project, ProjectHold, create_project, open_project
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


def fresh(name: str) -> Choices:
    """A new project begins with its documents; the rest has good values."""
    return Choices(name=name, model=STARTER, step=Step.DOCUMENTS)


def trial(name: str, step: Step) -> Choices:
    """A project on the samples is a quick look: who tries wants to see it soon."""
    return Choices(name=name, model=STARTER, effort=Effort.QUICK, step=step)


def open_in(path: Path, workshop: Workshop) -> Opened:
    """The project at `path`; raises what is wrong with it, or ProjectInUse."""
    project, choices = open_project(path)
    return _held(project, choices, workshop)


def create_in(place: Path, choices: Choices, workshop: Workshop) -> Opened:
    """A new project in the folder `place`; raises what keeps it from being made."""
    return _held(create_project(place, choices), choices, workshop)


def _held(project: Project, choices: Choices, workshop: Workshop) -> Opened:
    hold = project.hold()
    try:
        return Opened(Draft(project, choices, workshop.store), hold)
    except BaseException:
        hold.release()
        raise
