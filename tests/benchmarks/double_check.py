"""`python -m tests.benchmarks.double_check FOLDER OUT`: is the range it gives right?

Five small folders are drawn from a large one. Each is cross-validated and trained by
the product's own code with the starter model, and the gain it foretells is compared
with the gain of the trained version on a large test set drawn from the other documents.
Beside it, what a single exam of the same folder's first fold would have said.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from ftstudio.core.history import History
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.split import Split, folds_of
from tests.benchmarks.trainings import (
    Library,
    Wanted,
    hashes,
    read_library,
    run_training,
    words_of,
)

_DOCUMENTS, _TEST = 8, 12
_FOLDERS = (1, 2, 3, 4, 5)
_WIDEST = 0.08
_FEWEST_WITHIN = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where the truth is within the range in four of five, and it is narrow."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.double_check")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    library = read_library(options.folder, options.out / "texts")
    widths, within = [], 0
    for number in _FOLDERS:
        history = _checked(library, number, options.out / f"folder-{number}")
        found = history.cross_validated
        assert found is not None
        truth = 1 - history.tested[-1].loss / history.tested[0].loss
        widths.append(found.high - found.low)
        within += found.low <= truth <= found.high
        print(
            f"folder {number}: foretold {found.low:6.1%} to {found.high:6.1%}"
            f" ({found.gain:6.1%}), truth {truth:6.1%}; agreed on {found.share:.0%};"
            f" stable: {found.is_stable}; by fold {_by_fold(history)}",
            flush=True,
        )
    print(f"{within} of {len(widths)} within; median width {median(widths):.1%}")
    return 0 if within >= _FEWEST_WITHIN and median(widths) <= _WIDEST else 1


def _checked(library: Library, number: int, place: Path) -> History:
    order = library.shuffled(seed=number)
    own, test = order[:_DOCUMENTS], order[_DOCUMENTS : _DOCUMENTS + _TEST]
    chosen = suggest(Effort.QUICK, Caution.NORMAL, words_of(own))
    chosen = replace(chosen, passes=1.0)
    split = Split(hashes(own), (), hashes(test))
    wanted = Wanted(split, chosen, folds=folds_of(own, seed=0))
    return run_training(library, wanted, place)


def _by_fold(history: History) -> list[str]:
    """The gain that each fold's exam alone would have given, at its best look."""
    return [
        f"{1 - each.best.validation_loss / each.looks[0].validation_loss:.1%}"
        for each in history.folds
        if each.best is not None
    ]


if __name__ == "__main__":
    sys.exit(main())
