"""From kept texts to what the training reads: blocks to learn from, and exams."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import datasets

from ftstudio.core.corpus import Document
from ftstudio.core.job import Job
from ftstudio.core.looks import LookPlan, plan_fold, plan_looks
from ftstudio.documents.texts import TextStore
from ftstudio.worker.writing.blocks import Block, Example, as_table, pack
from ftstudio.worker.writing.examples import examples_of, pieces_of
from ftstudio.worker.writing.general import general_examples
from ftstudio.worker.writing.measuring import (
    Exam,
    excerpt_exam,
    sample_lengths,
    whole_exam,
)
from ftstudio.worker.writing.watched import watched_request

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Material:
    """All a training reads, its plan of steps and looks, and the request it answers.

    It takes `steps` of the `schedule`, over which the learning rate falls to zero.
    """

    table: datasets.Dataset
    steps: int
    schedule: int
    plan: LookPlan
    training_tokens: int
    validation_tokens: int
    sample: Exam
    excerpts: Exam
    whole: Exam
    test: Exam
    request: str

    @property
    def has_exam(self) -> bool:
        """Whether any document examines; none does where the folds have done so."""
        return bool(self.whole.blocks)


@dataclass(frozen=True, slots=True)
class Course:
    """A training ends after `part` of its schedule.

    Where it `is_fold`, looks read all of the exam: nothing else is measured.
    """

    part: float = 1.0
    is_fold: bool = False


WHOLE = Course()


def prepare(
    job: Job,
    texts: TextStore,
    tokenizer: Any,
    progress: Progress,
    course: Course = WHOLE,
) -> Material:
    """Tokenise and pack the job's documents; `progress(done, total)` counts documents.

    Raises TextMissing where a kept text is gone.
    """
    size = job.hyperparameters.block_size
    total = len(job.training) + len(job.validation) + len(job.test)

    def read(documents: Sequence[Document], before: int) -> list[list[Example]]:
        read_so_far = []
        for number, each in enumerate(documents):
            text = texts.get(each.content_hash)
            read_so_far.append(examples_of(each, text, tokenizer, size, number))
            progress(before + number + 1, total)
        return read_so_far

    training = read(job.training, 0)
    validation = read(job.validation, len(job.training))
    test = read(job.test, len(job.training) + len(job.validation))
    request = watched_request(
        job, lambda each: pieces_of(texts.get(each.content_hash), tokenizer, size)
    )
    own = [each for one in training for each in one]
    lessons = [*own, *_general(job, own, tokenizer)]
    sides = _Sides(training, validation, test)
    blocks = pack(lessons, size, tokenizer.pad_token_id)
    return _material(job, sides, blocks, course, request)


@dataclass(frozen=True, slots=True)
class _Sides:
    """Examples, one list a document."""

    training: list[list[Example]]
    validation: list[list[Example]]
    test: list[list[Example]]


def _general(job: Job, own: Sequence[Example], tokenizer: Any) -> list[Example]:
    """General text, as large a part of all that is learned as was chosen."""
    share = job.hyperparameters.general_share
    tokens = round(sum(each.learned for each in own) * share / (1 - share))
    size = job.hyperparameters.block_size
    return general_examples(job.training, tokens, tokenizer, size, job.seed)


def _material(
    job: Job,
    sides: _Sides,
    blocks: list[Block],
    course: Course,
    request: str,
) -> Material:
    schedule = _steps(job, len(blocks))
    steps = round(course.part * schedule)
    chosen = job.hyperparameters
    size = chosen.block_size
    learned = [sum(each.learned for each in one) for one in sides.training]
    kept_aside = [sum(each.learned for each in one) for one in sides.validation]
    read = sum(len(each.input_ids) for each in blocks)
    step_tokens = read * chosen.blocks_per_step // len(blocks)
    if course.is_fold:
        plan = plan_fold(steps, kept_aside)
    else:
        plan = plan_looks(max(steps, 1), step_tokens, kept_aside)
    sample = sample_lengths(learned, plan.training_sample, job.seed)
    return Material(
        table=as_table(blocks),
        steps=steps,
        schedule=schedule,
        plan=plan if steps else replace(plan, steps=(0,)),
        training_tokens=sum(learned),
        validation_tokens=sum(kept_aside),
        sample=excerpt_exam(sides.training, sample, job.seed, size),
        excerpts=excerpt_exam(sides.validation, plan.excerpts, job.seed, size),
        whole=whole_exam(sides.validation, size),
        test=whole_exam(sides.test, size),
        request=request,
    )


def _steps(job: Job, blocks: int) -> int:
    """As many as the passes need, or as the person allows."""
    a_pass = ceil(blocks / job.hyperparameters.blocks_per_step)
    steps = max(1, ceil(job.hyperparameters.passes * a_pass))
    return min(steps, job.max_steps) if job.max_steps else steps
