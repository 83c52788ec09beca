"""Small values of the core, with everything filled in that a test does not care for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ftstudio.core.base_model import BaseModel
from ftstudio.core.choices import Choices
from ftstudio.core.corpus import Corpus, Document, Kind, State
from ftstudio.core.events import (
    BestKept,
    CrossValidated,
    Evaluated,
    EvaluatedInFull,
    Event,
    Finished,
    FoldBegan,
    Phase,
    PhaseChanged,
    Prepared,
    SampleWritten,
    Started,
    StepTaken,
    Tested,
)
from ftstudio.core.figures import Figures
from ftstudio.core.history import History
from ftstudio.core.job import FORMAT, Goal, Job
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.split import split_documents
from ftstudio.documents.texts import TextStore
from ftstudio.runs.project import Project, create_project


def document(number: int = 1, words: int = 100, **changes: Any) -> Document:
    """A readable letter; another number is another content."""
    letter = Document(
        folder="/home/ada/Letters",
        name=f"{number}.txt",
        kind=Kind.TEXT,
        state=State.READY,
        content_hash=f"{number:064x}",
        words=words,
    )
    return replace(letter, **changes)


def corpus(*words: int) -> Corpus:
    """Letters of so many words each."""
    return Corpus(tuple(document(i, each) for i, each in enumerate(words, start=1)))


def base_model(**changes: Any) -> BaseModel:
    """A tiny model that is nowhere on disk."""
    return replace(
        BaseModel("tiny", "/models/tiny", "LlamaForCausalLM", 800, 64, 10, "f" * 64),
        **changes,
    )


def job(documents: Sequence[Document] = corpus(*[100] * 12).documents) -> Job:
    """A training on `documents`."""
    words = sum(each.words for each in documents)
    return Job(
        format=FORMAT,
        goal=Goal.WRITE,
        model=base_model(),
        documents=tuple(documents),
        split=split_documents(documents, seed=0),
        hyperparameters=suggest(Effort.QUICK, Caution.NORMAL, words),
        max_steps=0,
        seed=0,
    )


def prepared(steps: int = 100, resumed_from: int = 0) -> Prepared:
    """The plan of a run."""
    return Prepared(10, 2, 1000, 150, steps, tuple(range(steps + 1)), resumed_from)


def step(number: int) -> StepTaken:
    """A step like any other."""
    return StepTaken(number, loss=3.0, learning_rate=1e-3, tokens=512, seconds=0.5)


def look(step: int, validation: float, training: float = 2.0) -> Evaluated:
    """A look at two validation documents that do equally well."""
    return Evaluated(step, training, validation, (validation, validation), 0.1)


def in_full(step: int, validation: float) -> EvaluatedInFull:
    """The full measurement of two validation documents that do equally well."""
    return EvaluatedInFull(step, validation, (validation, validation), 0.5)


def final_test(step: int, *losses: float) -> Tested:
    """The test of a version on documents of a hundred tokens with these losses."""
    mean = sum(losses) / len(losses)
    return Tested(step, mean, losses, (100,) * len(losses), 0.5)


def cross_validated(**changes: Any) -> CrossValidated:
    """What the folds say together: a gain of about a tenth, on three documents."""
    found = CrossValidated(
        share=1.0,
        gain=0.1,
        low=0.08,
        high=0.12,
        before=3.0,
        after=2.7,
        is_stable=True,
        document_gains=(0.08, 0.1, 0.12),
    )
    return replace(found, **changes)


def sample(step: int, text: str = "Dear Mrs Pellow") -> SampleWritten:
    """What the version of a step wrote."""
    return SampleWritten(step, "Write a letter.", text)


def told(validation: Sequence[float]) -> list[Event]:
    """A whole run, one step a look, with these validation losses."""
    best = validation.index(min(validation))
    return [
        Started(process=7, version="0"),
        PhaseChanged(Phase.TRAINING, peak_memory=1000),
        prepared(steps=len(validation) - 1),
        in_full(0, validation[0]),
        *(each for at, loss in enumerate(validation) for each in _at(at, loss)),
        in_full(best, validation[best]),
        BestKept(best),
        Finished(stopped=False, peak_memory=1000),
    ]


def fold(*validation: float) -> list[Event]:
    """One training of a double-check, one step a look, with these losses."""
    begun = prepared(steps=len(validation) - 1)
    looks = (each for at, loss in enumerate(validation) for each in _at(at, loss))
    return [begun, *looks]


def told_with_folds(
    folds: Sequence[Sequence[float]], found: CrossValidated
) -> list[Event]:
    """A whole run with a double-check: its folds, then ten steps on everything."""
    begun: list[Event] = [Started(process=7, version="0")]
    for number, validation in enumerate(folds):
        begun += [FoldBegan(number, len(folds)), *fold(*validation)]
    kept = round(10 * found.share)
    last: list[Event] = [found, Prepared(12, 0, 1200, 0, kept, (0, kept), 0)]
    last += map(step, range(1, kept + 1))
    return [*begun, *last, BestKept(kept), Finished(stopped=False, peak_memory=1000)]


def history(events: Iterable[Event]) -> History:
    """What is known after these events."""
    known = History()
    for each in events:
        known = known.with_event(each)
    return known


def _at(number: int, loss: float) -> list[Event]:
    return [step(number), look(number, loss)] if number else [look(0, loss)]


def figures(**changes: Any) -> Figures:
    """What an ordinary office computer takes for the starter model."""
    measured = Figures(
        start=8.0,
        prepare=1e-5,
        step=0.5,
        train=0.01,
        read=0.004,
        write=2.0,
        save=0.2,
        memory=2_900_000_000,
    )
    return replace(measured, **changes)


def choices(**changes: Any) -> Choices:
    """What a person chose who has chosen nothing but a name."""
    return replace(Choices(name="Letters"), **changes)


def project(place: Path, documents: Corpus | None = None, **changes: Any) -> Project:
    """A new project in `place` that has read `documents`, each with a text."""
    made = create_project(place, choices(**changes))
    for each in documents.learnable if documents else ():
        TextStore(made.texts).put(each.content_hash, f"Dear {each.name}.")
    if documents:
        made.save_corpus(documents)
    return made
