"""Proof of a run: measured after the training, kept beside it, told as one event."""

import contextlib
import math
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ftstudio.core.corpus import Document
from ftstudio.core.cross_validation import document_pairs
from ftstudio.core.events import Finished, Phase, Progressed, Proved
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.plain import to_json
from ftstudio.core.proof import FORMAT, DocumentProof, Proof, Source, TermProof
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.core.tasks import Prove
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.kept_model import load_kept
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.proving.knowing import LANGUAGES, knowledge_of
from ftstudio.worker.proving.reading import Reader
from ftstudio.worker.proving.reciting import Passages, attempts_on, recitation
from ftstudio.worker.proving.terms import Terms, own_words
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import examples_of
from ftstudio.worker.writing.measuring import Interrupted

_MOST_LEARNED = 200
"""Documents in which passages and secrets are looked for, drawn in their order."""


def prove(
    run: RunFolder, job: Job, task: Prove, tell: Tell, commands: Commands
) -> Finished:
    """Measure it all, keep it and tell it; nothing is kept where it is stopped.

    Raises RunNotReady where no version was kept yet, TextMissing.
    """
    began = time.monotonic()
    model, tokenizer = load_kept(run, job, task.device, tell)
    tell(chapter(Phase.PROVING))
    reader = Reader(model, tokenizer, lambda: commands.must_stop)
    with contextlib.suppress(Interrupted):
        proof = _Prover(run, job, reader, tell).prove(began)
        _keep(run, proof)
        tell(Proved(proof))
    return Finished(commands.must_stop, peak_memory(), peak_card_memory())


@dataclass(slots=True)
class _Tally:
    """How much of it is done; told each time."""

    tell: Tell
    total: int = 0
    done: int = 0

    def __call__(self) -> None:
        self.done += 1
        self.tell(Progressed(min(self.done, self.total), self.total))


class _Prover:
    """All the measurements of one run."""

    def __init__(self, run: RunFolder, job: Job, reader: Reader, tell: Tell) -> None:
        self._job = job
        self._reader = reader
        self._texts = TextStore(run.texts)
        self._history = history_of(run.events())
        self._tally = _Tally(tell)

    def prove(self, began: float) -> Proof:
        """Raises Interrupted, TextMissing."""
        job, history = self._job, self._history
        learned = self._examples(job.training[:_MOST_LEARNED])
        source, unseen = _unseen(job, history)
        exam = self._examples(unseen) if source is not Source.FOLDS else []
        flat = [each for of_one in learned for each in of_one]
        tokenizer = self._reader.tokenizer
        tried = attempts_on(tokenizer, flat, job.seed, is_masked=job.is_masked)
        self._tally.total = sum(map(len, exam)) + len(LANGUAGES) + len(tried)
        documents, terms = self._documents(unseen, exam)
        if source is Source.FOLDS:
            documents = _from_folds(job, history)
        knowledge = []
        for each in LANGUAGES:
            size = job.hyperparameters.block_size
            knowledge.append(knowledge_of(self._reader, each, size))
            self._tally()
        aside = () if source is Source.FOLDS else unseen
        passages = Passages(self._of(job.training), self._of(aside))
        repeated = recitation(self._reader, tried, passages, self._tally)
        return Proof(
            format=FORMAT,
            step=history.kept.step if history.kept else 0,
            source=source,
            documents=documents,
            terms=terms,
            knowledge=tuple(knowledge),
            recitation=repeated,
            seconds=round(time.monotonic() - began, 1),
        )

    def _documents(
        self, documents: Sequence[Document], examples: Sequence[Sequence[Example]]
    ) -> tuple[tuple[DocumentProof, ...], tuple[TermProof, ...]]:
        """Each document before and after, and the words of the person's own in them."""
        texts = ((e.language, self._text(e)) for e in self._job.training)
        words = own_words(texts, Path(self._job.model.folder)) if examples else []
        terms = Terms(words, self._reader.tokenizer)
        told = []
        for document, of_one in zip(documents, examples, strict=False):
            sums, count = [0.0, 0.0], 0
            for each in of_one:
                pair = self._reader.both(each)
                terms.add(each, *pair)
                sums = [s + float(p.sum()) for s, p in zip(sums, pair, strict=True)]
                count += each.learned
                self._tally()
            if count:
                before, after = (each / count for each in sums)
                told.append(DocumentProof(document.content_hash, before, after, count))
        return tuple(told), terms.proofs()

    def _examples(self, documents: Sequence[Document]) -> list[list[Example]]:
        size = self._job.hyperparameters.block_size
        tokenizer: Any = self._reader.tokenizer
        return examples_of(documents, list(self._of(documents)), tokenizer, size)

    def _of(self, documents: Sequence[Document]) -> list[str]:
        return [self._text(each) for each in documents]

    def _text(self, document: Document) -> str:
        return self._texts.get(document.content_hash)


def _unseen(job: Job, history: History) -> tuple[Source, Sequence[Document]]:
    """The documents that prove most, and what kind of proof that is."""
    if job.test:
        return Source.TEST, job.test
    if history.cross_validated is not None:
        hashes = [each for fold in job.folds for each in fold.validation]
        return Source.FOLDS, job.in_order(tuple(hashes))
    return Source.EXAM, job.validation


def _from_folds(job: Job, history: History) -> tuple[DocumentProof, ...]:
    """Each document as it fared when a fold examined it, which had not learned it."""
    hashes = [each for fold in job.folds for each in fold.validation]
    pairs = document_pairs(history.folds)
    return tuple(
        DocumentProof(content_hash, before, after, int(tokens))
        for content_hash, (before, after, tokens) in zip(hashes, pairs, strict=False)
        if tokens and math.isfinite(before) and math.isfinite(after)
    )


def _keep(run: RunFolder, proof: Proof) -> None:
    """Write it beside its place, and move it there."""
    beside = run.proof.with_name(run.proof.name + ".part")
    with writing_to(run.path):
        beside.write_text(to_json(proof, indent=1), encoding="utf-8")
        os.replace(beside, run.proof)
