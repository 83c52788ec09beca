"""Deletes what can go, each thing looked at once more right before."""

import contextlib
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import filelock

from ftstudio.core.errors import FTStudioError
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.space import Needless, Removal, freed_by, needless_among
from ftstudio.runs.project import Project, open_project
from ftstudio.runs.space import (
    examples_that_can_go,
    lone_runs,
    project_space,
    size_of,
)

Tell = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What came of it: the bytes that are free now, and how many things stayed."""

    freed: int = 0
    left: int = 0


def clean_up(
    removals: Sequence[Removal], tell: Tell, cancel: threading.Event
) -> Cleaned:
    """Delete these; `tell` hears how many bytes are done with.

    What is at work or wanted again meanwhile stays, and so does what the system keeps.
    After `cancel` nothing more is begun.
    """
    freed = left = 0
    for at, each in enumerate(removals, start=1):
        if cancel.is_set():
            break
        gone = _remove(each)
        freed += gone
        left += not gone
        tell(freed_by(removals[:at]))
    return Cleaned(freed, left)


def _remove(removal: Removal) -> int:
    """Delete one thing; how many bytes that freed, 0 where it stayed."""
    path = Path(removal.path)
    before = size_of(path)
    with contextlib.suppress(OSError, FTStudioError):
        match removal.why:
            case Needless.LEFTOVER:
                _delete(path)
            case Needless.EXAMPLES if list(examples_that_can_go(path.parent, "")):
                _delete(path)
            case Needless.CHECKPOINTS if _is_still(removal):
                _empty(RunFolder(path))
            case Needless.OLDER_VERSION if _is_still(removal):
                _delete_run(RunFolder(path))
    return before - size_of(path)


def _is_still(removal: Removal) -> bool:
    """Whether the run is as needless as when it was found."""
    folder = Path(removal.path).parent
    project = Project(folder.parent)
    if project.file.is_file():
        space = project_space(*open_project(project.folder))
    else:
        space = lone_runs(folder)
    found = {(each.why, each.path) for each in needless_among(space)}
    return (removal.why, removal.path) in found


def _empty(run: RunFolder) -> None:
    with _alone(run):
        for each in run.checkpoints.iterdir():
            _delete(each)


def _delete_run(run: RunFolder) -> None:
    """What makes it a run goes first: a part of one is none."""
    with _alone(run):
        run.job_file.unlink()
        for each in run.path.iterdir():
            if each != run.lock:
                _delete(each)
    shutil.rmtree(run.path)


@contextlib.contextmanager
def _alone(run: RunFolder) -> Iterator[None]:
    """Hold the run, so that nobody begins to work in it; raises OSError."""
    with filelock.FileLock(run.lock, timeout=0):  # its Timeout is an OSError
        yield


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
