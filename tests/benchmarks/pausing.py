"""`python -m tests.benchmarks.pausing`: how soon a pause frees the processor.

A worker trains the starter on the included samples. It is paused at moments drawn by
lot within its steps and its looks, and watched from outside until it computes no more.
"""

import argparse
import queue
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

from ftstudio import paths
from ftstudio.core.events import (
    FINAL,
    Evaluated,
    Event,
    Paused,
    Prepared,
    StepTaken,
    from_line,
)
from ftstudio.core.job import Goal
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Train, write_task
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.composing import compose, lay_out, words_to_learn
from ftstudio.runs.launch import command, environment
from ftstudio.runs.reading import read_all

_GLANCE = 0.01
"""Seconds between two glances at the worker's processor time."""
_NOTHING = 0.025
"""Seconds of processor time that count as none: the system counts hundredths."""
_REST = 2.0
"""Seconds for which a pause is watched."""
_WANTED = 1.0
_STEPS = 48
"""Few, so that every fourth is followed by a look."""


@dataclass(frozen=True, slots=True)
class Rest:
    """One pause: seconds from the command until told, and until nothing was computed.

    `spent` is the processor time until then, which says more on a busy computer, and
    `computed` what came after it; `whole` is how long that which was paused takes by
    itself. All in seconds.
    """

    told: float
    idle: float
    spent: float
    computed: float
    whole: float


class Worker:
    """A worker at a training, and its processor time."""

    def __init__(self, run: RunFolder) -> None:
        task = run.path.with_suffix(".json")
        write_task(Train(str(run.path)), task)
        self._child = subprocess.Popen(
            command("--worker", str(task)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            encoding="utf-8",
        )
        self._process = psutil.Process(self._child.pid)
        self._heard: queue.SimpleQueue[tuple[float, Event]] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def says(self) -> Iterator[Event]:
        """What it says, to its end."""
        while True:
            event = self._heard.get()[1]
            yield event
            if isinstance(event, FINAL):
                return

    def rest(self, whole: float) -> Rest:
        """Pause it now, watch it, and let it go on."""
        asked = time.monotonic()
        self._send("pause")
        seen: list[tuple[float, float]] = []
        told: float | None = None
        while told is None or time.monotonic() < told + _REST:
            seen.append((time.monotonic(), self._computed()))
            time.sleep(_GLANCE)
            told = self._paused_at() if told is None else told
        last = self._computed()
        self._send("resume")
        idle, before = next(each for each in seen if last - each[1] <= _NOTHING)
        spent = before - seen[0][1]
        return Rest(told - asked, idle - asked, spent, last - before, whole)

    def end(self) -> None:
        """Enough was seen."""
        self._child.kill()
        self._child.wait()

    def _paused_at(self) -> float | None:
        while not self._heard.empty():
            at, event = self._heard.get()
            if isinstance(event, Paused):
                return at
        return None

    def _computed(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def _send(self, wish: str) -> None:
        assert self._child.stdin is not None
        self._child.stdin.write(f"{wish}\n")
        self._child.stdin.flush()

    def _listen(self) -> None:
        assert self._child.stdout is not None
        for line in self._child.stdout:
            self._heard.put((time.monotonic(), from_line(line).event))


def main() -> int:
    """0 where the processor was always free as soon as wanted, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default=STARTER, help="a model that is here")
    parser.add_argument("--pauses", type=int, default=8, help="of steps, and of looks")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        worker = Worker(_run(Path(temporary), options.model))
        try:
            steps, looks = _pauses(worker, options.pauses)
        finally:
            worker.end()
    _tell("in a step", steps)
    _tell("in a look", looks)
    return int(any(each.idle > _WANTED for each in (*steps, *looks)))


def _run(place: Path, model: str) -> RunFolder:
    texts = TextStore(place / "texts")
    corpus = read_all([paths.resource("samples")], texts)
    words = words_to_learn(corpus, 0, 0)
    plan = suggest(Effort.THOROUGH, Caution.NORMAL, words)
    found = ModelStore(paths.models()).find(model)
    job = compose(corpus, found, Goal.WRITE, plan, seed=0, max_steps=_STEPS, patience=0)
    return lay_out(place / "run", job, texts, None)


def _pauses(worker: Worker, wanted: int) -> tuple[list[Rest], list[Rest]]:
    """So many pauses within steps, and within looks, each after one left alone."""
    chance = random.Random(0)
    steps, looks = list[Rest](), list[Rest]()
    at: frozenset[int] = frozenset()
    a_look = 0.0
    for event in worker.says():
        match event:
            case Prepared():
                at = frozenset(event.looks)
            case Evaluated():
                a_look = event.seconds
            case StepTaken() if event.step in at and len(looks) < wanted:
                time.sleep(chance.uniform(0.1, 0.9) * a_look)
                looks.append(worker.rest(a_look))
            case StepTaken() if event.step not in at and len(steps) < wanted:
                time.sleep(chance.uniform(0.1, 0.9) * event.seconds)
                steps.append(worker.rest(event.seconds))
        if len(looks) >= wanted <= len(steps):
            break
    return steps, looks


def _tell(where: str, rests: Sequence[Rest]) -> None:
    names = "told", "idle", "spent"
    told, idle, spent = ([getattr(r, name) for r in rests] for name in names)
    whole = median(each.whole for each in rests)
    print(
        f"{where}, which takes {whole:.2f} s by itself ({len(rests)} pauses)\n"
        f"  told after           {median(told):.2f} s, at most {max(told):.2f} s\n"
        f"  processor idle after {median(idle):.2f} s, at most {max(idle):.2f} s   "
        f"(wanted: under {_WANTED:.0f} s)\n"
        f"  computed until then  {median(spent):.2f} s, at most {max(spent):.2f} s\n"
        f"  computed while paused, in {_REST:.0f} s: "
        f"at most {max(each.computed for each in rests):.3f} s"
    )


if __name__ == "__main__":
    sys.exit(main())
