"""Examined: how single documents fared on which a kept version was measured."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ftstudio.core.corpus import PART, Document
from ftstudio.core.gain import Gain
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.proof import Source

MOST = 3
"""So many are told of; more would be a list that nobody reads."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A document by its title, and how far its loss fell, as a share of what it was."""

    title: str
    gain: float
    content_hash: str = ""


def hardest(job: Job, history: History, gain: Gain | None) -> tuple[Examined, ...]:
    """The documents that gained least, the hardest first; at most half of all.

    Where the original was kept there is nothing to tell of any of them.
    """
    known = _ranked(job, history, gain)
    return tuple(known[: min(MOST, (len(known) + 1) // 2)])


def easiest(job: Job, history: History, gain: Gain | None) -> tuple[Examined, ...]:
    """Those that gained most, the best first; none that is among the hardest."""
    known = _ranked(job, history, gain)
    return tuple(known[::-1][: min(MOST, len(known) // 2)])


def _ranked(job: Job, history: History, gain: Gain | None) -> list[Examined]:
    """All that is known, the least gain first."""
    if gain is None or history.kept is None or history.kept.step == 0:
        return []
    known = [
        Examined(_title(document), share, document.content_hash)
        for document, share in zip(
            _measured(job, history, gain), gain.document_gains, strict=False
        )
        if math.isfinite(share)
    ]
    return sorted(known, key=lambda each: each.gain)


def _measured(job: Job, history: History, gain: Gain) -> Sequence[Document]:
    """The documents in the order of the gain's."""
    if gain.source is Source.TEST:
        return job.test
    if gain.source is Source.FOLDS:
        hashes = [each for fold in job.folds for each in fold.validation]
        return job.in_order(tuple(hashes))
    if not history.is_in_fold:
        return job.validation
    now = job.folds[len(history.folds) - 1 : len(history.folds)]
    return job.in_order(now[0].validation) if now else ()


def _title(document: Document) -> str:
    """What a person knows it by."""
    return document.title or document.name.rpartition(PART)[2].rpartition("/")[2]
