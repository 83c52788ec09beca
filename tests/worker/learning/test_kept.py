"""Which version of a run answers."""

import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from ftstudio.core.errors import RunDamaged, RunNotReady
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.learning.checkpoints import Checkpoints
from ftstudio.worker.learning.kept import kept_version


def test_the_kept_version_comes_first(tmp_path: Path) -> None:
    """Once a run has kept one, that is it."""
    run = _run(tmp_path)
    Checkpoints(run.checkpoints).save(1, 2.0, _write)
    run.model.mkdir()
    _write(run.model)
    assert kept_version(run) == run.model


def test_a_run_cut_off_answers_with_its_best_checkpoint(tmp_path: Path) -> None:
    """What was learned can be used before the run is gone on with."""
    run = _run(tmp_path)
    checkpoints = Checkpoints(run.checkpoints)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(2, 3.0, _write)
    assert kept_version(run) == run.checkpoints / "step-000001"


def test_a_run_without_either_says_so(tmp_path: Path) -> None:
    """There is nothing to ask yet."""
    with pytest.raises(RunNotReady):
        kept_version(RunFolder(tmp_path))


def test_a_kept_version_that_was_cut_off_is_passed_over(tmp_path: Path) -> None:
    """The best checkpoint is the same one; without it the run is damaged."""
    run = _run(tmp_path)
    Checkpoints(run.checkpoints).save(1, 2.0, _write)
    run.model.mkdir()
    _write(run.model)
    weights = run.model / "adapter_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    assert kept_version(run) == run.checkpoints / "step-000001"
    shutil.rmtree(run.checkpoints)
    with pytest.raises(RunDamaged):
        kept_version(run)


def _run(folder: Path) -> RunFolder:
    run = RunFolder(folder)
    run.checkpoints.mkdir()
    return run


def _write(folder: Path) -> None:
    save_file({"weight": torch.zeros(2)}, folder / "adapter_model.safetensors")
    (folder / "adapter_config.json").write_text("{}", encoding="utf-8")
