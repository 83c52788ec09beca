"""Pausing within a step, and anywhere else: the run is the same as an unbroken one."""

import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ftstudio.core.events import (
    BestKept,
    CheckpointSaved,
    Event,
    Paused,
    Phase,
    PhaseChanged,
    Prepared,
    Resumed,
    Said,
    StepTaken,
)
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.runs.launch import environment
from ftstudio.worker.gate import Gate, StopNow
from ftstudio.worker.pipeline import Terms, train
from ftstudio.worker.wire import Commands
from tests.worker.making import QUICK, Ear, make_folds, make_run

_DROPPING = replace(QUICK, passes=2, block_size=96, blocks_per_step=2, lora_dropout=0.2)
"""32 steps a pass, each of which draws random numbers."""
_STEPS = 36
_AT, _LAST_OF_PASS = 10, 32
"""Steps after which it is paused: there is no look."""
_FORWARD, _HEAD, _BACK, _SECOND_BLOCK = 2, 4, 6, 8
"""Passings of the gate after a step's end, the first; six are of the first block."""
_PLACES = pytest.mark.parametrize(
    ("step", "passing"),
    [
        (_AT, _FORWARD),
        (_AT, _HEAD),
        (_AT, _BACK),
        (_AT, _SECOND_BLOCK),
        (_LAST_OF_PASS, _FORWARD),
    ],
)


def test_it_lets_through_who_is_not_paused() -> None:
    """And nothing is told."""
    ear = Ear()
    Gate(ear.commands, ear.hear)()
    assert ear.events == []


def test_it_waits_until_work_may_go_on() -> None:
    """What was done is kept first; both ends of the pause name the last whole step."""
    ear = Ear("resume", on=Paused)
    ear.commands.obey("pause")
    gate = Gate(ear.commands, ear.hear)
    kept: list[int] = []

    def keep() -> int:
        kept.append(len(ear.events))
        return 7

    gate.keep = keep
    gate()
    assert ear.events == [Paused(7), Resumed(7)]
    assert kept == [0]


def test_its_clock_stands_still_in_a_pause() -> None:
    """Three seconds of work, and a hundred of waiting."""
    seconds = iter([0.0, 2.0, 102.0, 103.0])
    ear = Ear("resume", on=Paused)
    gate = Gate(ear.commands, ear.hear, now=lambda: next(seconds))
    began = gate.clock()
    ear.commands.obey("pause")
    gate()
    assert gate.clock() - began == 3.0


def test_a_step_is_left_where_all_is_to_end() -> None:
    """Nothing else is: what comes between steps looks after that itself."""
    commands = Commands()
    gate = Gate(commands, lambda _event: None)
    commands.obey("end")
    gate()
    with gate.keeping(lambda: 3):
        gate.is_in_step = True
        with pytest.raises(StopNow):
            gate()
    gate()
    assert gate.keep() == 0


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory, tiny_model: Path) -> History:
    """The same run, left alone."""
    run, job = _dropping(tmp_path_factory.mktemp("runs") / "unbroken", tiny_model)
    Walk(run).go(job)
    history = history_of(run.events())
    assert not {_AT, _LAST_OF_PASS} & {each.step for each in history.looks}
    return history


@_PLACES
def test_a_step_that_was_paused_is_the_same_step(
    tmp_path: Path, tiny_model: Path, unbroken: History, step: int, passing: int
) -> None:
    """On the way forward, on the way back, between its blocks, early in a pass."""
    run, job = _dropping(tmp_path / "paused", tiny_model)
    walk = Walk(run, "pause", Place(step, passing), then="resume")
    walk.go(job)
    assert walk.ear.all(Paused) == [Paused(step)]
    after = walk.ear.events[walk.ear.events.index(Resumed(step)) + 1]
    assert isinstance(after, StepTaken)
    assert after.step == step + 1
    assert _measured(history_of(run.events())) == _measured(unbroken)


@_PLACES
def test_a_kill_while_a_step_is_paused_costs_that_step_alone(
    tmp_path: Path, tiny_model: Path, unbroken: History, step: int, passing: int
) -> None:
    """All before it is on the disk, and what comes after is what would have come."""
    run, _ = _dropping(tmp_path / "killed", tiny_model)
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(run.path), str(step), str(passing)],
        stdout=subprocess.PIPE,
        env=environment(),
        cwd=Path(__file__).parent.parent.parent,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"paused\n"
        child.kill()
        assert child.wait() == -signal.SIGKILL
    walk = Walk(run)
    walk.go(open_run(run.path)[1])
    assert walk.ear.all(Prepared)[0].resumed_from == step
    assert walk.ear.all(StepTaken)[0].step == step + 1
    assert _measured(history_of(run.events())) == _measured(unbroken)


_CHILD = """
import sys
from pathlib import Path
from ftstudio.core.run_folder import open_run
from tests.worker.test_gate import Place, Walk
run, job = open_run(Path(sys.argv[1]))
Walk(run, "pause", Place(int(sys.argv[2]), int(sys.argv[3])), then="print").go(job)
"""


def test_an_end_leaves_the_step_and_keeps_what_was_before(
    tmp_path: Path, tiny_model: Path, unbroken: History
) -> None:
    """Who closes the window does not wait for a long step; nor is anything lost."""
    run, job = _dropping(tmp_path / "ended", tiny_model)
    walk = Walk(run, "end", Place(_AT, _BACK))
    walk.go(job)
    assert walk.ear.all(StepTaken)[-1].step == _AT
    assert isinstance(walk.ear.events[-1], BestKept)
    Walk(run).go(job)
    assert _measured(history_of(run.events())) == _measured(unbroken)


def test_a_stop_in_a_pause_ends_the_step_and_looks(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The best is kept and measured, as without a pause."""
    run, job = _dropping(tmp_path / "stopped", tiny_model)
    walk = Walk(run, "pause", Place(_AT, _BACK), then="stop")
    walk.go(job)
    assert walk.ear.all(Resumed) == [Resumed(_AT)]
    assert walk.ear.all(StepTaken)[-1].step == _AT + 1
    assert history_of(run.events()).looks[-1].step == _AT + 1


def test_no_step_is_kept_twice(tmp_path: Path, tiny_model: Path) -> None:
    """Where it is paused again and again in the same step."""
    run, job = _dropping(tmp_path / "run", tiny_model)
    walk = Walk(run, "pause", Place(_AT, _FORWARD, is_first=True), then="resume")
    walk.go(job)
    saved = [each.step for each in walk.ear.all(CheckpointSaved)]
    assert walk.ear.all(Paused).count(Paused(_AT)) > 6
    assert saved.count(_AT) == 1


def test_paused_wherever_it_can_be_a_run_is_the_same(
    tmp_path: Path, tiny_model: Path
) -> None:
    """In looks, samples, full measurements and the folds of a double-check as well."""
    unbroken, job = make_folds(tmp_path / "unbroken", tiny_model, 2)
    Walk(unbroken).go(job)
    run, _ = make_folds(tmp_path / "run", tiny_model, 2)
    walk = Walk(run, "pause", Place(0, 1, is_first=True), then="resume")
    walk.go(job)
    before = history_of(unbroken.events())
    assert _measured(history_of(run.events())) == _measured(before)
    told = walk.ear.events
    for each in (Phase.LOADING, Phase.PREPARING, Phase.EXAMINING, Phase.TRAINING):
        after = told[_index(told, each) + 1 :]
        assert isinstance(after[0], Paused), each


@dataclass(frozen=True, slots=True)
class Place:
    """A passing of the gate: of those after the end of a step, counted from 1.

    `is_first`: every one from there on is meant as well.
    """

    step: int
    passing: int
    is_first: bool = False


class Walk:
    """A training that is recorded, and in which a person asks for something at a place.

    Once it is paused, `then` is asked for.
    """

    def __init__(
        self, run: RunFolder, command: str = "", at: Place | None = None, then: str = ""
    ) -> None:
        self.ear = Ear()
        self._run, self._command, self._at, self._then = run, command, at, then
        self._step = self._passing = 0

    def go(self, job: Job) -> None:
        """To its end."""
        train(self._run, job, self._hear, self.ear.commands, Terms(heed=self._pass))

    def _hear(self, event: Event) -> None:
        self._run.append(Said(event, 0.0))
        self.ear.hear(event)
        if isinstance(event, StepTaken):
            self._step, self._passing = event.step, 0
        if isinstance(event, Paused) and self._then == "print":
            sys.stdout.write("paused\n")
            sys.stdout.flush()
        elif isinstance(event, Paused):
            self.ear.commands.obey(self._then)

    def _pass(self) -> None:
        self._passing += 1
        here = Place(self._step, self._passing)
        if self._at is not None and (here == self._at or self._is_after(self._at)):
            self.ear.commands.obey(self._command)

    def _is_after(self, first: Place) -> bool:
        reached = (self._step, self._passing)
        return first.is_first and reached >= (first.step, first.passing)


def _dropping(place: Path, model: Path) -> tuple[RunFolder, Job]:
    return make_run(place, model, hyperparameters=_DROPPING, max_steps=_STEPS)


def _measured(history: History) -> list[object]:
    """Steps, looks, full measurements and samples, in the folds too; not how fast."""
    return [
        (
            [(each.step, each.loss, each.learning_rate) for each in training.steps],
            [replace(each, seconds=0.0) for each in training.looks],
            [replace(each, seconds=0.0) for each in training.in_full],
            [each for each in training.samples if each.step in _looked_at(training)],
        )
        for training in (*history.folds, history)
    ]


def _looked_at(training: History) -> set[int]:
    """A run that is gone on with writes one sample more, where it was cut off."""
    return {each.step for each in training.looks}


def _index(events: list[Event], phase: Phase) -> int:
    return next(
        at
        for at, each in enumerate(events)
        if isinstance(each, PhaseChanged) and each.phase is phase
    )
