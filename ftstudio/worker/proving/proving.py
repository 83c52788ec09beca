"""Proof of a run: measured after the training, kept beside it, told as one event."""

import contextlib
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ftstudio.core.corpus import Document
from ftstudio.core.errors import RunNotReady
from ftstudio.core.events import Finished, Phase, Progressed, Proved
from ftstudio.core.history import history_of
from ftstudio.core.job import Job
from ftstudio.core.plain import to_json
from ftstudio.core.proof import FORMAT, DocumentProof, Proof, Source, TermProof
from ftstudio.core.replacing import replace
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.core.tasks import Prove
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.kept_model import load_kept
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.proving.knowing import LANGUAGES, asked_in, knowledge_of
from ftstudio.worker.proving.reading import Reader, mean_losses
from ftstudio.worker.proving.reciting import attempts_on, recitation
from ftstudio.worker.proving.terms import Terms, own_words
from ftstudio.worker.proving.unseen import (
    as_in_fold,
    overall_of,
    source_of,
    told_of,
    unseen_by,
)
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import examples_of
from ftstudio.worker.writing.measuring import Interrupted

_MOST_LEARNED = 200
"""Documents in which passages and secrets are looked for, drawn in their order."""
_TOKENS = 8000
"""Of what it has not learned from, in which the person's own words are looked for."""


def prove(
    run: RunFolder, job: Job, task: Prove, tell: Tell, commands: Commands
) -> Finished:
    """Measure it all, keep it and tell it; nothing is kept where it is stopped.

    Raises RunNotReady where no version was kept yet, TextMissing, FolderNotWritable or
    DiskFull.
    """
    began = time.monotonic()
    _try_writing(run)
    if history_of(run.events()).kept is None:
        raise RunNotReady(folder=str(run.path))
    model, tokenizer = load_kept(run, job, task.device, tell)
    tell(chapter(Phase.PROVING))
    reader = Reader(model, tokenizer, lambda: commands.must_stop)
    with contextlib.suppress(Interrupted):
        proof = _Prover(run, job, reader, tell).prove(began)
        tell(Proved(proof))
        replace(run.proof, to_json(proof, indent=1).encode())
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
        self._run = run
        self._job = job
        self._reader = reader
        self._texts = TextStore(run.texts)
        self._history = history_of(run.events())
        self._source = source_of(job, self._history)
        self._tally = _Tally(tell)

    def prove(self, began: float) -> Proof:
        """Raises Interrupted, TextMissing."""
        job, tokenizer, tally = self._job, self._reader.tokenizer, self._tally
        size = job.hyperparameters.block_size
        parts = [self._examples(each) for each in unseen_by(job, self._source)]
        learned = self._examples(job.training[:_MOST_LEARNED])
        tried = attempts_on(
            tokenizer, learned, job.seed, self._aside, is_masked=job.is_masked
        )
        asked = [asked_in(each, tokenizer, size) for each in LANGUAGES]
        terms = self._terms()
        fullest = [terms.fullest(_flat(e), _TOKENS // len(parts)) for e in parts]
        told = told_of(self._unseen, self._history, self._source)
        unmeasured = [] if told or self._source is Source.FOLDS else parts[0]
        tally.total = len(tried) + sum(map(len, asked))
        tally.total += sum(map(len, fullest)) + sum(map(len, unmeasured))
        documents = told or self._measured(unmeasured)
        return Proof(
            format=FORMAT,
            step=self._history.kept.step if self._history.kept else 0,
            source=self._source,
            overall=overall_of(self._history, documents, self._source),
            documents=documents,
            terms=self._of_words(terms, fullest),
            knowledge=tuple(knowledge_of(self._reader, e, tally) for e in asked),
            recitation=recitation(
                self._reader, tried, self._aside, self._learned, tally
            ),
            seconds=round(time.monotonic() - began, 1),
        )

    @property
    def _unseen(self) -> list[Document]:
        """The documents that prove something, in the order in which they are told."""
        parts = unseen_by(self._job, self._source)
        return [each for part in parts for each in part]

    def _terms(self) -> Terms:
        texts = ((e.language, self._text(e)) for e in self._job.training)
        words = own_words(texts, Path(self._job.model.folder))
        return Terms(words, self._reader.tokenizer)

    def _of_words(
        self, terms: Terms, parts: Sequence[Sequence[Example]]
    ) -> tuple[TermProof, ...]:
        """How they are foretold, each part by a version that has not learned it."""
        for number, examples in enumerate(parts):
            with contextlib.ExitStack() as stack:
                if self._source is Source.FOLDS:
                    fold = as_in_fold(self._reader.model, self._run, number)
                    if not stack.enter_context(fold):
                        continue
                for each in examples:
                    terms.add(each, *self._reader.both(each)[0])
                    self._tally()
        return terms.proofs()

    def _measured(
        self, examples: Sequence[Sequence[Example]]
    ) -> tuple[DocumentProof, ...]:
        """Each document before and after, where the training has not told it."""
        measured = (mean_losses(self._reader, each, self._tally) for each in examples)
        return tuple(
            DocumentProof(document.content_hash, before, after, tokens)
            for document, (before, after, tokens) in zip(
                self._unseen, measured, strict=False
            )
            if tokens
        )

    def _aside(self) -> Iterable[str]:
        """The texts that it has not learned from."""
        return map(self._text, (*self._job.validation, *self._job.test))

    def _learned(self) -> Iterable[str]:
        return map(self._text, self._job.training)

    def _examples(self, documents: Sequence[Document]) -> list[list[Example]]:
        size = self._job.hyperparameters.block_size
        tokenizer: Any = self._reader.tokenizer
        texts = [self._text(each) for each in documents]
        return examples_of(documents, texts, tokenizer, size)

    def _text(self, document: Document) -> str:
        return self._texts.get(document.content_hash)


def _flat(parts: Iterable[Sequence[Example]]) -> list[Example]:
    return [each for part in parts for each in part]


def _try_writing(run: RunFolder) -> None:
    """Find out before all the work whether it can be kept."""
    with writing_to(run.path), tempfile.TemporaryFile(dir=run.path):
        pass
