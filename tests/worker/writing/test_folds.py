"""The best version of each fold, for the proof."""

from pathlib import Path

import torch
from peft import PeftModel

from ftstudio.core.run_folder import RunFolder
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.learning.adapter import put_in, taken_out
from ftstudio.worker.learning.checkpoints import Checkpoints
from ftstudio.worker.writing.folds import keep_fold, put_in_fold
from ftstudio.worker.writing.model import load_base, with_new_adapter
from tests.worker.making import QUICK


def test_the_best_version_of_a_fold_comes_back(
    tmp_path: Path, tiny_model: Path
) -> None:
    """In half as many bits; another fold has none."""
    model, run = _model(tiny_model), _run(tmp_path)
    fresh = taken_out(model)
    checkpoints = Checkpoints(run.fold_checkpoints(1))
    for step, loss in enumerate([3.0, 2.0, 2.5]):
        put_in(model, {name: each + step for name, each in fresh.items()})
        checkpoints.save(step, loss, lambda place: _save(model, place))
    keep_fold(run, 1)
    put_in(model, fresh)
    assert not put_in_fold(model, run, 0)
    assert put_in_fold(model, run, 1)
    for name, each in taken_out(model).items():
        assert torch.allclose(each, fresh[name] + 1, atol=1e-3)


def test_what_cannot_be_kept_costs_nothing_else(
    tmp_path: Path, tiny_model: Path
) -> None:
    """No checkpoint, a file in the folder's place, weights that were cut off."""
    model, run = _model(tiny_model), _run(tmp_path)
    keep_fold(run, 0)
    assert not run.folds.exists()
    Checkpoints(run.fold_checkpoints(0)).save(1, 2.0, lambda e: _save(model, e))
    run.folds.write_text("in the way")
    keep_fold(run, 0)
    assert not put_in_fold(model, run, 0)
    run.folds.unlink()
    keep_fold(run, 0)
    (kept,) = run.folds.iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    assert not put_in_fold(model, run, 0)


def _model(tiny_model: Path) -> PeftModel:
    base = load_base(inspect(tiny_model, "tiny"), PROCESSOR)
    return with_new_adapter(base, QUICK, seed=0)


def _run(tmp_path: Path) -> RunFolder:
    run = RunFolder(tmp_path)
    for fold in range(2):
        run.fold_checkpoints(fold).mkdir(parents=True)
    return run


def _save(model: PeftModel, place: Path) -> None:
    model.save_pretrained(str(place), safe_serialization=True)
