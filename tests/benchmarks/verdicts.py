"""`python -m tests.benchmarks.verdicts FOLDER OUT`: verdicts on real trainings.

FOLDER holds real documents in sub-folders. Trained with the starter model: a small
folder far too long, which must be warned of; a rate 100 times too high; and the same
small folder with copies of its documents as exam. The kept version of the first is
compared with all its versions on documents that had no part in it.
"""

import argparse
import contextlib
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import WentBack
from ftstudio.core.health import course
from ftstudio.core.history import History
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import open_run
from ftstudio.core.split import Split
from tests.benchmarks.trainings import (
    Library,
    Wanted,
    hashes,
    read_library,
    run_training,
    test_losses,
    words_of,
)

_TEACH, _EXAMINE, _TEST = 6, 6, 6
_FAR_TOO_LONG = 8.0
_TOO_HIGH = 100
_BY_HEART = 4.0
_WITHIN = 0.01


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where every verdict is as it must be, else 1."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.verdicts")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    library = read_library(options.folder, options.out / "texts")
    verdicts = [
        _memorises(library, options.out / "memorising"),
        _explodes(library, options.out / "exploding"),
        _is_too_good(library, options.out / "twins"),
    ]
    return 0 if all(verdicts) else 1


def _memorises(library: Library, place: Path) -> bool:
    """The warning comes, and what is kept is as good as the best in hindsight."""
    teach, examine, test = _drawn(library)
    hyper = suggest(Effort.QUICK, Caution.LOW, words_of(teach))
    hyper = replace(hyper, passes=_FAR_TOO_LONG)
    wanted = Wanted(Split(hashes(teach), hashes(examine)), hyper, patience=0)
    history = run_training(library, wanted, place, keep_all=True)
    states = _tell("far too long", history)
    losses = test_losses(place, test, library)
    assert history.kept is not None
    kept, best = losses[history.kept.step], min(losses.values())
    print(f"  on {len(test)} test documents, by step: {_rounded(losses)}")
    print(
        f"  kept step {history.kept.step}: {kept:.4f}, best {best:.4f} "
        f"({100 * (kept / best - 1):.2f} % above)"
    )
    return "memorising" in states and kept <= best * (1 + _WITHIN)


def _explodes(library: Library, place: Path) -> bool:
    teach, examine, _ = _drawn(library)
    hyper = suggest(Effort.QUICK, Caution.NORMAL, words_of(teach))
    hyper = replace(hyper, learning_rate=hyper.learning_rate * _TOO_HIGH)
    split = Split(hashes(teach), hashes(examine))
    with contextlib.suppress(TrainingBlewUp):  # when it explodes once more
        run_training(library, Wanted(split, hyper), place)
    history = _at_its_worst(place)
    return "unstable" in _tell("rate 100 times too high", history)


def _is_too_good(library: Library, place: Path) -> bool:
    """Each document examines as a copy of itself, with another first line."""
    teach, _, _ = _drawn(library)
    twins = [_twin(library, each) for each in teach]
    known = Library((*teach, *twins), library.texts)
    hyper = suggest(Effort.QUICK, Caution.LOW, words_of(teach))
    hyper = replace(hyper, passes=_BY_HEART)
    split = Split(hashes(teach), hashes(twins))
    history = run_training(known, Wanted(split, hyper), place)
    return "too_good" in _tell("twins across the split", history)


def _twin(library: Library, document: Document) -> Document:
    text = f"Copy\n\n{library.texts.get(document.content_hash)}"
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    library.texts.put(content_hash, text)
    return replace(document, content_hash=content_hash, name=f"Copy of {document.name}")


def _at_its_worst(place: Path) -> History:
    """The history until the run went back to before the explosion."""
    history = History()
    for said in open_run(place)[0].events():
        if isinstance(said.event, WentBack):
            break
        history = history.with_event(said.event)
    return history


def _drawn(library: Library) -> tuple[list[Document], list[Document], list[Document]]:
    order = library.shuffled(seed=0)
    until = _TEACH + _EXAMINE
    return order[:_TEACH], order[_TEACH:until], order[until : until + _TEST]


def _tell(name: str, history: History) -> list[str]:
    states = [each.state.value for each in course(history)]
    print(f"{name}: {' '.join(states)}")
    for each in history.looks:
        print(f"  {each.step:4d} {each.training_loss:.3f} {each.validation_loss:.3f}")
    return states


def _rounded(losses: dict[int, float]) -> dict[int, float]:
    return {step: round(loss, 3) for step, loss in losses.items()}


if __name__ == "__main__":
    sys.exit(main())
