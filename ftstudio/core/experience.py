"""Experience: figures put right by what a real training has taken."""

import math
from collections.abc import Iterator
from dataclasses import replace
from statistics import fmean, median

from ftstudio.core.events import EvaluatedInFull, Finished
from ftstudio.core.figures import Figures
from ftstudio.core.history import History
from ftstudio.core.job import Goal, Job

_FEWEST_STEPS = 8
_MOST_RUNS = 3
"""That are kept in mind: each later one counts as much as the third."""
_BEYOND = 5
"""A step that took so many times the usual was interrupted: the computer slept."""


def experienced(known: Figures, job: Job, history: History) -> Figures | None:
    """`known` with what `job` has taken, by its history; None where that is little.

    The first training counts alone: it went on for longer than any rehearsal, while the
    person used the computer as usual. The next ones are averaged with those before.
    """
    if job.goal is Goal.SORT:
        return None  # its steps are of windows, whose number differs from step to step
    final = history.final
    steps = [*_step_seconds(history)]
    if not isinstance(final, Finished) or len(steps) < _FEWEST_STEPS:
        return None
    is_on_card = history.device is not None and history.device.is_on_card
    if is_on_card is not known.is_on_card:
        return None
    plan = job.hyperparameters
    places = plan.block_size * plan.blocks_per_step
    slower = fmean(steps) / (known.step + places * known.train)
    slower_reading = _slower_reading(known, history) or slower
    weight = 1 / min(known.runs + 1, _MOST_RUNS)
    train, read = (_blended(each, weight) for each in (slower, slower_reading))
    memory, taken = known.memory, final.peak_memory
    if is_on_card:
        taken = final.peak_card_memory
    if plan.block_size == known.block_size and taken:
        memory += round(weight * (taken - memory))
    return replace(
        known,
        step=known.step * train,
        train=known.train * train,
        read=known.read * read,
        write=known.write * read,
        memory=memory,
        tokens_a_word=_tokens_a_word(job, history) or known.tokens_a_word,
        spread=(known.spread + _spread(steps)) / 2,
        runs=known.runs + 1,
        is_rough=False,
    )


def _step_seconds(history: History) -> Iterator[float]:
    """Of this worker's trainings, without those in which the computer slept."""
    told = [
        step.seconds
        for each in (*history.folds, history)
        for step in each.steps
        if each.prepared is not None and step.step > each.prepared.resumed_from
    ]
    usual = median(told) if told else 0.0
    yield from (each for each in told if 0 < each <= _BEYOND * usual)


def _slower_reading(known: Figures, history: History) -> float | None:
    """How many times as long reading took, by the measurements on whole documents."""
    found = [each for each in history.in_full if each.document_tokens]
    tokens = sum(map(_tokens, found))
    if not tokens:
        return None
    seconds = sum(each.seconds for each in found)
    return seconds / (tokens * known.read_a_token * known.read)


def _tokens(seen: EvaluatedInFull) -> int:
    return sum(seen.document_tokens)


def _tokens_a_word(job: Job, history: History) -> float | None:
    words = sum(each.words for each in job.training)
    plan = history.prepared
    return plan.training_tokens / words if plan and words else None


def _blended(ratio: float, weight: float) -> float:
    """A part of the way from 1 to `ratio`; what is no ratio changes nothing."""
    return 1 + weight * (ratio - 1) if math.isfinite(ratio) and ratio > 0 else 1.0


def _spread(steps: list[float]) -> float:
    """Half the range in which the middle half of the steps lies, against its middle."""
    ordered = sorted(steps)
    low, high = ordered[len(ordered) // 4], ordered[-1 - len(ordered) // 4]
    return (high - low) / 2 / median(ordered)
