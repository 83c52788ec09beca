"""`python -m tests.benchmarks.estimates FOLDER PLACE`: estimated against actual time.

Several trainings of different size on documents of FOLDER, each in a process of its own
that does what a worker does. They are estimated by two rehearsals: one by the clock on
the wall, put right by each training for those after it; one by the processor's time,
which tells how good the reckoning is where other programs keep the computer busy.
Everything is kept in PLACE: what was done there is not done again.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio import paths
from ftstudio.cli.output import Output
from ftstudio.cli.parser import build_parser
from ftstudio.cli.tune import start_run
from ftstudio.cli.wish import wish_of
from ftstudio.core.base_model import BaseModel
from ftstudio.core.estimate import estimate, work_of
from ftstudio.core.events import Event, Rehearsed, Said
from ftstudio.core.experience import experienced
from ftstudio.core.figures import Figures
from ftstudio.core.history import history_of
from ftstudio.core.job import Goal, Job
from ftstudio.core.plain import from_json, from_plain, to_json
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.core.tasks import Rehearse, read_task, write_task
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.models.tokens import ReadingUnits
from ftstudio.runs.composing import compose_rehearsal
from ftstudio.runs.launch import environment
from ftstudio.runs.reading import read_all
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.pipeline import train
from ftstudio.worker.rehearsal import rehearse
from ftstudio.worker.wire import Commands

_NAME = "tests.benchmarks.estimates"
_WANTED_TIME, _WANTED_MEMORY = 0.20, 0.15
_MAY_MISS = 1


@dataclass(frozen=True, slots=True)
class Size:
    """A training: on how many documents, and the options of `tune`."""

    name: str
    documents: int
    options: tuple[str, ...]


SIZES = (
    Size("6 steps", 14, ("--effort=quick", "--folds=0", "--max-steps=6")),
    Size("14 steps", 30, ("--effort=quick", "--folds=0", "--max-steps=14")),
    Size("one pass", 5, ("--effort=quick", "--folds=0")),
    Size("20 steps, a test", 70, ("--effort=quick", "--max-steps=20")),
    Size("2 folds", 4, ("--effort=quick", "--folds=2")),
    Size("3 folds, 5 steps", 9, ("--effort=balanced", "--folds=3", "--max-steps=5")),
)


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds on the wall and of the processor, and bytes."""

    wall: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True)
class Row:
    """A training as it was, and the seconds by three estimates.

    `wall` is by the first rehearsal, `later` by the same put right by the trainings
    before this one, `processor` by the processor's time.
    """

    name: str
    steps: int
    took: Took
    wall: float
    later: float
    processor: float
    memory: int

    @property
    def ratios(self) -> tuple[float, float, float, float]:
        """Estimated to actual: wall, wall put right, processor, memory."""
        return (
            self.wall / self.took.wall,
            self.later / self.took.wall,
            self.processor / self.took.processor,
            self.memory / self.took.memory,
        )


def main() -> int:
    """0 where all but one of the estimates are near enough, else 1."""
    parser = argparse.ArgumentParser(prog=f"python -m {_NAME}")
    parser.add_argument("folder", type=Path)
    parser.add_argument("place", type=Path)
    parser.add_argument("--errand", default="", help=argparse.SUPPRESS)
    given = parser.parse_args()
    folder, place = given.folder.absolute(), given.place.absolute()
    if given.errand:
        _run_errand(given.errand, folder, place)
        return 0
    place.mkdir(parents=True, exist_ok=True)
    by_wall, by_processor = (_figures(folder, place, e) for e in ("wall", "processor"))
    rows, later = [], by_wall
    for number, size in enumerate(SIZES):
        run, took = _trained(size, folder, place / str(number))
        job, history = open_run(run.path)[1], history_of(run.events())
        work = work_of(job, _tokens_a_word(job, run))
        rows.append(
            Row(
                size.name,
                history.prepared.steps if history.prepared else 0,
                took,
                wall=estimate(work, by_wall).seconds,
                later=estimate(work, later).seconds,
                processor=estimate(work, by_processor).seconds,
                memory=estimate(work, by_processor).memory,
            )
        )
        later = experienced(later, job, history) or later
        _show(rows)
    return int(not _are_good(rows))


def _trained(size: Size, folder: Path, place: Path) -> tuple[RunFolder, Took]:
    kept, run = place / "took.json", RunFolder(place / "run")
    if not kept.exists():
        shutil.rmtree(run.path, ignore_errors=True)
        documents = _documents(folder, place, size.documents)
        wish = wish_of(build_parser().parse_args(["tune", "-", *size.options]))
        output = Output(as_json=False)
        start_run([documents], _starter(), wish, run.path, output)
        _do("train", run.path, kept)
    return run, from_plain(Took, from_json(kept.read_text("utf-8")))


def _train(place: Path, kept: Path) -> None:
    """In this process, as a worker does it."""
    began = time.monotonic()
    run, job = open_run(place)

    def tell(event: Event) -> None:
        run.append(Said(event, time.time()))

    tell(train(run, job, tell, Commands()))
    took = Took(time.monotonic() - began, time.process_time(), peak_memory())
    kept.write_text(to_json(took), "utf-8")


def _figures(folder: Path, place: Path, clock: str) -> Figures:
    """What one rehearsal measures on the documents by that clock."""
    kept = place / f"figures-{clock}.json"
    if not kept.exists():
        texts = TextStore(place / "texts")
        corpus = read_all([folder], texts)
        plan = suggest(Effort.BALANCED, Caution.NORMAL, corpus.words)
        job = compose_rehearsal(corpus.learnable, _starter(), Goal.WRITE, plan)
        task = place / "task.json"
        write_task(Rehearse(job, str(place / "texts")), task)
        _do(clock, task, kept)
    return from_plain(Figures, from_json(kept.read_text("utf-8")))


def _rehearse(task: Path, kept: Path, *, by_processor: bool) -> None:
    """In this process: the worker's own code, with one clock or the other."""
    found: list[Figures] = []

    def hear(event: Event) -> None:
        if isinstance(event, Rehearsed):
            found.append(event.figures)

    wanted = read_task(task)
    assert isinstance(wanted, Rehearse)
    clock = time.process_time if by_processor else None
    with tempfile.TemporaryDirectory() as place:
        rehearse(wanted, Path(place), hear, Commands(), clock)
    kept.write_text(to_json(found[-1], indent=1), "utf-8")


def _run_errand(errand: str, first: Path, second: Path) -> None:
    if errand == "train":
        _train(first, second)
    else:
        _rehearse(first, second, by_processor=errand == "processor")


def _do(errand: str, first: Path, second: Path) -> None:
    line = [sys.executable, "-m", _NAME, str(first), str(second), f"--errand={errand}"]
    subprocess.run(line, env=environment(), check=True, stderr=subprocess.DEVNULL)


def _documents(folder: Path, place: Path, number: int) -> Path:
    """The first documents of a folder, in one of their own."""
    made = place / "documents"
    if not made.exists():
        made.mkdir(parents=True)
        found = sorted(each for each in folder.rglob("*") if each.is_file())
        for each in found[:number]:
            shutil.copyfile(each, made / each.name)
    return made


def _starter() -> BaseModel:
    return ModelStore(paths.models()).find(STARTER)


def _tokens_a_word(job: Job, run: RunFolder) -> float:
    """As the window and the command line count them before."""
    units, texts = ReadingUnits(Path(job.model.folder)), TextStore(run.texts)
    tokens = sum(units.count(texts.get(each.content_hash)) for each in job.documents)
    return tokens / sum(each.words for each in job.documents)


def _are_good(rows: Sequence[Row]) -> bool:
    """By the processor's time, which other programs disturb less."""
    near = [abs(each.ratios[2] - 1) <= _WANTED_TIME for each in rows]
    memory = [abs(each.ratios[3] - 1) <= _WANTED_MEMORY for each in rows]
    return near.count(False) <= _MAY_MISS and all(memory)


def _show(rows: Sequence[Row]) -> None:
    print(
        f"{'':24} {'on the wall, s':^30}  {'processor, s':^20}  {'GB':^16}\n"
        f"{'training':18} {'steps':>5}  {'said':>6} {'':>5} {'later':>6} {'':>5} "
        f"{'took':>5}  {'said':>6} {'took':>6} {'':6}  {'said':>4} {'took':>4}"
    )
    for each in rows:
        wall, later, processor, memory = (f"{e - 1:+.0%}" for e in each.ratios)
        print(
            f"{each.name:18} {each.steps:5}  {each.wall:6.0f} {wall:>5} "
            f"{each.later:6.0f} {later:>5} {each.took.wall:5.0f}  "
            f"{each.processor:6.0f} {each.took.processor:6.0f} {processor:>6}  "
            f"{each.memory / 1e9:4.1f} {each.took.memory / 1e9:4.1f} {memory:>5}"
        )
    print(flush=True)


if __name__ == "__main__":
    sys.exit(main())
