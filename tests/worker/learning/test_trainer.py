"""Checkpoints of the Trainer; that they resume exactly is seen in test_pipeline."""

from pathlib import Path

import pytest
import torch

from ftstudio.core.footprint import checkpoint_bytes
from ftstudio.models.inspecting import adapted_width
from ftstudio.worker.device import PROCESSOR, Device
from ftstudio.worker.learning.trainer import arguments_of
from ftstudio.worker.pipeline import train
from ftstudio.worker.writing.model import load_base, with_new_adapter
from tests.worker.making import QUICK, Ear, make_run


def test_a_checkpoint_holds_no_pickle(tmp_path: Path, tiny_model: Path) -> None:
    """Safetensors, JSON and peft's own card: nothing that runs when opened."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=2)
    train(run, job, Ear().hear, Ear().commands)
    kinds = {each.suffix for each in run.path.rglob("*") if each.is_file()}
    assert {".safetensors", ".json"} <= kinds
    assert not kinds & {".bin", ".pt", ".pth", ".pkl"}


def test_the_jobs_numbers_reach_the_trainer(tmp_path: Path, tiny_model: Path) -> None:
    """What the person chose is what is done."""
    _run, job = make_run(tmp_path / "run", tiny_model)
    arguments = arguments_of(job, 10, tmp_path, PROCESSOR)
    assert arguments.learning_rate == QUICK.learning_rate
    assert arguments.gradient_accumulation_steps == QUICK.blocks_per_step
    assert (arguments.max_steps, arguments.seed) == (10, job.seed)


def test_a_step_is_as_large_in_any_batches(tmp_path: Path, tiny_model: Path) -> None:
    """Both blocks of a step at once, or one after the other."""
    _run, job = make_run(tmp_path / "run", tiny_model)
    for rows in (1, 2):
        arguments = arguments_of(job, 10, tmp_path, PROCESSOR, rows)
        assert arguments.train_batch_size == rows
        batches = arguments.gradient_accumulation_steps
        assert rows * batches == QUICK.blocks_per_step


def test_only_a_device_of_that_format_mixes_precisions(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The processor computes in plain numbers."""
    _run, job = make_run(tmp_path / "run", tiny_model)
    half = Device("cpu", torch.bfloat16)
    assert arguments_of(job, 10, tmp_path, half).mixed_precision == "bf16"
    assert arguments_of(job, 10, tmp_path, PROCESSOR).mixed_precision == "no"


def test_a_second_card_does_not_change_the_step(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trainer by itself would give each as many blocks."""
    _run, job = make_run(tmp_path / "run", tiny_model)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    card = Device("cuda", torch.float32, "NVIDIA")
    assert arguments_of(job, 10, tmp_path, card).train_batch_size == 1


def test_as_many_numbers_are_trained_as_a_model_s_files_foretell(
    tmp_path: Path, tiny_model: Path
) -> None:
    """By which the room for a training is worked out before it is begun."""
    _run, job = make_run(tmp_path / "run", tiny_model)
    device = Device("cpu", torch.float32)
    model = with_new_adapter(load_base(job.model, device), QUICK, 0)
    trained = sum(e.numel() for e in model.parameters() if e.requires_grad)
    assert trained == QUICK.lora_rank * adapted_width(tiny_model)


def test_a_checkpoint_is_as_large_as_foretold(tmp_path: Path, tiny_model: Path) -> None:
    """So that the room that is held for it is enough, and not much more."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=2)
    train(run, job, Ear().hear, Ear().commands)
    newest = max(run.checkpoints.iterdir())
    taken = sum(each.stat().st_size for each in newest.iterdir())
    foretold = checkpoint_bytes(QUICK.lora_rank * adapted_width(tiny_model))
    assert foretold - 100_000 < taken < foretold
