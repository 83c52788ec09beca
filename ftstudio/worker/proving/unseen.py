"""Documents that a version has not learned from, and how it fared on them."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from peft import PeftModel

from ftstudio.core.corpus import Document
from ftstudio.core.cross_validation import document_pairs
from ftstudio.core.events import EvaluatedInFull, Tested
from ftstudio.core.gain import gain_of, range_of
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.proof import DocumentProof, Overall, Source
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.learning.adapter import put_in, taken_out
from ftstudio.worker.writing.folds import put_in_fold


def source_of(job: Job, history: History) -> Source:
    """By which documents most can be proven, as the verdict on the training has it."""
    if job.test:
        return Source.TEST
    gain = gain_of(history)
    return Source.EXAM if gain is None else gain.source


def overall_of(
    history: History, documents: Sequence[DocumentProof], source: Source
) -> Overall | None:
    """The gain in all: as told of such documents by the training, else by these."""
    gain = gain_of(history)
    if gain is not None and gain.source is source:
        share, low, high = gain.share, gain.low, gain.high
    elif documents:
        weights = [float(each.tokens) for each in documents]
        before = [each.before for each in documents]
        share, low, high = range_of(before, [e.after for e in documents], weights)
    else:
        return None
    is_known = math.isfinite(low) and math.isfinite(high)
    return Overall(share, low, high) if is_known else Overall(share, None, None)


def unseen_by(job: Job, source: Source) -> tuple[Sequence[Document], ...]:
    """Those documents: of each fold, or of the one version there is."""
    if source is Source.FOLDS:
        return tuple(job.in_order(each.validation) for each in job.folds)
    return (job.test if source is Source.TEST else job.validation,)


def told_of(
    documents: Sequence[Document], history: History, source: Source
) -> tuple[DocumentProof, ...]:
    """How each document fared, as the training has told it; () where it has not."""
    if source is Source.FOLDS:
        triples = document_pairs(history.folds)
    else:
        told = history.tested if source is Source.TEST else history.in_full
        triples = _before_and_after(told, history.kept.step if history.kept else 0)
    return tuple(
        DocumentProof(each.content_hash, before, after, int(tokens))
        for each, (before, after, tokens) in zip(documents, triples, strict=False)
        if tokens and math.isfinite(before) and math.isfinite(after)
    )


@contextmanager
def as_in_fold(model: PeftModel, run: RunFolder, fold: int) -> Iterator[bool]:
    """Have the adapter of a fold in `model` meanwhile; False where it was not kept."""
    own = taken_out(model)
    try:
        yield put_in_fold(model, run, fold)
    finally:
        put_in(model, own)


def _before_and_after(
    told: Sequence[Tested] | Sequence[EvaluatedInFull], kept: int
) -> list[tuple[float, float, float]]:
    """Of each document its losses of the original and of step `kept`, its tokens."""
    by_step = {each.step: each for each in told}
    if 0 not in by_step or kept not in by_step:
        return []
    start, end = by_step[0], by_step[kept]
    losses = zip(start.document_losses, end.document_losses, strict=False)
    return [
        (*pair, tokens)
        for pair, tokens in zip(losses, start.document_tokens, strict=False)
    ]
