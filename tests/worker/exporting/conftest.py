"""A run that has learned to write, for all tests of exports; only read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.events import Exported, Said
from ftstudio.core.exports import Form
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Export
from ftstudio.worker.exporting.exporting import export
from ftstudio.worker.pipeline import train
from tests.fakes.tiny_model import write_tiny_model
from tests.worker.making import Ear, make_run
from tests.worker.sorting.conftest import learned

__all__ = ["learned"]

Taught = tuple[RunFolder, Job]
ExportAs = Callable[..., Exported]


@pytest.fixture(scope="session")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Taught:
    """The run, and its job."""
    place = tmp_path_factory.mktemp("taught")
    model = write_tiny_model(place / "model", merges=[("o", "a")])
    run, job = make_run(place / "run", model)
    train(run, job, lambda event: run.append(Said(event, 0.0)), Ear().commands)
    return run, job


@pytest.fixture
def export_as(taught: Taught, tmp_path: Path) -> ExportAs:
    """Take the run along to "out" in a form; what was told of it."""
    run, job = taught

    def made(form: Form, **more: Any) -> Exported:
        ear = Ear()
        task = Export(str(run.path), str(tmp_path / "out"), form, **more)
        assert export(run, job, task, ear.hear, lambda: False)
        (told,) = ear.all(Exported)
        return told

    return made
