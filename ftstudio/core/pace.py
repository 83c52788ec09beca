"""How far a run is, how fast it goes and how long it will still take."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from ftstudio.core.events import Prepared, StepTaken
from ftstudio.core.history import History

RECENT = 8
"""Steps whose time stands for those to come."""
_FEWEST = 2
"""Steps of a worker before anything is foretold: its first one is slow."""


@dataclass(frozen=True, slots=True)
class Pace:
    """A run's progress as of its last event.

    `seconds_left` is None while nobody can know, and counts no pause to come. `memory`
    is what the worker held at its last step, in bytes. `share` is of the steps, 0 to 1.
    """

    seconds_left: float | None
    words_read: int
    words_per_second: float
    memory: int
    share: float


def pace_of(history: History, training_words: int, passes: float) -> Pace | None:
    """The pace of a run that reads `training_words` so often; None before a step.

    Words are reckoned from the tokens of the steps, and are never more than the passes
    hold.
    """
    plan = history.prepared
    if plan is None or not history.steps:
        return None
    recent = _recent(history.steps, plan)
    words_a_token = training_words / max(plan.training_tokens, 1)
    reached = history.steps[-1].step
    words_a_step = words_a_token * fmean(each.tokens for each in history.steps)
    seconds = sum(each.seconds for each in recent)
    tokens = sum(each.tokens for each in recent)
    return Pace(
        seconds_left=_seconds_left(history, plan),
        words_read=round(min(words_a_step * reached, training_words * passes)),
        words_per_second=words_a_token * tokens / seconds if seconds > 0 else 0.0,
        memory=history.steps[-1].memory,
        share=min(reached / max(plan.steps, 1), 1.0),
    )


def _recent(steps: Sequence[StepTaken], plan: Prepared) -> Sequence[StepTaken]:
    """The last steps of this worker; those of the one before until it has taken any."""
    fresh = [each for each in steps[-RECENT:] if each.step > plan.resumed_from]
    return fresh or steps[-RECENT:]


def _seconds_left(history: History, plan: Prepared) -> float | None:
    """Steps, looks and the closing measurements, as long as those before them."""
    if history.final is not None:
        return 0.0
    fresh = [each for each in history.steps[-RECENT:] if each.step > plan.resumed_from]
    if len(fresh) < min(_FEWEST, plan.steps - plan.resumed_from):
        return None
    if not (fresh and history.looks and history.in_full):
        return None
    reached = fresh[-1].step
    steps = (plan.steps - reached) * median(each.seconds for each in fresh)
    looks = _looks_left(history, plan) * fmean(each.seconds for each in history.looks)
    exams = _exams_left(history, plan) * history.in_full[0].seconds
    return steps + looks + exams


def _looks_left(history: History, plan: Prepared) -> int:
    """The looks still to come; one passed over in a hurry is not made up for."""
    reached, taken = history.steps[-1].step, {each.step for each in history.looks}
    return sum(each >= reached and each not in taken for each in plan.looks)


def _exams_left(history: History, plan: Prepared) -> int:
    """Measurements of the last version and, where it is another, of the best."""
    wanted = {plan.steps}
    if history.best is not None and history.best.step != history.looks[-1].step:
        wanted.add(history.best.step)
    return len(wanted - {each.step for each in history.in_full})
