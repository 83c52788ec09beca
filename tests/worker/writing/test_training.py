"""The end of a training that was cut off in different places."""

import shutil
from pathlib import Path

from ftstudio.core.events import BestKept, Evaluated, EvaluatedInFull, StepTaken
from ftstudio.worker.pipeline import train
from tests.worker.making import Ear, make_run


def test_a_kill_after_the_last_step_costs_no_step(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Only what was not done yet is done: the best is kept and measured."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=4)
    first = Ear()
    train(run, job, first.hear, first.commands)
    shutil.rmtree(run.model)
    second = Ear()
    finished = train(run, job, second.hear, second.commands)
    assert not finished.stopped
    assert second.all(StepTaken) == []
    assert second.all(BestKept) == first.all(BestKept)
    assert _in_full(second).items() <= _in_full(first).items()
    assert (run.model / "adapter_model.safetensors").is_file()


def test_keeping_again_replaces_the_kept_version(
    tmp_path: Path, tiny_model: Path
) -> None:
    """A run that was stopped, gone on with and finished has one model, the best."""
    run, job = make_run(tmp_path / "run", tiny_model)
    stopping = Ear("stop", on=StepTaken)
    train(run, job, stopping.hear, stopping.commands)
    before = (run.model / "adapter_model.safetensors").read_bytes()
    train(run, job, Ear().hear, Ear().commands)
    assert (run.model / "adapter_model.safetensors").read_bytes() != before
    assert {each.name for each in run.path.glob("model*")} == {"model"}


def test_looking_costs_little(tmp_path: Path, tiny_model: Path) -> None:
    """12 looks or more in a long run, one a step in a short one."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=3)
    ear = Ear()
    train(run, job, ear.hear, ear.commands)
    assert [each.step for each in ear.all(Evaluated)] == [0, 1, 2, 3]


def _in_full(ear: Ear) -> dict[int, float]:
    return {each.step: each.validation_loss for each in ear.all(EvaluatedInFull)}
