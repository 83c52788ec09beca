"""Whatever cuts a training off, it goes on, with the losses of an unbroken one.

`benchmarks/kills.py` kills many more times, and `benchmarks/power_cuts.py` cuts power.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import DiskNearlyFull, RunTooNew
from ftstudio.core.events import (
    BestKept,
    Evaluated,
    Event,
    Flaw,
    PassedOver,
    Prepared,
    Said,
    SampleWritten,
    StepTaken,
)
from ftstudio.core.history import history_of
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, open_run, writing_to
from ftstudio.models.inspecting import inspect
from ftstudio.worker.pipeline import train
from tests.fakes.small_disk import fill, small_disk
from tests.worker.making import Ear, make_run

_OLD_RUN = Path(__file__).parent / "old_run"
_ROOT = Path(__file__).parent.parent.parent
_STEPS = 6
_A_FEW = ["--plans", "dropout", "--steps", "8", "--kills", "3"]
_A_FEW += ["--means", "event", "change"]

Losses = dict[int, tuple[float, float]]


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory, tiny_model: Path) -> Losses:
    """The losses of each look at a training that nothing cuts off."""
    place = tmp_path_factory.mktemp("unbroken") / "run"
    run, job = make_run(place, tiny_model, max_steps=_STEPS)
    return _losses(_trained(run, job, Ear()))


def test_killed_in_the_midst_it_goes_on(tmp_path: Path) -> None:
    """In three places: an event said, a file half-written, a checkpoint half-moved."""
    kills = [sys.executable, "-m", "tests.benchmarks.kills", str(tmp_path), *_A_FEW]
    done = subprocess.run(kills, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("left", [0, 1])
def test_a_damaged_checkpoint_costs_what_came_after_the_one_before(
    tmp_path: Path,
    tiny_model: Path,
    unbroken: Losses,
    left: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Or all there was, where no sound one is `left`; it is told, and done again."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=_STEPS)
    _trained(run, job, Ear("end", on=StepTaken, after=4))
    saved = sorted(run.checkpoints.iterdir())
    for each in saved[left:]:
        (each / "optimizer.safetensors").write_bytes(b"")
    going_on = _trained(run, job, Ear())
    to = int(saved[0].name[-6:]) if left else 0
    assert going_on.all(Prepared)[0].resumed_from == to
    assert going_on.all(PassedOver) == [PassedOver(4, to, Flaw.DAMAGED)]
    assert history_of(run.events()).passed_over is not None
    assert unbroken.items() >= _losses(going_on).items() > {}.items()
    assert "step 4 is passed over" in caplog.text


def test_what_only_a_newer_version_can_go_on_with_is_left_alone(
    tmp_path: Path, tiny_model: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """To begin anew would throw away what was learned."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=_STEPS)
    _trained(run, job, Ear("end", on=StepTaken))
    for each in run.checkpoints.glob("*/checkpoint.json"):
        each.write_text('{"format": 99}', encoding="utf-8")
    before = sorted(run.checkpoints.iterdir())
    with pytest.raises(RunTooNew):
        _trained(run, job, Ear())
    assert sorted(run.checkpoints.iterdir()) == before
    assert "too_new" in caplog.text


@pytest.mark.parametrize("after", [1, 4])
def test_a_disk_that_others_fill_ends_it_in_time(
    tmp_path: Path, tiny_model: Path, unbroken: Losses, after: int
) -> None:
    """The step it was in is saved, the best is kept; with room it goes on."""
    with small_disk(tmp_path / "disk", size=20_000_000) as there:
        if not there:
            pytest.skip("no disk may be mounted here")
        run, job = make_run(tmp_path / "disk" / "run", tiny_model, max_steps=_STEPS)
        ear = Ear()
        fills = _Once(StepTaken, after, lambda: fill(tmp_path / "disk"))
        with pytest.raises(DiskNearlyFull):
            _trained(run, job, ear, fills.hear)
        assert [each.step for each in ear.all(StepTaken)][-1] == after
        assert ear.all(BestKept)
        (tmp_path / "disk" / "ballast").unlink()
        going_on = _trained(run, job, Ear())
        assert going_on.all(Prepared)[0].resumed_from == after
        assert unbroken == _losses(ear) | _losses(going_on)


def test_a_run_of_the_first_version_goes_on_after_an_update(
    tmp_path: Path, tiny_model: Path
) -> None:
    """It was killed at step 8 of 30; its model has moved meanwhile."""
    shutil.copytree(_OLD_RUN, tmp_path / "run")
    run, job = open_run(tmp_path / "run")
    before = history_of(run.events())
    job = replace(job, model=inspect(tiny_model, "tiny"))
    going_on = _trained(run, job, Ear())
    assert going_on.all(Prepared)[0].resumed_from == 8
    assert going_on.all(PassedOver) == []
    looks = history_of(run.events()).looks
    assert looks[: len(before.looks)] == before.looks
    assert (looks[-1].step, len(looks)) == (30, 13)
    assert looks[-1].validation_loss < before.looks[-1].validation_loss
    assert (run.model / "adapter_model.safetensors").is_file()


def test_going_on_between_two_looks_adds_nothing_to_the_record(
    tmp_path: Path, tiny_model: Path
) -> None:
    """No sample either: an unbroken training writes none there."""
    run, job = make_run(tmp_path / "run", tiny_model)
    first = _trained(run, job, Ear("end", on=StepTaken, after=3))
    again = _trained(run, job, Ear("end", on=StepTaken))
    assert again.all(Prepared)[0].resumed_from == 3
    assert 3 not in again.all(Prepared)[0].looks
    assert [each.step for each in first.all(SampleWritten)] == [0, 2]
    assert again.all(SampleWritten) == []


class _Once:
    """Does something when so many events of a kind were heard."""

    def __init__(self, kind: type, after: int, do: Callable[[], object]) -> None:
        self._kind = kind
        self._left = after
        self._do = do

    def hear(self, event: Event) -> None:
        """Count."""
        self._left -= isinstance(event, self._kind)
        if self._left == 0:
            self._left = -1
            self._do()


def _trained(
    run: RunFolder,
    job: Job,
    ear: Ear,
    besides: Callable[[Event], None] = lambda _: None,
) -> Ear:
    """What one worker said, recorded as it does."""

    def hear(event: Event) -> None:
        ear.hear(event)
        besides(event)
        with writing_to(run.path):
            run.append(Said(event, 0.0))

    train(run, job, hear, ear.commands)
    return ear


def _losses(ear: Ear) -> Losses:
    looks = ear.all(Evaluated)
    return {each.step: (each.training_loss, each.validation_loss) for each in looks}
