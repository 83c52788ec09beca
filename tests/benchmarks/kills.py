"""`python -m tests.benchmarks.kills OUT`: trainings killed, and gone on with.

Each run is killed (SIGKILL) again and again: after a while by lot; at an event by lot;
as soon as a checkpoint is seen half-written; or just before a change by lot to the
files of its checkpoints and its model. Now and then it is paused. Then it may end. All
it has told of steps, looks and exams, each time it told it, and the weights it keeps,
must be those of the same run unbroken, to the last bit; and after each kill it must be
able to go on from the last checkpoint it had told of.

The plans are those of a tiny model: one like any other, one with dropout and general
text, one with two folds, one that gets out of control twice. With `--starter FOLDER` it
is the starter model on documents of that folder instead.
"""

import argparse
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from ftstudio.core.events import (
    BestKept,
    CheckpointSaved,
    CrossValidated,
    Evaluated,
    EvaluatedInFull,
    Event,
    FoldBegan,
    SampleWritten,
    StepTaken,
    StoppedEarly,
    Tested,
    WentBack,
)
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.plain import to_json
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.split import everything, folds_of, split_documents
from ftstudio.worker.learning.adapter import ADAPTER
from ftstudio.worker.learning.checkpoints import Checkpoints
from tests.benchmarks.lives import MEANS, Blow, get_ready, live
from tests.benchmarks.trainings import Wanted, lay_out, read_library, words_of
from tests.fakes.tiny_model import write_tiny_model
from tests.worker.making import QUICK, make_run

_USUAL = replace(QUICK, block_size=96, learning_rate=0.003)
_PLANS: dict[str, tuple[Hyperparameters, int]] = {
    "plain": (_USUAL, 0),
    "dropout": (replace(_USUAL, lora_dropout=0.1, general_share=0.2), 0),
    "folds": (replace(_USUAL, passes=1), 2),
    "explodes": (replace(_USUAL, learning_rate=1.0, lora_alpha=80), 0),
}
"""Hyperparameters, and how many folds."""
_KILLS_A_RUN = 8
_CHANGES_A_CHECKPOINT = 16
_AT_A_STEP = (
    StepTaken, Evaluated, EvaluatedInFull, Tested, SampleWritten, StoppedEarly, BestKept
)  # fmt: skip
_DIFFERENT: dict[type, dict[str, Any]] = {
    StepTaken: {"seconds": 0.0, "memory": 0},
    **{each: {"seconds": 0.0} for each in (Evaluated, EvaluatedInFull, Tested)},
}
"""What may be something else each time."""
_MAY_MISS = {"SampleWritten"}
"""A fold that has come to its last look is over, whether or not it wrote a sample."""
_LONGEST_IN_PARTS = 0.02
"""Seconds that a small checkpoint is half-written at most."""
_STARTER_DOCUMENTS, _STARTER_STEPS = 24, 16

Make = Callable[[Path], RunFolder]
Key = tuple[str, str, int]
"""The name of an event, the part of the run, the step."""


@dataclass(slots=True)
class Found:
    """What came of all kills of one plan."""

    runs: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    compared: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where every run went on and told what the unbroken one tells, else 1."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.kills")
    parser.add_argument("out", type=Path)
    parser.add_argument("--kills", type=int, default=40, help="for each plan")
    parser.add_argument("--steps", type=int, default=0, help="at most; 0: all")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--plans", nargs="+", choices=_PLANS, default=[*_PLANS])
    parser.add_argument("--means", nargs="+", choices=MEANS, default=[*MEANS])
    parser.add_argument("--starter", metavar="FOLDER", type=Path)
    options = parser.parse_args(arguments)
    get_ready()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.starter:
        makers = {"starter": _starter(options.starter, options.out)}
    else:
        model = write_tiny_model(options.out / "tiny")
        makers = {
            name: _tiny(model, *_PLANS[name], options.steps) for name in options.plans
        }
    results = {}
    for name, make in makers.items():
        trial = _Trial(make, options.out / name, options.means)
        results[name] = trial.kill(options.kills, options.seed)
    return _show(results)


def _tiny(model: Path, chosen: Hyperparameters, folds: int, steps: int) -> Make:
    def make(place: Path) -> RunFolder:
        run, job = make_run(place, model, hyperparameters=chosen, max_steps=steps)
        if folds:
            turns = folds_of(job.documents, 3, folds)
            job = replace(job, split=everything(job.documents), folds=turns)
            run.job_file.write_text(to_json(job), encoding="utf-8")
        return run

    return make


def _starter(folder: Path, out: Path) -> Make:
    library = read_library(folder, out / "texts")
    drawn = library.shuffled(seed=0)[:_STARTER_DOCUMENTS]
    chosen = suggest(Effort.QUICK, Caution.NORMAL, words_of(drawn))
    split = split_documents(drawn, seed=0)
    wanted = Wanted(split, chosen, max_steps=_STARTER_STEPS)
    return lambda place: lay_out(library, wanted, place)


class _Trial:
    """One plan: an unbroken run of it, beside which all broken ones are held."""

    def __init__(self, make: Make, place: Path, means: Sequence[str]) -> None:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        self._make = make
        self._place = place
        self._means = means
        self._whole = make(place / "whole")
        began = time.monotonic()
        self._unbroken = live(self._whole, Blow())
        self._seconds = time.monotonic() - began
        self._expected = dict(_named(self._unbroken.said))

    def kill(self, kills: int, seed: int) -> Found:
        """As many broken runs as so many kills need."""
        found = Found()
        while found.kills.total() < kills:
            lot = random.Random(f"{seed}-{found.runs}")
            run = self._make(self._place / f"broken-{found.runs}")
            found.runs += 1
            self._break(run, lot, found)
            name, killed = self._place.name, found.kills.total()
            sys.stderr.write(f"{name}: {killed} kills, wrong: {found.wrong}\n")
        return found

    def _break(self, run: RunFolder, lot: random.Random, found: Found) -> None:
        """Kill a run some times, see it through to its end, and compare."""
        is_over = False
        for left in reversed(range(_KILLS_A_RUN + 1)):
            blow = self._blow(lot) if left else Blow()
            life = live(run, blow, lot)
            if not life.was_killed:
                is_over = True
                self._compare(run, found)
                break
            found.kills[blow.means] += 1
            _look_after(run, found)
        if not is_over:
            found.wrong.append(f"{run.path.name}: it does not end")

    def _blow(self, lot: random.Random) -> Blow:
        kinds = sorted({type(each).__name__ for each in self._unbroken.said})
        match lot.choice(self._means):
            case "time":
                return Blow("time", seconds=lot.uniform(0, self._seconds))
            case "event":
                return Blow("event", kind=lot.choice(kinds), count=lot.randint(1, 4))
            case "part":
                return Blow("part", seconds=lot.uniform(0, _LONGEST_IN_PARTS))
        return Blow("change", count=lot.randint(1, 4 * _CHANGES_A_CHECKPOINT))

    def _compare(self, run: RunFolder, found: Found) -> None:
        """Everything that was told, each time it was, beside what should have been."""
        name, whole = run.path.name, self._whole
        said = [each.event for each in run.events()]
        if type(said[-1]) is not type(self._unbroken.said[-1]):
            found.wrong.append(f"{name}: it ended with {said[-1]}")
        seen = set()
        for key, values in _named(said):
            seen.add(key)
            found.compared[key[0]] += 1
            if self._expected.get(key) != values:
                found.wrong.append(f"{name}: {key} {values} {self._expected.get(key)}")
        missed = (e for e in self._expected.keys() - seen if e[0] not in _MAY_MISS)
        found.wrong += [f"{name}: no {each}" for each in sorted(missed)]
        found.wrong += [f"{name}: other weights"] * (not _are_same(run, whole))


def _look_after(run: RunFolder, found: Found) -> None:
    """After a kill, the last checkpoint that was told of is there, and whole."""
    told: dict[str, int] = {}
    folder = ""
    for said in run.events():
        match said.event:
            case FoldBegan(fold=fold):
                folder = f"fold-{fold + 1}"
            case CrossValidated():
                folder = ""
            case CheckpointSaved(step=step) | WentBack(to=step):
                told[folder] = step
    place = run.checkpoints / folder
    if folder not in told or not place.exists():
        return
    newest = Checkpoints(place).newest
    at = newest.step if newest else None
    if at is None or at < told[folder]:
        found.wrong.append(f"{run.path.name}: {told[folder]} told, {at} there")


def _named(said: Sequence[Event]) -> Iterator[tuple[Key, object]]:
    """All that is the same each time, by what it is, in which part, at which step."""
    part = ""
    for each in said:
        match each:
            case FoldBegan():
                part = f"fold {each.fold}"
            case CrossValidated():
                part = "everything"
                yield ("CrossValidated", part, 0), each
            case WentBack():
                yield ("WentBack", part, each.step), each
                part += " again"
            case _ if isinstance(each, _AT_A_STEP):
                same = replace(each, **_DIFFERENT.get(type(each), {}))
                yield (type(each).__name__, part, each.step), same


def _are_same(run: RunFolder, other: RunFolder) -> bool:
    one, two = (load_file(each.model / ADAPTER) for each in (run, other))
    return one.keys() == two.keys() and all(torch.equal(one[k], two[k]) for k in one)


def _show(results: dict[str, Found]) -> int:
    """Print the table; 0 where nothing is wrong."""
    kinds = ("StepTaken", "Evaluated", "EvaluatedInFull", "SampleWritten")
    heads = ("kills", *MEANS, "steps", "looks", "exams", "samples", "wrong")
    print("plan       runs" + "".join(f"{each:>8}" for each in heads))
    for name, found in results.items():
        kills = (found.kills.total(), *(found.kills[each] for each in MEANS))
        compared = tuple(found.compared[each] for each in kinds)
        row = "".join(f"{each:8}" for each in (*kills, *compared, len(found.wrong)))
        print(f"{name:10} {found.runs:4}{row}")
    for name, found in results.items():
        for each in found.wrong[:20]:
            print(f"{name}: {each}")
    return int(any(found.wrong for found in results.values()))


if __name__ == "__main__":
    sys.exit(main())
