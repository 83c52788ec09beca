"""How long a training will take, and how much memory: from figures, before it starts.

All that a worker does is in it: loading, making exercises, looks, checkpoints, samples,
the whole exam and the test; `looks` plans the looks here as it does there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from ftstudio.core.corpus import Document
from ftstudio.core.figures import FEWEST_SPREAD, Figures
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Job
from ftstudio.core.looks import REQUEST, SAMPLE_PIECE, LookPlan, plan_fold, plan_looks

GENERAL_WORDS = 20_000
"""General text there is of a language, in words; no more of it can be read."""
_LONGEST_EXAMPLE = 400
"""Tokens learned of an example: longer excerpts have more than one request."""
_LEAST_AGREED = 0.5
"""Folds may agree to end the last training sooner, but seldom before its half."""


@dataclass(frozen=True, slots=True)
class Pile:
    """So many documents, and the tokens learned of them."""

    documents: int = 0
    tokens: int = 0

    @property
    def lengths(self) -> list[int]:
        """Tokens of each, as if all were as long."""
        return (
            [self.tokens // self.documents] * self.documents if self.documents else []
        )


@dataclass(frozen=True, slots=True)
class Work:
    """What a training has to read, by which plan; with `folds`, the exam of each.

    `max_steps` cuts it short, 0 for never.
    """

    plan: Hyperparameters
    training: Pile
    validation: Pile = Pile()
    test: Pile = Pile()
    folds: tuple[Pile, ...] = ()
    max_steps: int = 0

    @property
    def tokens(self) -> int:
        """Of all documents together."""
        return self.training.tokens + self.validation.tokens + self.test.tokens


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds from the start to the end, most likely from `low` to `high`, and bytes.

    `is_rough`: by a rule of thumb, as nothing was measured.
    """

    seconds: float
    low: float
    high: float
    memory: int
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    """Seconds: at least, most likely, at most."""

    low: float
    seconds: float
    high: float

    def __add__(self, other: "_Span") -> "_Span":
        return _Span(
            self.low + other.low, self.seconds + other.seconds, self.high + other.high
        )


def estimate(work: Work, figures: Figures) -> Estimate:
    """What `work` takes by these figures, if nothing ends it before its last step."""
    span = _surely(figures.start)
    for exam in work.folds:
        span += _fold(work, exam, figures)
    span += _last(work, figures) if work.folds else _only(work, figures)
    spread = max(figures.spread, FEWEST_SPREAD)
    more = work.plan.block_size - figures.block_size
    return Estimate(
        seconds=span.seconds,
        low=span.low * (1 - spread),
        high=span.high * (1 + spread),
        memory=max(round(figures.memory + more * figures.memory_a_place), 0),
        is_rough=figures.is_rough,
    )


def work_of(job: Job, tokens_a_word: float) -> Work:
    """What a job has to read, with so many tokens learned of a word."""

    def pile(documents: Sequence[Document]) -> Pile:
        words = sum(each.words for each in documents)
        return Pile(len(documents), round(words * tokens_a_word))

    return Work(
        plan=job.hyperparameters,
        training=pile(job.training),
        validation=pile(job.validation),
        test=pile(job.test),
        folds=tuple(pile(job.in_order(each.validation)) for each in job.folds),
        max_steps=job.max_steps,
    )


def steps_of_work(work: Work, figures: Figures) -> int:
    """The steps of its one training, or of the last one after the folds."""
    return _steps(work, work.training.tokens, figures)


def _only(work: Work, figures: Figures) -> _Span:
    """A training with an exam; the best version is the last one, or is not."""
    plan = _looks(work, figures, work.validation.lengths)
    exam = work.validation.tokens * figures.read_a_token * figures.read
    test = work.test.tokens * figures.read_a_token * figures.read
    surely = (
        _prepare(work, work.tokens, figures)
        + len(plan.steps) * _a_look(plan, figures)
        + _train(work, plan.steps[-1], figures)
        + 2 * (exam + test)
        + figures.save
    )
    return _Span(surely, surely + exam / 2, surely + exam)


def _last(work: Work, figures: Figures) -> _Span:
    """The training on everything, after the folds: of its looks only samples remain."""
    plan = _looks(work, figures, [])
    look = figures.save + figures.write
    learning = _train(work, plan.steps[-1], figures) + len(plan.steps) * look
    rest = _prepare(work, work.tokens, figures) + figures.save
    return _Span(rest + _LEAST_AGREED * learning, rest + learning, rest + learning)


def _fold(work: Work, exam: Pile, figures: Figures) -> _Span:
    """One of the trainings of a double-check: each look reads the whole exam."""
    taught = max(work.training.tokens - exam.tokens, 1)
    plan = plan_fold(_steps(work, taught, figures), exam.lengths)
    sample = plan.training_sample * (1 + REQUEST / SAMPLE_PIECE)
    read = exam.tokens * figures.read_a_token + sample
    look = read * figures.read + figures.save + figures.write
    return _surely(
        _prepare(work, work.training.tokens, figures)
        + len(plan.steps) * look
        + _train(work, plan.steps[-1], figures)
    )


def _surely(seconds: float) -> _Span:
    return _Span(seconds, seconds, seconds)


def _looks(work: Work, figures: Figures, lengths: Sequence[int]) -> LookPlan:
    steps = _steps(work, work.training.tokens, figures)
    return plan_looks(steps, work.plan.block_size * work.plan.blocks_per_step, lengths)


def _a_look(plan: LookPlan, figures: Figures) -> float:
    """Excerpts with their requests, the sample of what it learns from, what is kept."""
    requests = sum(ceil(each / _LONGEST_EXAMPLE) for each in plan.excerpts)
    excerpts = sum(plan.excerpts) + requests * REQUEST
    sample = plan.training_sample * (1 + REQUEST / SAMPLE_PIECE) if excerpts else 0
    return (excerpts + sample) * figures.read + figures.save + figures.write


def _train(work: Work, steps: int, figures: Figures) -> float:
    places = work.plan.blocks_per_step * work.plan.block_size
    return steps * (figures.step + places * figures.train)


def _prepare(work: Work, tokens: int, figures: Figures) -> float:
    return (tokens + _general(work, work.training.tokens, figures)) * figures.prepare


def _steps(work: Work, tokens: int, figures: Figures) -> int:
    """As many as the passes need, or as the person allows."""
    read = (tokens + _general(work, tokens, figures)) * figures.read_a_token
    blocks = max(ceil(read / (work.plan.block_size * figures.fill)), 1)
    a_pass = ceil(blocks / work.plan.blocks_per_step)
    steps = max(1, ceil(work.plan.passes * a_pass))
    return min(steps, work.max_steps) if work.max_steps else steps


def _general(work: Work, tokens: int, figures: Figures) -> float:
    """Tokens of general text beside so many of the person's own."""
    share = work.plan.general_share
    return min(tokens * share / (1 - share), GENERAL_WORDS * figures.tokens_a_word)
