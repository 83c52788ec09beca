"""`python -m tests.benchmarks.detector FOLDER`: our health meter beside its peers.

FOLDER has `benchmark.py`, which scores detectors on training histories, and `peers.py`,
the rules that other programs use. `factory` is ours in the benchmark's terms; there it
is named by `--detector tests.benchmarks.detector:factory`, with this checkout on
PYTHONPATH. Each row is a detector on a set: of the runs that over-fitted how many were
found (%), of the others how many were called so, how many were called too early; the
typical delay in looks; by how much (%) the kept version is worse than the best; of
explosions how many were found, and how many called over-fitting; of runs that learned
nothing, how many were found. 0 where what has to be reached is reached, else 1.
"""

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ftstudio.core.health import Look, Meter, State

_Point = Mapping[str, Any]
_Score = Mapping[str, Any]
_NAMES = {
    State.MEMORISING: "overfit",
    State.UNSTABLE: "spike",
    State.RATE_TOO_HIGH: "spike",
    State.NOT_LEARNING: "stalled",
}
"""The benchmark calls a rate at which both losses rise a spike as well."""
_SETS = {  # name: set, only texts, without documents
    "dev": ("dev", False, False),
    "dev, text": ("dev", True, False),
    "synth": ("synth", False, False),
    "synth, nodocs": ("synth", False, True),
}
_COLUMNS = ("det", "FA", "prem", "delay50", "regret", "spike", "mis", "stall")
_OURS = "FT Studio"
_AT_LEAST = {
    ("dev", "det"): 88,
    ("dev, text", "det"): 84,
    ("synth", "det"): 96,
    ("synth", "spike"): 98,
    ("synth", "stall"): 83,
}
_AT_MOST = {
    ("dev", "FA"): 1.8,
    ("dev", "prem"): 5.6,
    ("dev", "delay50"): 4,
    ("dev", "regret"): 0.4,
    ("dev, text", "FA"): 2.3,
    ("dev, text", "prem"): 4,
    ("dev, text", "delay50"): 3,
    ("synth", "FA"): 6.2,
    ("synth", "prem"): 0,
    ("synth", "regret"): 0.15,
    ("synth", "mis"): 3,
    ("synth, nodocs", "FA"): 7.1,
}


def factory() -> Callable[[_Point], dict[str, Any]]:
    """Our detector as the benchmark wants it: a function from looks to states."""
    meter = Meter()

    def update(point: _Point) -> dict[str, Any]:
        nonlocal meter
        meter = meter.with_look(
            Look(
                point["step"],
                point["train_loss"],
                point["val_loss"],
                point.get("val_doc_losses", ()),
            )
        )
        said = meter.health
        assert said is not None
        return {
            "state": _NAMES.get(said.state, said.state.value),
            "keep": said.best_step,
        }

    return update


def main(arguments: list[str]) -> int:
    """0 where our row reaches what it must on every set, else 1."""
    sys.path.insert(0, arguments[0])
    benchmark = importlib.import_module("benchmark")
    peers = importlib.import_module("peers").PEERS
    missed = []
    print(f"{'set':14} {'detector':31}", *(f"{each:>8}" for each in _COLUMNS))
    for name in _SETS:
        for detector, make in {_OURS: factory, **peers}.items():
            score = _scored(benchmark, name, make)
            print(f"{name:14} {detector:31}", *(f"{score[c]:8.2f}" for c in _COLUMNS))
            if detector == _OURS:
                missed += list(_missed(name, score))
    print(*(missed or ["all that has to be reached is reached"]), sep="\n")
    return int(bool(missed))


def _scored(benchmark: Any, name: str, make: Callable[[], Any]) -> _Score:
    which, is_text, is_without = _SETS[name]
    histories = benchmark.load(which)
    if is_text:
        histories = [each for each in histories if each["domain"] != "other"]
    score: _Score = benchmark.score(make, histories, is_without)
    return score


def _missed(name: str, score: _Score) -> Iterator[str]:
    for column in _COLUMNS:
        found, at = round(score[column], 2), (name, column)
        if found < _AT_LEAST.get(at, 0) or found > _AT_MOST.get(at, found):
            yield f"missed: {name}, {column} is {found}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
