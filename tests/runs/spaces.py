"""Trainings on the disk as they are after a while, for measuring and cleaning up."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.events import Event, Finished, Said
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.runs.project import Project
from tests.factories import job, told
from tests.fakes.model_files import weights

GAIN = told([4.0, 3.0])
STOPPED: Sequence[Event] = [*GAIN[:-1], Finished(stopped=True, peak_memory=1)]


def add_run(
    folder: Path, name: str, events: Sequence[Event] = GAIN, age: float = 0.0
) -> RunFolder:
    """A run in which this has happened, with a kept version and two checkpoints."""
    run = create_run(folder / name, job())
    for each in events:
        run.append(Said(each, 1.0))
    run.model.mkdir()
    (run.model / "adapter_model.safetensors").write_bytes(weights("a"))
    (run.model / "adapter_config.json").write_text("{}", encoding="utf-8")
    for step in (1, 2):
        checkpoint = run.checkpoints / f"step-{step:06d}"
        checkpoint.mkdir()
        (checkpoint / "weights").write_bytes(bytes(1000))
    grow_old(run.job_file, age)
    return run


def add_older_and_newer(project: Project) -> tuple[RunFolder, RunFolder]:
    """Two runs of a project that are over."""
    older = add_run(project.runs, "older", age=100)
    return older, add_run(project.runs, "newer")


def grow_old(path: Path, seconds: float = 7200.0) -> Path:
    """Have a file last touched so long ago, and what is in it if it is a folder."""
    at = time.time() - seconds
    for each in (*path.rglob("*"), path):
        os.utime(each, (at, at))
    return path
