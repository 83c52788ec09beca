"""From kept texts to what the training reads: blocks to learn from, and exams."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from pathlib import Path
from typing import Any

from ftstudio.core.job import Job
from ftstudio.core.looks import LookPlan, plan_fold, plan_looks
from ftstudio.core.run_folder import RunFolder
from ftstudio.documents.texts import TextStore
from ftstudio.worker.learning.craft import WHOLE, Course
from ftstudio.worker.writing.blocks import Example, pack
from ftstudio.worker.writing.examples import pieces_of
from ftstudio.worker.writing.general import general_examples
from ftstudio.worker.writing.measuring import (
    Exam,
    excerpt_exam,
    sample_lengths,
    whole_exam,
)
from ftstudio.worker.writing.rows import Lessons, Rows
from ftstudio.worker.writing.shelf import Shelf
from ftstudio.worker.writing.tokenising import Examples, Progress, Tokenising, recipe_of
from ftstudio.worker.writing.watched import watched_request


@dataclass(frozen=True, slots=True)
class Material:
    """All a training reads, its plan of steps and looks, and the request it answers.

    It takes `steps` of the `schedule`, over which the learning rate falls to zero.
    """

    table: Lessons
    steps: int
    schedule: int
    plan: LookPlan
    training_tokens: int
    validation_tokens: int
    test_tokens: int
    sample: Exam
    excerpts: Exam
    whole: Exam
    test: Exam
    request: str

    @property
    def has_exam(self) -> bool:
        """Whether any document examines; none does where the folds have done so."""
        return bool(self.whole.blocks)


def prepare(
    job: Job,
    run: RunFolder,
    tokenizer: Any,
    progress: Progress,
    course: Course = WHOLE,
) -> Material:
    """Tokenise and pack the texts in `run`; `progress(done, total)` counts documents.

    What it holds in memory does not grow with the documents: their examples lie on the
    shelf, and blocks on the disk of the run. `progress` is called every now and then
    until all is done; what it raises ends this. Raises TextMissing where a kept text is
    gone, DiskFull or FolderNotWritable.
    """
    size = job.hyperparameters.block_size
    texts = TextStore(run.texts)
    shelf = Shelf(run.examples / recipe_of(Path(job.model.folder), size))
    sides = [job.training, job.validation, job.test]
    documents = [each for side in sides for each in side]
    keys = iter(Tokenising(shelf, texts, tokenizer, size).keys_of(documents, progress))
    beat = partial(progress, len(documents), len(documents))
    training, validation, test = (
        Examples(shelf, list(itertools.islice(keys, len(side))), beat) for side in sides
    )
    request = watched_request(
        job, lambda each: pieces_of([texts.get(each.content_hash)], tokenizer, size)[0]
    )
    own = itertools.chain.from_iterable(training)
    general = _general(job, sum(training.learned), tokenizer)
    rows = Rows(pack(itertools.chain(own, general), size), run.path)
    desk = _Desk(job, run.path, training, validation, test)
    return _material(desk, rows, course, request)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What a training is made of, and the folder in whose disk its rows are laid."""

    job: Job
    folder: Path
    training: Examples
    validation: Examples
    test: Examples

    def lay(self, blocks: Iterable[list[Example]]) -> Rows:
        """Blocks on the disk."""
        return Rows(blocks, self.folder)


def _general(job: Job, own: int, tokenizer: Any) -> list[Example]:
    """General text, as large a part of all that is learned as was chosen.

    `own` are the tokens that are learned of the person's documents.
    """
    share = job.hyperparameters.general_share
    size = job.hyperparameters.block_size
    tokens = round(own * share / (1 - share))
    return general_examples(job.training, tokens, tokenizer, size, job.seed)


def _material(desk: _Desk, rows: Rows, course: Course, request: str) -> Material:
    job, size = desk.job, desk.job.hyperparameters.block_size
    schedule = _steps(job, len(rows))
    steps = round(course.part * schedule)
    learned, kept_aside = desk.training.learned, desk.validation.learned
    step_tokens = rows.tokens * job.hyperparameters.blocks_per_step // len(rows)
    if course.is_fold:
        plan = plan_fold(steps, kept_aside)
    else:
        plan = plan_looks(max(steps, 1), step_tokens, kept_aside)
    sample = sample_lengths(learned, plan.training_sample, job.seed)
    excerpt = partial(excerpt_exam, seed=job.seed, size=size, lay=desk.lay)
    return Material(
        table=Lessons(rows),
        steps=steps,
        schedule=schedule,
        plan=plan if steps else replace(plan, steps=(0,)),
        training_tokens=sum(learned),
        validation_tokens=sum(kept_aside),
        test_tokens=sum(desk.test.learned),
        sample=excerpt(desk.training, sample),
        excerpts=excerpt(desk.validation, plan.excerpts),
        whole=whole_exam(desk.validation, size, desk.lay),
        test=whole_exam(desk.test, size, desk.lay),
        request=request,
    )


def _steps(job: Job, blocks: int) -> int:
    """As many as the passes need, or as the person allows."""
    a_pass = ceil(blocks / job.hyperparameters.blocks_per_step)
    steps = max(1, ceil(job.hyperparameters.passes * a_pass))
    return min(steps, job.max_steps) if job.max_steps else steps
