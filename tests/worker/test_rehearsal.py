"""A rehearsal on a 2-layer model: what it measures, and how it ends in time."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import ModelIncomplete, TextMissing
from ftstudio.core.events import Finished, PhaseChanged, Progressed, Rehearsed
from ftstudio.core.figures import Figures
from ftstudio.core.tasks import Rehearse
from ftstudio.worker.rehearsal import rehearse
from ftstudio.worker.writing.timing import Clock
from tests.worker.making import QUICK, Ear, make_run


class Rehearsal:
    """One on eight short documents; its clock goes on by `tick` at each look."""

    def __init__(self, place: Path, model: Path, tick: float = 0.01) -> None:
        run, job = make_run(place / "run", model)
        self.task = Rehearse(job, str(run.texts))
        self.place = place / "here"
        self.place.mkdir()
        self.tick = tick

    def go(self, ear: Ear) -> Finished:
        """How it ends."""
        return rehearse(self.task, self.place, ear.hear, ear.commands, self._clock())

    def _clock(self) -> Clock:
        times = itertools.count(0.0, self.tick)
        return lambda: next(times)


@pytest.fixture
def rehearsal(tmp_path: Path, tiny_model: Path) -> Rehearsal:
    """One that has time for everything."""
    return Rehearsal(tmp_path, tiny_model)


def _figures(ear: Ear) -> Sequence[Figures]:
    return [each.figures for each in ear.all(Rehearsed)]


def test_everything_is_measured(rehearsal: Rehearsal) -> None:
    """Seconds above nothing, bytes, and what the documents are like."""
    ear = Ear()
    finished = rehearsal.go(ear)
    found = _figures(ear)[-1]
    assert not finished.stopped
    assert min(found.prepare, found.write, found.save) > 0
    assert found.memory == pytest.approx(finished.peak_memory, rel=0.05)
    assert (found.block_size, found.runs, found.is_rough) == (192, 0, False)
    assert found.read_a_token > 1
    assert found.tokens_a_word > 3  # a byte is a token here


def test_it_tells_how_far_it_is(rehearsal: Rehearsal) -> None:
    """Part by part, up to the last."""
    ear = Ear()
    rehearsal.go(ear)
    told = ear.all(Progressed)
    assert [each.done for each in told] == list(range(1, told[0].total + 1))
    assert len(ear.all(PhaseChanged)) == 4


def test_a_step_costs_what_its_clock_says(rehearsal: Rehearsal) -> None:
    """By this clock every step takes a tick, however many blocks are in it."""
    ear = Ear()
    rehearsal.go(ear)
    one, last = _figures(ear)[1], _figures(ear)[-1]
    assert one.train == pytest.approx(0.01 / 192)
    assert last.step + 192 * last.train == pytest.approx(0.01, rel=0.3)
    assert last.step > 0


def test_all_that_it_writes_is_in_its_place(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    """The run, the texts and the model stay as they were."""
    before = {each: each.stat().st_mtime_ns for each in (tmp_path / "run").rglob("*")}
    rehearsal.go(Ear())
    after = {each: each.stat().st_mtime_ns for each in (tmp_path / "run").rglob("*")}
    assert after == before
    assert {each.name for each in tmp_path.iterdir()} == {"run", "here"}


def test_on_a_slow_computer_it_is_content_with_short_blocks(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Memory is by the rule of thumb then, and nothing is as sure."""
    ear = Ear()
    finished = Rehearsal(tmp_path, tiny_model, tick=10.0).go(ear)
    found = _figures(ear)[-1]
    assert finished.stopped
    assert found.train == pytest.approx(10.0 / 128)
    assert found.memory > 2_000_000_000
    assert found.spread >= 0.3


@pytest.mark.parametrize("command", ["stop", "end"])
def test_stopped_in_the_midst_it_begins_no_other_step(
    rehearsal: Rehearsal, command: str
) -> None:
    """What is known by then is told, unless nobody listens any more."""
    ear = Ear(command, on=Rehearsed)
    assert rehearsal.go(ear).stopped
    assert len(_figures(ear)) == (4 if command == "stop" else 1)
    assert {each.train for each in _figures(ear)} == {_figures(ear)[0].train}


def test_whole_blocks_may_be_short_themselves(
    rehearsal: Rehearsal,
) -> None:
    """Where an expert has chosen so."""
    plan = replace(QUICK, block_size=96)
    job = replace(rehearsal.task.job, hyperparameters=plan)
    rehearsal.task = replace(rehearsal.task, job=job)
    ear = Ear()
    rehearsal.go(ear)
    assert _figures(ear)[-1].memory_a_place == 0.0


def test_what_is_wrong_with_model_and_texts_is_raised(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    """As in a training, only sooner."""
    good, job = rehearsal.task, rehearsal.task.job
    gone = replace(job.model, folder=str(tmp_path / "gone"))
    rehearsal.task = replace(good, job=replace(job, model=gone))
    with pytest.raises(ModelIncomplete):
        rehearsal.go(Ear())
    rehearsal.task = replace(good, texts=str(tmp_path))
    with pytest.raises(TextMissing):
        rehearsal.go(Ear())
