"""A small run that learns to sort letters about wood from letters about money."""

import hashlib
import itertools
from pathlib import Path
from typing import Any

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Document, Kind, State
from ftstudio.core.events import Event, Finished, Said, Started
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Job
from ftstudio.core.labels import examples_in
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.documents.texts import TextStore
from ftstudio.runs.composing import compose_sorting
from ftstudio.worker.pipeline import train
from tests.worker.making import Ear

QUICK = Hyperparameters(
    passes=2,
    learning_rate=0.02,
    block_size=64,
    blocks_per_step=8,
    lora_rank=4,
    lora_alpha=8,
    lora_dropout=0.0,
    weight_decay=0.0,
    warmup_share=0.0,
)
_WOOD = ("oak chair", "oak table", "wood door", "glue", "saw", "table of wood")
_MONEY = ("invoice", "payment", "euro", "bank", "overdue reminder", "euro payment")
TEXTS = {
    f"{folder}/{number}-{again}.txt": f"the {one} and the {other} . {again}"
    for folder, words in (("wood", _WOOD), ("money", _MONEY))
    for number, (one, other) in enumerate(itertools.pairwise(words))
    for again in ("a", "to !")
}
"""Twenty letters by their names: ten in each of two folders."""


def make_sorting_run(
    place: Path, model: BaseModel, folds: int = 2, **changes: Any
) -> tuple[RunFolder, Job]:
    """A new run on twenty short letters; `changes` are for `compose_sorting`."""
    documents = [_document(name, text) for name, text in TEXTS.items()]
    examples = examples_in(documents)
    job = compose_sorting(examples, model, QUICK, seed=3, folds=folds, **changes)
    run = create_run(place, job)
    kept = TextStore(run.texts)
    for each in TEXTS.values():
        kept.put(_hash(each), each)
    return run, job


def learn(run: RunFolder, job: Job, ear: Ear) -> Finished:
    """Train as a worker does, each event in the record of the run."""

    def tell(event: Event) -> None:
        run.append(Said(event, 0.0))
        ear.hear(event)

    tell(Started(1, "0"))
    return train(run, job, tell, ear.commands)


def _document(name: str, text: str) -> Document:
    return Document(
        folder="/office",
        name=name,
        kind=Kind.TEXT,
        state=State.READY,
        content_hash=_hash(text),
        words=len(text.split()),
        title=text[:20],
        language="en",
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
