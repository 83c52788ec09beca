"""Trainings without a window: calls from workers wait until the test makes them."""

import queue
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from ftstudio.core.events import Event, Said, to_line
from ftstudio.core.power import Power
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.steps import Step
from ftstudio.documents.texts import TextStore
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background, Call
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests import factories
from tests.fakes.model_files import write_model
from tests.viewmodels.drafts import make_draft

_FAKES = Path(__file__).parent.parent / "fakes"
_ENOUGH = 20.0
WAIT = "wait"
DIE = "die"


class Pump:
    """Makes the calls that were posted, in the thread of the test."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Call] = queue.SimpleQueue()
        self.background = Background(self._calls.put, start=lambda work: work())

    def until(self, is_so: Callable[[], bool]) -> None:
        """Make calls until it is so; fail where it never is."""
        end = time.monotonic() + _ENOUGH
        while not is_so():
            self._calls.get(timeout=max(end - time.monotonic(), 0.001))()

    def through(self) -> None:
        """Make the calls that were posted so far."""
        while not self._calls.empty():
            self._calls.get()()


def fake_worker(how: str) -> Sequence[str]:
    """The command line of a worker that behaves like that."""
    return [sys.executable, str(_FAKES / "fake_worker.py"), how]


def teller(folder: Path, script: Iterable[Event | str]) -> Sequence[str]:
    """One that tells these events; at WAIT it waits for a command, at DIE it dies."""
    lines = [
        each if isinstance(each, str) else to_line(Said(each, 0.0)) for each in script
    ]
    file = folder / "script.txt"
    file.write_text("".join(f"{each}\n" for each in lines), encoding="utf-8")
    return [sys.executable, str(_FAKES / "worker_that_tells.py"), str(file)]


def record(draft: Draft, events: Iterable[Event], name: str = "run-1") -> RunFolder:
    """A run in the draft's project in which this has happened."""
    return record_in(draft.project.runs / name, events)


def record_in(folder: Path, events: Iterable[Event]) -> RunFolder:
    """A run in a folder in which this has happened."""
    run = create_run(folder, factories.job())
    for each in events:
        run.append(Said(each, 0.0))
    return run


class Bench:
    """A project, its training's view-model, and the pump that brings the news.

    `has` is the power of its computer now, None without a battery.
    """

    def __init__(
        self,
        folder: Path,
        worker: Sequence[str],
        silence: float = 60.0,
        has: Power | None = None,
    ) -> None:
        self.has = has
        self.pump = Pump()
        model = write_model(folder / "model")
        self.draft = make_draft(folder, model=str(model))
        for each in self.draft.read.learnable:
            texts = TextStore(self.draft.project.texts)
            texts.put(each.content_hash, f"Dear {each.name}.")
        store = ModelStore(folder / "models")
        self.figures = KeptFigures(folder / "figures.json")
        self.workshop = Workshop(
            self.pump.background,
            store,
            worker,
            power=lambda: self.has,
            power_every=0.01,
            figures=self.figures,
        )
        self.shown: list[Step] = []
        self.training = TrainingViewModel(
            self.draft,
            self.workshop,
            longest_silence=silence,
            go_to=self.shown.append,
        )

    def open(self, events: Iterable[Event]) -> RunFolder:
        """Have a run recorded, and the view-model look at it."""
        run = record(self.draft, events)
        self.training.open()
        self.until_so(is_opening=False)
        return run

    def until_so(self, **fields: Any) -> None:
        """Let things happen until the state has these values."""
        self.pump.until(
            lambda: all(
                getattr(self.training.state, name) == to for name, to in fields.items()
            )
        )

    def until_over(self) -> None:
        """Let things happen until no worker works."""
        self.until_so(is_running=False)


def make_bench(folder: Path, script: Sequence[Event | str] = ()) -> Bench:
    """One whose worker follows the script."""
    return Bench(folder, teller(folder, script))
