"""A small run around a tiny model, ready for the worker."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from ftstudio.core.corpus import Document, Kind, State
from ftstudio.core.events import Event
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import FORMAT, Goal, Job
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.split import everything, folds_of, split_documents
from ftstudio.documents.texts import TextStore
from ftstudio.models.inspecting import inspect
from ftstudio.worker.wire import Commands

E = TypeVar("E")
WOODS = ("oak", "ash", "larch", "elm", "beech", "pine", "yew", "lime")
QUICK = Hyperparameters(
    passes=2,
    learning_rate=0.01,
    block_size=192,
    blocks_per_step=2,
    lora_rank=4,
    lora_alpha=8,
    lora_dropout=0.0,
    weight_decay=0.0,
    warmup_share=0.0,
)


def make_run(place: Path, model: Path, **changes: Any) -> tuple[RunFolder, Job]:
    """A new run on eight short documents; `changes` are made to its job."""
    texts = {_hash(each): each for each in map(_text, WOODS)}
    documents = tuple(_document(*each) for each in texts.items())
    job = Job(
        format=FORMAT,
        goal=Goal.WRITE,
        model=inspect(model, "tiny"),
        documents=documents,
        split=split_documents(documents, seed=3),
        hyperparameters=QUICK,
        max_steps=0,
        seed=3,
    )
    job = replace(job, **changes)
    run = create_run(place, job)
    kept = TextStore(run.texts)
    for content_hash, text in texts.items():
        kept.put(content_hash, text)
    return run, job


def make_folds(place: Path, model: Path, count: int) -> tuple[RunFolder, Job]:
    """The same as `make_run`, cross-validated in so many folds first."""
    run, job = make_run(place, model)
    documents = job.documents
    split = everything(documents)
    return run, replace(job, split=split, folds=folds_of(documents, 3, count))


class Ear:
    """Hears events; obeys `command` when the `after`-th event of kind `on` comes."""

    def __init__(
        self, command: str = "", on: type[object] | None = None, after: int = 1
    ) -> None:
        self.events: list[Event] = []
        self.commands = Commands()
        self._command = command
        self._on = on
        self._after = after

    def hear(self, event: Event) -> None:
        """Take in one event."""
        self.events.append(event)
        if self._on and isinstance(event, self._on):
            self._after -= 1
            if self._after == 0:
                self.commands.obey(self._command)

    def all(self, kind: type[E]) -> list[E]:
        """The events of one kind so far, in their order."""
        return [each for each in self.events if isinstance(each, kind)]


def _text(wood: str) -> str:
    lines = (f"Please keep the {wood} board number {n} dry." for n in range(8))
    return f"About {wood}\n\n" + "\n".join(lines)


def _document(content_hash: str, text: str) -> Document:
    title, words = text.partition("\n")[0], len(text.split())
    return Document(
        folder="/office",
        name=f"{title}.txt",
        kind=Kind.TEXT,
        state=State.READY,
        content_hash=content_hash,
        words=words,
        title=title,
        language="en",
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
