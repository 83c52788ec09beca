"""What a run folder tells of a training, and what of it cannot be understood."""

from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.errors import (
    FTStudioError,
    ProjectNotFound,
    RunDamaged,
    RunError,
    error_named,
)
from ftstudio.core.events import Failed
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, open_run


@dataclass(frozen=True, slots=True)
class Told:
    """A run, its job and its history; `damage` is why not all can be understood."""

    run: RunFolder
    job: Job | None
    history: History
    damage: RunError | None = None


def told(run: RunFolder) -> Told:
    """Raises what opening the run raises, RunDamaged where its record is lost too."""
    known = told_if_whole(run)
    if known.damage is not None:
        raise known.damage
    return known


def told_if_whole(run: RunFolder) -> Told:
    """What can be understood of the run, and why not all can."""
    history = history_of(run.events())
    try:
        job = open_run(run.path)[1]
    except RunError as error:
        return Told(run, None, history, error)
    has_plan = history.prepared is not None or bool(history.folds)
    if not has_plan and _has_learned(run):
        lost = RunDamaged(folder=str(run.path), what=run.events_file.name)
        return Told(run, job, history, lost)
    return Told(run, job, history)


def failure_of(history: History) -> FTStudioError | None:
    """Why a training failed; None where it did not."""
    final = history.final
    return error_named(final.error, final.fields) if isinstance(final, Failed) else None


def explained(problem: FTStudioError | None, project: Path) -> FTStudioError | None:
    """Whatever went wrong where the project's folder has gone: that is why."""
    if problem is None or project.is_dir():
        return problem
    return ProjectNotFound(folder=str(project))


def _has_learned(run: RunFolder) -> bool:
    """Whether a worker left more here than it can have before its plan."""
    return run.model.exists() or any(run.checkpoints.glob("*"))
