"""From kept texts to what the training reads: blocks to learn from, and exams."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import datasets

from ftstudio.core.corpus import Document
from ftstudio.core.job import Job
from ftstudio.core.looks import LookPlan, plan_looks
from ftstudio.documents.texts import TextStore
from ftstudio.worker.writing.blocks import Example, as_table, pack
from ftstudio.worker.writing.examples import examples_of, pieces_of
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
    """All a training reads, its plan of steps and looks, and the request it answers."""

    table: datasets.Dataset
    steps: int
    plan: LookPlan
    training_tokens: int
    validation_tokens: int
    sample: Exam
    excerpts: Exam
    whole: Exam
    request: str


def prepare(job: Job, texts: TextStore, tokenizer: Any, progress: Progress) -> Material:
    """Tokenise and pack the job's documents; `progress(done, total)` counts documents.

    Raises TextMissing where a kept text is gone.
    """
    size = job.hyperparameters.block_size
    total = len(job.training) + len(job.validation)

    def read(documents: Sequence[Document], before: int) -> list[list[Example]]:
        read_so_far = []
        for number, each in enumerate(documents):
            text = texts.get(each.content_hash)
            read_so_far.append(examples_of(each, text, tokenizer, size, number))
            progress(before + number + 1, total)
        return read_so_far

    training = read(job.training, 0)
    validation = read(job.validation, len(job.training))
    request = watched_request(
        job, lambda each: pieces_of(texts.get(each.content_hash), tokenizer, size)
    )
    examples = (training, validation)
    return _material(job, examples, tokenizer.pad_token_id, request)


def _material(
    job: Job,
    examples: tuple[list[list[Example]], list[list[Example]]],
    padding: int,
    request: str,
) -> Material:
    training, validation = examples
    chosen = job.hyperparameters
    size = chosen.block_size
    blocks = pack([each for one in training for each in one], size, padding)
    steps = _steps(job, len(blocks))
    learned = [sum(each.learned for each in one) for one in training]
    kept_aside = [sum(each.learned for each in one) for one in validation]
    step_tokens = sum(len(each.ids) for one in training for each in one)
    step_tokens = step_tokens * chosen.blocks_per_step // len(blocks)
    plan = plan_looks(steps, step_tokens, kept_aside)
    sample = sample_lengths(learned, plan.training_sample, job.seed)
    return Material(
        table=as_table(blocks),
        steps=steps,
        plan=plan,
        training_tokens=sum(learned),
        validation_tokens=sum(kept_aside),
        sample=excerpt_exam(training, sample, job.seed, size),
        excerpts=excerpt_exam(validation, plan.excerpts, job.seed, size),
        whole=whole_exam(validation, size),
        request=request,
    )


def _steps(job: Job, blocks: int) -> int:
    """As many as the passes need, or as the person allows."""
    a_pass = ceil(blocks / job.hyperparameters.blocks_per_step)
    steps = max(1, ceil(job.hyperparameters.passes * a_pass))
    return min(steps, job.max_steps) if job.max_steps else steps
