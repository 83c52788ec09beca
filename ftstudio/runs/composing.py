"""What was read and chosen → a job, and a run folder ready for a worker."""

import os
import random
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.errors import TextMissing, TooFewDocuments, TooFewFolders
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import FORMAT, PATIENCE, Goal, Job
from ftstudio.core.labels import FEWEST_EXAMPLES, FEWEST_LABELS, Examples
from ftstudio.core.naming import folder_name
from ftstudio.core.notes import Finding
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.split import (
    Split,
    everything,
    folds_by_label,
    folds_of,
    split_documents,
)
from ftstudio.documents.masking import Masks, masked
from ftstudio.documents.texts import TextStore
from ftstudio.runs.disk_room import require_room

_WORDS_TO_REHEARSE = 4_000
"""As many as a few steps read."""
_WORDS_TO_SEE = 20_000
"""As many as show how long texts are for a model; preparing them takes a second."""


def compose(  # noqa: PLR0913  # these are the parts of a job
    corpus: Corpus,
    model: BaseModel,
    goal: Goal,
    hyperparameters: Hyperparameters,
    seed: int,
    *,
    max_steps: int = 0,
    patience: int = PATIENCE,
    folds: int = 0,
) -> Job:
    """The training on all that can be learned from; raises TooFewDocuments.

    With `folds`, each document examines in one of them, and then all teach.
    """
    documents = corpus.learnable
    split = everything(documents) if folds else split_documents(documents, seed)
    return Job(
        format=FORMAT,
        goal=goal,
        model=model,
        documents=documents,
        split=split,
        hyperparameters=hyperparameters,
        max_steps=max_steps,
        seed=seed,
        patience=patience,
        folds=folds_of(documents, seed, folds) if folds else (),
    )


def compose_sorting(  # noqa: PLR0913  # these are the parts of a job
    examples: Examples,
    model: BaseModel,
    hyperparameters: Hyperparameters,
    seed: int,
    *,
    max_steps: int = 0,
    patience: int = PATIENCE,
    folds: int = 0,
) -> Job:
    """The training that learns to sort by these examples; raises TooFewFolders."""
    require_labels(examples)
    documents, labels = examples.documents, examples.labels
    return Job(
        format=FORMAT,
        goal=Goal.SORT,
        model=model,
        documents=documents,
        split=everything(documents),
        hyperparameters=hyperparameters,
        max_steps=max_steps,
        seed=seed,
        patience=patience,
        folds=folds_by_label(documents, labels, seed, folds) if folds else (),
        labels=labels,
    )


def require_labels(examples: Examples) -> None:
    """Raise TooFewFolders where there is nothing to tell apart."""
    count = len(examples.counts)
    if count < FEWEST_LABELS:
        raise TooFewFolders(
            folders=count, needed=FEWEST_LABELS, documents=FEWEST_EXAMPLES
        )


def compose_rehearsal(
    documents: Sequence[Document],
    model: BaseModel,
    goal: Goal,
    hyperparameters: Hyperparameters,
) -> Job:
    """A small training on a few of these documents, for measuring what one takes.

    The first of them teach, as much as a few steps need; the others show how long their
    texts are for the model. Raises TooFewDocuments under 2.
    """
    drawn = _a_few(documents)
    if len(drawn) < 2:
        raise TooFewDocuments(readable=len(drawn), needed=2)
    words, teach = 0, 0
    while teach < len(drawn) - 1 and words < _WORDS_TO_REHEARSE:
        words += drawn[teach].words
        teach += 1
    hashes = tuple(each.content_hash for each in drawn)
    return Job(
        format=FORMAT,
        goal=goal,
        model=model,
        documents=drawn,
        split=Split(training=hashes[:teach], validation=hashes[teach:]),
        hyperparameters=hyperparameters,
        max_steps=0,
        seed=0,
    )


def compose_sorting_rehearsal(
    examples: Examples, model: BaseModel, hyperparameters: Hyperparameters
) -> Job:
    """The same for learning to sort; raises TooFewFolders."""
    require_labels(examples)
    drawn = _a_few(examples.documents)
    labels = dict(zip(examples.documents, examples.labels, strict=True))
    return Job(
        format=FORMAT,
        goal=Goal.SORT,
        model=model,
        documents=drawn,
        split=everything(drawn),
        hyperparameters=hyperparameters,
        max_steps=0,
        seed=0,
        labels=tuple(labels[each] for each in drawn),
    )


def _a_few(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Drawn at random; one that is too long for what is left is passed over."""
    order = sorted(documents, key=lambda each: each.content_hash)
    random.Random(0).shuffle(order)
    drawn: list[Document] = []
    words = 0
    for each in order:
        if words + each.words <= _WORDS_TO_SEE:
            drawn.append(each)
            words += each.words
    shortest = sorted(order, key=lambda each: each.words)
    missing = [each for each in shortest[:2] if each not in drawn]
    return tuple(drawn + missing[: max(0, 2 - len(drawn))])


def words_to_learn(corpus: Corpus, seed: int, folds: int = 0) -> int:
    """Words of the documents that teach in the end; raises TooFewDocuments."""
    if folds:
        return corpus.words
    teach = set(split_documents(corpus.learnable, seed).training)
    return sum(each.words for each in corpus.learnable if each.content_hash in teach)


def lay_out(place: Path, job: Job, texts: TextStore, masks: Masks | None) -> RunFolder:
    """A new run folder with the texts of `job`, whole or not there at all.

    With `masks`, personal data is masked in them (where it is to sort, by masks that
    are all alike); without, it stays as it is. Raises RunExists, FolderNotWritable,
    DiskFull or TextMissing, or TooLittleRoom where the training would not have the room
    it needs.
    """
    require_room(job, place)
    if masks is not None:
        masks = Masks(alike=True) if job.goal is Goal.SORT else masks
        job = replace(job, is_masked=True)

    def fill(run: RunFolder) -> None:
        kept = TextStore(run.texts)
        for each in job.documents:
            text = texts.get(each.content_hash)
            if masks is not None:
                text = masked(text, _findings(each, texts), masks)
            kept.put(each.content_hash, text)
        if masks is not None:
            masks.save()

    return create_run(place.absolute(), job, fill)


def _findings(document: Document, texts: TextStore) -> tuple[Finding, ...]:
    """The personal data in a text; raises TextMissing where its record is lost.

    Without it the text would be learned from unmasked, and nobody would know.
    """
    findings = texts.notes(document.content_hash).findings
    if len(findings) < sum(each.count for each in document.personal):
        raise TextMissing(document.content_hash, str(texts.path("").parent))
    return findings


def new_run_place(folder: Path, name: str) -> Path:
    """A place in `folder` for a run on `name`, after the present time."""
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    return folder / f"{folder_name(name, 'run')}-{stamp}-{os.getpid()}"
