"""`python -m tests.benchmarks.exam_size RUN…`: how many documents make an exam.

From trainings that were done: the losses of each document before and after. Exams of so
many documents are drawn from them at random, many times, and the gain that each would
have told is compared: how wide is the range in which 95 of 100 exams lie?
"""

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.history import history_of
from ftstudio.core.run_folder import open_run

_SIZES = (2, 3, 5, 8, 10, 12, 15, 20, 30)
_DRAWS = 4000
Pair = tuple[float, float]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 0 always: it decides nothing by itself."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.exam_size")
    parser.add_argument("runs", type=Path, nargs="+")
    runs: list[Path] = parser.parse_args(arguments).runs
    pools = [pool for run in runs if len(pool := _pairs(run)) > 3]
    print(f"{len(pools)} trainings, {[len(each) for each in pools]} documents")
    print("documents in the exam   width of the 95 % range, mean of the trainings")
    for size in _SIZES:
        widths = [_width(pool, size) for pool in pools]
        print(f"{size:21d}   {sum(widths) / len(widths):.1%}")
    return 0


def _pairs(folder: Path) -> list[Pair]:
    """The losses before and after of each document that was tested or examined."""
    history = history_of(open_run(folder)[0].events())
    found: list[Pair] = []
    if len(history.tested) > 1:
        first, *_, last = history.tested
        found += zip(first.document_losses, last.document_losses, strict=True)
    if len(history.in_full) > 1:
        whole, *_, best = history.in_full
        found += zip(whole.document_losses, best.document_losses, strict=True)
    for fold in history.folds:
        if fold.best is not None:
            start, kept = fold.looks[0].document_losses, fold.best.document_losses
            found += zip(start, kept, strict=True)
    return [each for each in found if each[0] > 0]


def _width(pool: Sequence[Pair], size: int) -> float:
    draw = random.Random(0)
    gains = []
    for _ in range(_DRAWS):
        exam = draw.choices(pool, k=size)
        gains.append(1 - sum(a for _, a in exam) / sum(b for b, _ in exam))
    gains.sort()
    return gains[int(0.975 * _DRAWS)] - gains[int(0.025 * _DRAWS)]


if __name__ == "__main__":
    sys.exit(main())
