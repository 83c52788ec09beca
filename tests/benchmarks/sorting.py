"""`python -m tests.benchmarks.sorting TASK…`: how well it learns to sort, and how fast.

A TASK is a folder with `train/` (a folder a label), `test-inbox/` and `test-labels.csv`
(file, label; `__none__` belongs nowhere). Each is learned by `ftstudio tune --goal
sort` and sorted by `ftstudio sort`, with each of the seeds. With `--shots N`, only N
examples of each folder, drawn by the seed, are learned. With `--rivals PYTHON`, the
usual ways are measured on the same texts (`sorting_rivals`), by a Python that has
setfit.
"""

import argparse
import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from ftstudio.core.sorting import Guess
from ftstudio.documents.scan import scan
from ftstudio.documents.texts import TextStore
from ftstudio.runs.reading import read_each
from tests.calibration import calibration_error

NONE = "__none__"
_BOOTSTRAPS = 1000


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares of 0 to 1; `sure` is the mean confidence, which should be the accuracy.

    `error` is the expected calibration error, with its range.

    `none_left` of those that belong nowhere are left unsorted, `kept` of the others
    are sorted; `none_at_95` is the first where the least sure 5 % of the others are
    left. Seconds of learning and documents a second of sorting; peaks are bytes.
    """

    accuracy: float
    sure: float
    error: float
    error_low: float
    error_high: float
    none_left: float
    none_at_95: float
    kept: float
    learning: float
    a_second: float
    peak: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line a task and seed."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.sorting")
    parser.add_argument("tasks", nargs="+", type=Path, metavar="TASK")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--shots", type=int, default=0)
    parser.add_argument("--rivals", metavar="PYTHON", default="")
    parser.add_argument("--only-rivals", action="store_true")
    parser.add_argument("--set", action="append", default=[])
    chosen = parser.parse_args(arguments)
    for task in chosen.tasks:
        for seed in range(chosen.seeds):
            with tempfile.TemporaryDirectory() as folder:
                _one(task, seed, Path(folder), chosen)
    return 0


def _one(task: Path, seed: int, place: Path, chosen: argparse.Namespace) -> None:
    train = task / "train"
    if chosen.shots:
        train = _drawn(train, place / "train", chosen.shots, seed)
    name = f"{task.name:18} seed {seed}"
    if not chosen.only_rivals:
        more = [word for each in chosen.set for word in ("--set", each)]
        found = _ours(task, train, seed, place, more)
        said = " ".join(f"{key} {value:.3f}" for key, value in asdict(found).items())
        print(f"{name} ours: {said}", flush=True)
    if chosen.rivals:
        texts = place / "texts.json"
        texts.write_text(json.dumps(_texts(task, train, place)), encoding="utf-8")
        rivals = [chosen.rivals, "-m", "tests.benchmarks.sorting_rivals", str(texts)]
        done = subprocess.run(
            [*rivals, str(seed)], check=True, capture_output=True, text=True
        )
        print(f"{name} {done.stdout.strip()}", flush=True)


def _ours(
    task: Path, train: Path, seed: int, place: Path, more: Sequence[str]
) -> Figures:
    run = place / "run"
    began = time.monotonic()
    tuned = _ftstudio(
        "tune", train, "--goal", "sort", "--out", run, "--seed", seed, *more
    )
    learned = time.monotonic() - began
    peak = max(each.get("peak_memory", 0) for each in tuned)
    began = time.monotonic()
    placed = _ftstudio("sort", run, task / "test-inbox")
    seconds = time.monotonic() - began
    labels = _labels(task)
    known = [each for each in placed if "best_label" in each]
    asked = [(each, labels[Path(str(each["path"])).name]) for each in known]
    own = [(each, label) for each, label in asked if label != NONE]
    none = [each for each, label in asked if label == NONE]
    right = [each["best_label"] == label for each, label in own]
    sure = [float(each["confidence"]) for each, _ in own]
    low, high = _bootstrapped(right, sure)
    least = sorted(sure)[len(sure) // 20]
    return Figures(
        accuracy=fmean(right),
        sure=fmean(sure),
        error=_error(right, sure),
        error_low=low,
        error_high=high,
        none_left=_share(each["label"] is None for each in none),
        none_at_95=_share(float(each["confidence"]) < least for each in none),
        kept=_share(each["label"] is not None for each, _ in own),
        learning=learned,
        a_second=len(known) / seconds,
        peak=peak / 1e9,
    )


def _ftstudio(*arguments: object) -> list[dict[str, Any]]:
    """The JSON lines of a command; raises where it fails."""
    command = [sys.executable, "-m", "ftstudio", *map(str, arguments), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _drawn(train: Path, into: Path, shots: int, seed: int) -> Path:
    chance = random.Random(seed)
    for label in sorted(train.iterdir()):
        (into / label.name).mkdir(parents=True)
        for each in chance.sample(sorted(label.iterdir()), shots):
            shutil.copy(each, into / label.name)
    return into


def _labels(task: Path) -> dict[str, str]:
    with (task / "test-labels.csv").open(encoding="utf-8", newline="") as rows:
        return {row["file"]: row["label"] for row in csv.DictReader(rows)}


def _texts(task: Path, train: Path, place: Path) -> dict[str, list[tuple[str, str]]]:
    """The texts as we read them, with their labels."""
    labels, texts = _labels(task), TextStore(place / "texts")
    teach = [(text, name.split("/")[0]) for name, text in _read(train, texts)]
    asked = _read(task / "test-inbox", texts)
    test = [(text, labels[name]) for name, text in asked]
    return {"train": teach, "test": [each for each in test if each[1] != NONE]}


def _read(folder: Path, texts: TextStore) -> Iterator[tuple[str, str]]:
    found = dict(read_each(tuple(scan([folder])), texts, {}))
    for place in sorted(found):
        document = found[place].document
        yield document.name, texts.get(document.content_hash)


def _error(right: Sequence[bool], sure: Sequence[float]) -> float:
    guesses = [
        Guess(0, 0 if fine else 1, confidence, 0.0)
        for fine, confidence in zip(right, sure, strict=True)
    ]
    return calibration_error(guesses)


def _bootstrapped(right: Sequence[bool], sure: Sequence[float]) -> tuple[float, float]:
    """The 95 % range of the calibration error over documents drawn anew."""
    chance, count = random.Random(0), len(right)
    errors = []
    for _ in range(_BOOTSTRAPS):
        drawn = [chance.randrange(count) for _ in range(count)]
        errors.append(_error([right[n] for n in drawn], [sure[n] for n in drawn]))
    errors.sort()
    return errors[_BOOTSTRAPS // 40], errors[-_BOOTSTRAPS // 40]


def _share(those: Iterator[bool]) -> float:
    found = list(those)
    return fmean(found) if found else float("nan")


if __name__ == "__main__":
    sys.exit(main())
