"""`python -m tests.benchmarks.caution FOLDER OUT`: what each level of caution does.

A small folder of real documents is trained with the starter model at each level, three
seeds each. Shown: how far the two curves part (the fall of the training loss less that
of the validation loss, both at the last look, as shares of the loss before training),
and the loss on test documents that chose nothing. The numbers of each level are those
of the product, the same effort for all.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, stdev

from ftstudio.core.history import History
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.split import Split
from tests.benchmarks.trainings import (
    Wanted,
    hashes,
    read_library,
    run_training,
    words_of,
)

_TEACH, _EXAMINE, _TEST = 6, 4, 6
_SEEDS = (0, 1, 2)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where the gap shrinks from level to level, else 1."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.caution")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    library = read_library(options.folder, options.out / "texts")
    order = library.shuffled(seed=0)
    until = _TEACH + _EXAMINE
    teach, examine = order[:_TEACH], order[_TEACH:until]
    split = Split(hashes(teach), hashes(examine), hashes(order[until : until + _TEST]))
    gaps: dict[Caution, float] = {}
    print("caution   training  validation           gap              test")
    for caution in Caution:
        chosen = suggest(Effort.QUICK, caution, words_of(teach))
        histories = [
            run_training(
                library,
                Wanted(split, chosen, seed),
                options.out / f"{caution.value}-{seed}",
            )
            for seed in _SEEDS
        ]
        gaps[caution] = _show(caution, histories)
    low, normal, high = (gaps[each] for each in Caution)
    return 0 if high < normal < low else 1


def _show(caution: Caution, histories: Sequence[History]) -> float:
    """One row of the table; the mean gap."""
    training = [_fall([e.training_loss for e in each.looks]) for each in histories]
    validation = [_fall([e.validation_loss for e in each.looks]) for each in histories]
    gaps = [t - v for t, v in zip(training, validation, strict=True)]
    tests = [each.tested[-1].loss for each in histories]
    start = histories[0].tested[0].loss
    kept = [each.kept.step for each in histories if each.kept]
    print(
        f"{caution.value:8s} {fmean(training):9.1%} {fmean(validation):11.1%}"
        f" {fmean(gaps):7.1%} ± {stdev(gaps):4.1%}"
        f" {fmean(tests):8.4f} ± {stdev(tests):.4f} (before: {start:.4f};"
        f" kept steps {kept} of {histories[0].looks[-1].step})",
        flush=True,
    )
    return fmean(gaps)


def _fall(losses: Sequence[float]) -> float:
    return 1 - losses[-1] / losses[0]


if __name__ == "__main__":
    sys.exit(main())
