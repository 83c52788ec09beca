"""Saying of documents in which folder they belong, by the kept version of a run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ftstudio.core.events import (
    Finished,
    Neighbour,
    Phase,
    Placed,
    Progressed,
)
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Searched, Sort
from ftstudio.documents.masking import Masks, masked
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import load_encoder
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.sorting.sorter import (
    NEAREST,
    Opinion,
    Sorter,
    left_to_person,
    load_sorter,
)
from ftstudio.worker.wire import Commands, Tell

_AT_ONCE = 32
"""Documents read between two looks at whether to stop."""


def sort(
    run: RunFolder, job: Job, task: Sort, tell: Tell, commands: Commands
) -> Finished:
    """Tell of each document where it belongs; stopped, of those there was time for.

    Raises RunNotReady where the run has no sorter yet, RunTooNew, RunDamaged, or
    TextMissing.
    """
    tell(chapter(Phase.LOADING))
    sorter = kept_sorter(run, job)
    tell(chapter(Phase.SORTING))
    texts, told = TextStore(Path(task.texts)), 0
    for lot in _lots(task.documents):
        if commands.must_stop:
            break
        found = sorter.sort([_text(texts, each, job) for each in lot])
        for each, opinion in zip(lot, found, strict=True):
            tell(_placed(each.path, opinion, sorter))
        told += len(lot)
        tell(Progressed(told, len(task.documents)))
    return Finished(told < len(task.documents), peak_memory(), peak_card_memory())


def kept_sorter(run: RunFolder, job: Job) -> Sorter:
    """The sorter of a run, its adapter merged into the encoder; raises as `sort`."""
    folder = kept_version(run)
    encoder = load_encoder(job.model, PROCESSOR)
    adapted = with_kept_adapter(encoder.model, folder)
    merged = adapted.merge_and_unload()
    merged.eval()
    return load_sorter(run, replace(encoder, model=merged))


def _text(texts: TextStore, searched: Searched, job: Job) -> str:
    """As those that were learned: where they were masked, so is this one."""
    text = texts.get(searched.content_hash)
    if not job.is_masked:
        return text
    findings = texts.notes(searched.content_hash).findings
    return masked(text, findings, Masks(alike=True))


def _placed(path: str, opinion: Opinion, sorter: Sorter) -> Placed:
    card = sorter.card
    left = left_to_person(opinion, card.bounds)
    best = card.labels[opinion.best]
    pairs = list(zip(opinion.nearest, opinion.likeness, strict=True))
    return Placed(
        path=path,
        label=None if left.is_left else best,
        best_label=best,
        confidence=round(opinion.confidence, 4),
        belongs_to_none=left.is_none,
        nearest=tuple(
            Neighbour(card.known[number], card.taught[number], round(like, 4))
            for number, like in pairs[:NEAREST]
        ),
    )


def _lots(documents: Sequence[Searched]) -> Iterator[Sequence[Searched]]:
    for begin in range(0, len(documents), _AT_ONCE):
        yield documents[begin : begin + _AT_ONCE]
