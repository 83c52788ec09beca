"""`python -m tests.benchmarks.proofs RUN [RUN …] [--memorise FOLDER]`: what proofs say.

Proves each finished run, and shows a row of the table. With `--memorise` the first RUN
is made before that: a few documents of FOLDER are learned far too long, and the last
version is kept instead of the best, as a tool without an exam would. Ends with 1 where
that one is not found out.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ftstudio.core.events import BestKept, Event, Proved, Said
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.proof import Knowledge, Proof
from ftstudio.core.proven import Verdict, mean_losses, verdict_of, vocabulary_gain
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.core.split import Split
from ftstudio.core.tasks import Prove
from ftstudio.worker.learning.checkpoints import Checkpoints
from ftstudio.worker.proving.proving import prove
from ftstudio.worker.wire import Commands
from tests.benchmarks.trainings import (
    Wanted,
    hashes,
    read_library,
    run_training,
    words_of,
)

_TEACH, _EXAMINE, _TEST = 10, 4, 6
_RATE, _RANK = 2e-3, 64


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where the memorised run is found out, or none was made."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.proofs")
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--memorise", type=Path, metavar="FOLDER")
    parser.add_argument("--passes", type=int, default=8, help="how often each is read")
    options = parser.parse_args(arguments)
    if options.memorise:
        _memorise(options.memorise, options.runs[0], options.passes)
    print(
        "run              documents        loss     gain   words  English text,"
        " questions  French text, questions  recited  longest  seconds  verdict"
    )
    proofs = [_proven(each) for each in options.runs]
    is_found_out = verdict_of(proofs[0]) is Verdict.RECITES
    return 0 if is_found_out or not options.memorise else 1


def _memorise(folder: Path, place: Path, passes: int) -> None:
    """Learn a few documents by heart, in a new run folder."""
    library = read_library(folder, place.with_name(f"{place.name}-texts"))
    order = library.shuffled(seed=0)
    until = _TEACH + _EXAMINE
    teach, examine = order[:_TEACH], order[_TEACH:until]
    split = Split(hashes(teach), hashes(examine), hashes(order[until : until + _TEST]))
    chosen = replace(
        suggest(Effort.QUICK, Caution.LOW, words_of(teach)),
        passes=passes,
        learning_rate=_RATE,
        lora_rank=_RANK,
        lora_alpha=_RANK,
        lora_dropout=0.0,
        weight_decay=0.0,
        general_share=0.0,
    )
    run_training(library, Wanted(split, chosen), place)
    run = RunFolder(place)
    checkpoints = Checkpoints(run.checkpoints)
    last = checkpoints.newest
    assert last is not None
    shutil.rmtree(run.model)
    shutil.copytree(checkpoints.path(last), run.model)
    run.append(Said(BestKept(last.step), 0.0))


def _proven(place: Path) -> Proof:
    """Prove a run, and show its row."""
    run, job = open_run(place)
    proofs: list[Proof] = []

    def hear(event: Event) -> None:
        if isinstance(event, Proved):
            proofs.append(event.proof)

    prove(run, job, Prove(str(place)), hear, Commands())
    (proof,) = proofs
    (before, after), found = mean_losses(proof), proof.recitation
    print(
        f"{place.name:16s} {proof.source:5s}{len(proof.documents):4d}"
        f" {before:6.3f} {after:6.3f} {1 - after / before:7.1%}"
        f" {vocabulary_gain(proof):7.1%}  {'  '.join(map(_known, proof.knowledge))}"
        f" {found.recited:4d}/{found.passages} ({found.by_original}) {found.longest:6d}"
        f" {proof.seconds:8.0f}  {verdict_of(proof)}",
        flush=True,
    )
    return proof


def _known(known: Knowledge) -> str:
    return (
        f"{known.text_before:6.3f} {known.text_after:6.3f}"
        f" {known.right_before:3d} {known.right_after:3d}/{known.questions}"
    )


if __name__ == "__main__":
    sys.exit(main())
