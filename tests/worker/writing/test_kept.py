"""Which version of a run answers."""

from pathlib import Path

import pytest

from ftstudio.core.errors import RunNotReady
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.writing.checkpoints import Checkpoints
from ftstudio.worker.writing.kept import kept_version

FILES = ("adapter_model.safetensors", "adapter_config.json")


def test_the_kept_version_comes_first(tmp_path: Path) -> None:
    """Once a run has kept one, that is it."""
    run = RunFolder(tmp_path)
    Checkpoints(run.checkpoints).save(1, 2.0, _write)
    run.model.mkdir()
    _write(run.model)
    assert kept_version(run) == run.model


def test_a_run_cut_off_answers_with_its_best_checkpoint(tmp_path: Path) -> None:
    """What was learned can be used before the run is gone on with."""
    run = RunFolder(tmp_path)
    checkpoints = Checkpoints(run.checkpoints)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(2, 3.0, _write)
    assert kept_version(run) == run.checkpoints / "step-000001"


def test_a_run_without_either_says_so(tmp_path: Path) -> None:
    """There is nothing to ask yet."""
    with pytest.raises(RunNotReady):
        kept_version(RunFolder(tmp_path))


def _write(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_bytes(b"x")
