"""Real trainings for the benchmarks: small folders drawn from a large one, and a test.

They run in this process, by the same code as the worker, and leave a run folder each.
"""

import random
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio import paths
from ftstudio.core.corpus import Document
from ftstudio.core.events import CheckpointSaved, Event, Said
from ftstudio.core.history import History, history_of
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import FORMAT, Goal, Job
from ftstudio.core.run_folder import RunFolder, create_run, open_run
from ftstudio.core.split import Split
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.reading import read_all
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.learning.adapter import put_back
from ftstudio.worker.pipeline import train
from ftstudio.worker.wire import Commands
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.material import prepare
from ftstudio.worker.writing.measuring import measure
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter

_SHORTEST, _LONGEST = 120, 500
"""Words of the documents that are drawn: letters and notes, not books."""


@dataclass(frozen=True, slots=True)
class Library:
    """Documents to draw from, and their texts."""

    documents: tuple[Document, ...]
    texts: TextStore

    def shuffled(self, seed: int) -> list[Document]:
        """Documents of a letter's length, each group once, in an order by lot."""
        order = [e for e in self.documents if _SHORTEST <= e.words <= _LONGEST]
        alone = {each.group or each.content_hash: each for each in order}
        drawn = sorted(alone.values(), key=lambda each: each.content_hash)
        random.Random(seed).shuffle(drawn)
        return drawn


def read_library(folder: Path, place: Path) -> Library:
    """All that can be learned from in a folder; the texts are kept in `place`."""
    place.mkdir(parents=True, exist_ok=True)
    texts = TextStore(place)
    folders = [each for each in sorted(folder.iterdir()) if each.is_dir()]
    own = [each for each in folders if each.name not in {"truth", "all-formats"}]
    return Library(read_all(own, texts).learnable, texts)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One training: on what, how, and for how long a warning is waited out."""

    split: Split
    hyperparameters: Hyperparameters
    seed: int = 0
    patience: int = 0
    folds: tuple[Split, ...] = ()
    max_steps: int = 0


def run_training(
    library: Library, wanted: Wanted, place: Path, *, keep_all: bool = False
) -> History:
    """Train in a new run folder; `keep_all` keeps each checkpoint in `every` there.

    A run that is there already is not trained again.
    """
    if (place / "model").is_dir():
        return history_of(open_run(place)[0].events())
    shutil.rmtree(place, ignore_errors=True)
    run = lay_out(library, wanted, place)

    def tell(event: Event) -> None:
        run.append(Said(event, time.time()))
        if keep_all and isinstance(event, CheckpointSaved):
            name = f"step-{event.step:06d}"
            shutil.copytree(run.checkpoints / name, place / "every" / name)

    train(run, open_run(place)[1], tell, Commands())
    return history_of(run.events())


def lay_out(library: Library, wanted: Wanted, place: Path) -> RunFolder:
    """A new run folder with its texts, not trained yet."""
    run = create_run(place, _job(library, wanted))
    kept = TextStore(run.texts)
    for each in open_run(place)[1].documents:
        kept.put(each.content_hash, library.texts.get(each.content_hash))
    return run


def test_losses(
    place: Path, test: Sequence[Document], library: Library
) -> dict[int, float]:
    """The loss of each checkpoint in `every` on test documents, by step."""
    run, job = open_run(place)
    tokenizer = load_tokenizer(job.model)
    model = with_new_adapter(
        load_base(job.model, PROCESSOR), job.hyperparameters, job.seed
    )
    engine = engine_for(model)
    first = job.documents[0].content_hash
    exam = replace(
        job, documents=(job.documents[0], *test), split=Split((first,), hashes(test))
    )
    kept = TextStore(run.texts)
    for name in hashes(test):
        kept.put(name, library.texts.get(name))
    material = prepare(exam, run, tokenizer, lambda _done, _total: None)
    found = {}
    for each in sorted((place / "every").iterdir()):
        put_back(model, each)
        losses = measure(engine, material.whole, lambda: False)
        found[int(each.name.removeprefix("step-"))] = losses.mean
    return found


def _job(library: Library, wanted: Wanted) -> Job:
    split = wanted.split
    named = {*split.training, *split.validation, *split.test}
    documents = {
        e.content_hash: e for e in library.documents if e.content_hash in named
    }
    return Job(
        format=FORMAT,
        goal=Goal.WRITE,
        model=ModelStore(paths.models()).find(STARTER),
        documents=tuple(documents.values()),
        split=split,
        hyperparameters=wanted.hyperparameters,
        max_steps=wanted.max_steps,
        seed=wanted.seed,
        patience=wanted.patience,
        folds=wanted.folds,
    )


def hashes(documents: Sequence[Document]) -> tuple[str, ...]:
    """The content hashes of documents, as a split names them."""
    return tuple(each.content_hash for each in documents)


def words_of(documents: Sequence[Document]) -> int:
    """How many words they hold."""
    return sum(each.words for each in documents)
