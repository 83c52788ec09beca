"""How long learning to sort will take: the same figures, other work.

All that a worker does is in it: loading, cutting texts into windows, steps, looks, and
reading every document when a fold is closed and when the sorter is made.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from ftstudio.core.corpus import Document
from ftstudio.core.estimate import Estimate, estimate, steps_of_work, work_of
from ftstudio.core.figures import FEWEST_SPREAD, Figures
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Goal, Job

LOOKS = 4
"""Of one training; each reads as much as some of its steps, which are few."""
LOOKED_AT = 48
"""Documents of either side that are read at a look, at most."""
MOST_WINDOWS = 4
"""Of one document."""
_MARKS = 2
"""Tokens that stand around each window."""
_LEAST_AGREED = 0.5
"""Folds may agree to end the last training sooner, but seldom before its half."""


@dataclass(frozen=True, slots=True)
class SortingWork:
    """So many `documents` to learn from, in so many `windows` with so many `tokens`.

    `max_steps` cuts each training short, 0 for never.
    """

    plan: Hyperparameters
    documents: int
    windows: int
    tokens: int
    folds: int
    max_steps: int = 0

    @property
    def a_window(self) -> float:
        """Tokens of a window, on average."""
        return self.tokens / max(self.windows, 1)

    def steps(self, part: float = 1.0) -> int:
        """As many as the passes over such a part of the documents need."""
        lots = max(ceil(part * self.documents / self.plan.blocks_per_step), 1)
        steps = max(round(self.plan.passes * lots), 1)
        return min(steps, self.max_steps) if self.max_steps else steps


def sorting_work(
    documents: Sequence[Document],
    plan: Hyperparameters,
    folds: int,
    tokens_a_word: float,
) -> SortingWork:
    """What there is to read of documents, where a word has so many tokens."""
    found = [_windows(each, tokens_a_word, plan.block_size) for each in documents]
    return SortingWork(
        plan=plan,
        documents=len(documents),
        windows=sum(count for count, _ in found),
        tokens=sum(tokens for _, tokens in found),
        folds=folds,
    )


def sorting_work_of(job: Job, tokens_a_word: float) -> SortingWork:
    """What a job has to read."""
    plan, folds = job.hyperparameters, len(job.folds)
    work = sorting_work(job.documents, plan, folds, tokens_a_word)
    return replace(work, max_steps=job.max_steps)


def estimate_sorting(work: SortingWork, figures: Figures) -> Estimate:
    """What `work` takes by these figures."""
    folds = work.folds
    fold = _training(work, 1 - 1 / folds, figures, has_exam=True) if folds else 0.0
    reading = work.tokens * figures.read
    preparing = work.tokens * figures.prepare * (folds + 1)
    surely = figures.start + preparing + folds * (fold + reading) + reading
    last = _training(work, 1.0, figures, has_exam=False)
    spread = max(figures.spread, FEWEST_SPREAD)
    return Estimate(
        seconds=surely + last,
        low=(surely + (_LEAST_AGREED if folds else 1.0) * last) * (1 - spread),
        high=(surely + last) * (1 + spread),
        memory=figures.memory,
        is_rough=figures.is_rough,
    )


def steps_and_time(job: Job, figures: Figures) -> tuple[int, Estimate]:
    """The steps of a job's last training and what all of it takes, for either goal."""
    if job.goal is Goal.SORT:
        sorting = sorting_work_of(job, figures.tokens_a_word)
        return sorting.steps(), estimate_sorting(sorting, figures)
    work = work_of(job, figures.tokens_a_word)
    return steps_of_work(work, figures), estimate(work, figures)


def _training(
    work: SortingWork, part: float, figures: Figures, *, has_exam: bool
) -> float:
    steps = work.steps(part)
    a_lot = work.plan.blocks_per_step * work.a_window
    looked_at = 2 * min(LOOKED_AT, work.documents) * work.a_window if has_exam else 0.0
    looks = (min(LOOKS, steps) + 1) * (looked_at * figures.read + figures.save)
    return steps * (figures.step + a_lot * figures.train) + looks


def _windows(document: Document, tokens_a_word: float, size: int) -> tuple[int, int]:
    """How many windows a document has, and the tokens in them."""
    room = size - _MARKS
    tokens = max(round(document.words * tokens_a_word), 1)
    windows = min(ceil(tokens / room), MOST_WINDOWS)
    return windows, min(tokens, windows * room) + windows * _MARKS
