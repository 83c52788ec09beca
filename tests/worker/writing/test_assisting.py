"""A training that several processes share learns what one alone would learn."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from ftstudio.core.events import (
    Evaluated,
    Event,
    Finished,
    Paused,
    PhaseChanged,
    RanksChanged,
    StepTaken,
)
from ftstudio.core.tasks import Train
from ftstudio.runs.launch import command
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.worker.pipeline import train
from tests.worker.making import QUICK, Ear, make_run

LONGER = replace(QUICK, passes=6.0)
ROUNDING = 1e-4
"""By which losses may differ: sums in another order, which Adam makes more of."""


class Shared:
    """A training of two real processes, in which something happens at a step."""

    def __init__(
        self, place: Path, model: Path, worker: Sequence[str] | None = None
    ) -> None:
        self.events: list[Event] = []
        self.happens = ""
        run, _ = make_run(place, model, hyperparameters=LONGER)
        task = Train(str(run.path), threads=1, processes=2)
        self.thread = TrainingThread(task, self.hear, worker)

    def go(self, happens: str = "") -> list[Event]:
        """All that is told."""
        self.happens = happens
        self.thread.start()
        self.thread.join()
        return self.events

    def hear(self, event: Event) -> None:
        """The first step is when it happens; a pause is over at once."""
        self.events.append(event)
        if isinstance(event, Paused):
            self.thread.resume()
        moment = PhaseChanged if self.happens == "early loss" else StepTaken
        if isinstance(event, moment) and self.happens:
            happens, self.happens = self.happens, ""
            kill = kill_assistant
            {"pause": self.thread.pause, "loss": kill, "early loss": kill}[happens]()


def kill_assistant() -> None:
    """As the system does when memory is short."""
    for each in psutil.Process().children():
        if any("assist.json" in word for word in each.cmdline()):
            each.kill()


def losses(events: list[Event]) -> dict[int, float]:
    """The validation loss at each look."""
    return {e.step: e.validation_loss for e in events if isinstance(e, Evaluated)}


def ranks(events: list[Event]) -> list[int]:
    """How many compute, each time that changes."""
    return [each.processes for each in events if isinstance(each, RanksChanged)]


@pytest.fixture(scope="session")
def alone(
    tmp_path_factory: pytest.TempPathFactory, tiny_model: Path
) -> dict[int, float]:
    """The losses of one process."""
    ear, place = Ear(), tmp_path_factory.mktemp("alone") / "run"
    run, job = make_run(place, tiny_model, hyperparameters=LONGER)
    train(run, job, ear.hear, ear.commands)
    return losses(ear.events)


def test_two_processes_give_the_losses_of_one(
    tmp_path: Path, tiny_model: Path, alone: dict[int, float]
) -> None:
    """At each look, with a pause in between; and it is told that there are two."""
    events = Shared(tmp_path / "run", tiny_model).go("pause")
    assert isinstance(events[-1], Finished)
    assert ranks(events) == [2]
    assert any(isinstance(each, Paused) for each in events)
    assert losses(events) == pytest.approx(alone, rel=ROUNDING)


def test_one_that_dies_costs_nothing_but_time(
    tmp_path: Path, tiny_model: Path, alone: dict[int, float]
) -> None:
    """The one that leads computes its part as well, and says that it is alone."""
    events = Shared(tmp_path / "run", tiny_model).go("loss")
    assert isinstance(events[-1], Finished)
    assert ranks(events) == [2, 1]
    assert losses(events) == pytest.approx(alone, rel=ROUNDING)


def test_one_that_is_lost_before_the_first_step_is_not_waited_for(
    tmp_path: Path, tiny_model: Path, alone: dict[int, float]
) -> None:
    """Neither before they have met nor after it."""
    events = Shared(tmp_path / "run", tiny_model).go("early loss")
    assert isinstance(events[-1], Finished)
    assert ranks(events)[-1] == 1
    assert losses(events) == pytest.approx(alone, rel=ROUNDING)


def test_one_that_never_comes_is_not_waited_for(
    tmp_path: Path, tiny_model: Path, alone: dict[int, float]
) -> None:
    """It may have found no memory to begin with."""
    dies = f"""
import os, sys
if os.environ["RANK"] != "0":
    sys.exit(3)
os.execv(sys.executable, {command("--worker")!r} + sys.argv[1:])
"""
    worker = [sys.executable, "-c", dies]
    events = Shared(tmp_path / "run", tiny_model, worker).go()
    assert isinstance(events[-1], Finished)
    assert ranks(events) == [1]
    assert losses(events) == pytest.approx(alone, rel=ROUNDING)
