"""How far a run is, how fast it goes and how long it will still take."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

from ftstudio.core.cross_validation import agreed_share
from ftstudio.core.events import EvaluatedInFull, Prepared, StepTaken, Tested
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.looks import FORWARD_COST
from ftstudio.core.split import Split
from ftstudio.core.standing import share_of

RECENT = 8
"""Steps whose time stands for those to come."""
_FEWEST = 2
"""Steps of a worker before anything is foretold: its first one is slow."""


@dataclass(frozen=True, slots=True)
class Pace:
    """A run's progress as of its last event, of all its folds together.

    `seconds_left` is None while nobody can know, and counts no pause to come. `memory`
    is what the worker held at its last step, in bytes, `card_memory` what of a graphics
    card. `share` is of the steps, 0 to 1.
    """

    seconds_left: float | None
    words_read: int
    words_per_second: float
    memory: int
    share: float
    card_memory: int = 0


@dataclass(frozen=True, slots=True)
class Workload:
    """The words of one pass of each fold, those of the run itself, and the passes."""

    folds: tuple[int, ...]
    words: int
    passes: float


@dataclass(frozen=True, slots=True)
class _Training:
    """One training that has taken a step, its plan, and the words of one pass."""

    history: History
    plan: Prepared
    words: int

    @property
    def words_a_step(self) -> float:
        """By the tokens of its steps."""
        return self.words_in(fmean(each.tokens for each in self.history.steps))

    def words_in(self, tokens: float) -> float:
        """So many tokens in words."""
        return tokens * self.words / max(self.plan.training_tokens, 1)


def workload_of(job: Job) -> Workload:
    """What a job gives to read."""
    words = {each.content_hash: each.words for each in job.documents}

    def taught(split: Split) -> int:
        return sum(words[each] for each in split.training)

    folds = tuple(taught(each) for each in job.folds)
    return Workload(folds, taught(job.split), job.hyperparameters.passes)


def pace_of(history: History, work: Workload) -> Pace | None:
    """The pace of a run; None before its first step.

    Words are reckoned from the tokens of the steps, and are never more than the passes
    hold.
    """
    begun = _begun(history, work)
    if not begun:
        return None
    latest = begun[-1]
    recent = _recent(latest.history.steps, latest.plan)
    last = latest.history.steps[-1]
    seconds = sum(each.seconds for each in recent)
    words = latest.words_in(sum(each.tokens for each in recent))
    return Pace(
        seconds_left=_seconds_left(history),
        words_read=round(sum(_words_read(each, work.passes) for each in begun)),
        words_per_second=words / seconds if seconds > 0 else 0.0,
        memory=last.memory,
        share=share_of(history),
        card_memory=last.card_memory,
    )


def seconds_a_word(history: History, work: Workload) -> float | None:
    """What reading a word once takes in this run, its share of the looks included."""
    begun = _begun(history, work)
    whole = _seconds_of(begun[-1].history, is_whole=True) if begun else None
    read = begun[-1].plan.steps * begun[-1].words_a_step if begun else 0
    return whole / read if whole and read else None


def seconds_since(history: History, step: int) -> float:
    """How long one training has gone on after a step; pauses do not count.

    Not each step is told: one stands for those between it and the one before.
    """
    before, seconds = step, 0.0
    for each in history.steps:
        if each.step > step:
            seconds += (each.step - before) * each.seconds
            before = each.step
    return seconds + sum(each.seconds for each in history.looks if each.step > step)


def _begun(history: History, work: Workload) -> list[_Training]:
    """The folds that have taken a step, then the run itself."""
    folds = zip(history.folds, work.folds, strict=False)
    return [
        _Training(each, each.prepared, words)
        for each, words in (*folds, (history, work.words))
        if each.prepared is not None and each.steps
    ]


def _words_read(training: _Training, passes: float) -> float:
    reached = training.history.steps[-1].step
    return min(training.words_a_step * reached, training.words * passes)


def _recent(steps: Sequence[StepTaken], plan: Prepared) -> Sequence[StepTaken]:
    """The last steps of this worker; those of the one before until it has taken any."""
    return _fresh(steps, plan) or steps[-RECENT:]


def _fresh(steps: Sequence[StepTaken], plan: Prepared) -> Sequence[StepTaken]:
    return [each for each in steps[-RECENT:] if each.step > plan.resumed_from]


def _seconds_left(history: History) -> float | None:
    """What is left of the present training, and those to come after it."""
    if history.final is not None:
        return 0.0
    now = _seconds_left_now(history.present, is_fold=history.is_in_fold)
    if not history.is_in_fold:
        return now
    known = [each for each in history.folds if _seconds_of(each) is not None]
    if not known:
        return None
    fold = fmean(_seconds_of(each) or 0.0 for each in known)
    left = (history.fold_count - len(history.folds)) * fold
    left += fold if now is None else now  # what has just begun is like those before
    return left + _seconds_of_the_last(known, history.fold_count)


def _seconds_of_the_last(folds: Sequence[History], count: int) -> float:
    """The training on everything after the folds, as long as they agree."""
    through = [each for each in folds if each.is_through]
    share = agreed_share(through) if through else 1.0
    whole = fmean(_seconds_of(each, is_whole=True) or 0.0 for each in folds)
    return whole * share * count / max(count - 1, 1)


def _seconds_of(training: History, *, is_whole: bool = False) -> float | None:
    """The steps and looks of one training, as far as it went or is to go.

    With `is_whole`, as it was planned.
    """
    plan = training.prepared
    if plan is None or len(training.steps) < min(_FEWEST, plan.steps):
        return None
    early = None if is_whole else training.stopped_early
    last = early.step if early else plan.steps
    a_step = median(each.seconds for each in _recent(training.steps, plan))
    looks = sum(each <= last for each in plan.looks) if training.looks else 0
    return last * a_step + looks * _a_look(training)


def _seconds_left_now(history: History, *, is_fold: bool) -> float | None:
    """Steps, looks and the closing measurements, as long as those before them."""
    plan = history.prepared
    if plan is None:
        return None
    is_over = plan.resumed_from >= plan.steps
    fresh = history.steps[-RECENT:] if is_over else _fresh(history.steps, plan)
    if not fresh:
        return None
    if len(fresh) < min(_FEWEST, plan.steps - plan.resumed_from):
        return None
    left = (plan.steps - fresh[-1].step) * median(each.seconds for each in fresh)
    if not plan.validation_documents:
        return left
    if not history.looks:
        return None
    left += _looks_left(history, plan) * _a_look(history)
    return left if is_fold else left + _exam_seconds(history, plan)


def _a_look(history: History) -> float:
    return fmean(each.seconds for each in history.looks) if history.looks else 0.0


def _looks_left(history: History, plan: Prepared) -> int:
    """The looks still to come; one passed over in a hurry is not made up for."""
    reached, taken = history.steps[-1].step, {each.step for each in history.looks}
    return sum(each >= reached and each not in taken for each in plan.looks)


def _exam_seconds(history: History, plan: Prepared) -> float:
    """The whole exam of the original, the last and the best version; two tests."""
    wanted = {0, plan.steps}
    if history.best is not None and history.best.step != history.looks[-1].step:
        wanted.add(history.best.step)
    exams = len(wanted - {each.step for each in history.in_full})
    tests = max(2 - len(history.tested), 0)
    exam = _each(history.in_full, plan.validation_tokens, history)
    return exams * exam + tests * _each(history.tested, plan.test_tokens, history)


def _each(
    done: Sequence[EvaluatedInFull | Tested], tokens: int, history: History
) -> float:
    """Seconds of one measurement, as of those `done`, else by its tokens and a step."""
    if done:
        return fmean(each.seconds for each in done)
    a_token = median(each.seconds / max(each.tokens, 1) for each in history.steps)
    return FORWARD_COST * tokens * a_token
