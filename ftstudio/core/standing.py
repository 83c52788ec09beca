"""Where a project stands, as its card on Home shows it."""

from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.errors import (
    DiskFull,
    DiskNearlyFull,
    FolderNotWritable,
    OutOfMemory,
    TooLittleRoom,
    WorkerDied,
)
from ftstudio.core.events import Failed, Finished
from ftstudio.core.gain import Claim, Gain, gain_of
from ftstudio.core.history import History
from ftstudio.core.job import Goal
from ftstudio.core.sorting import Share

_OUTER = (DiskFull, DiskNearlyFull, TooLittleRoom, FolderNotWritable)
_CUT_OFF = frozenset(e.__name__ for e in (*_OUTER, OutOfMemory, WorkerDied))
"""Failures that were not the training's own: it can go on from where it was."""


class Standing(StrEnum):
    """How far a project has come, or why it cannot be opened (the last three)."""

    DRAFT = "draft"
    TRAINING = "training"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    READY = "ready"
    NO_GAIN = "no_gain"
    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    GONE = "gone"


CAN_GO_ON = frozenset({Standing.PAUSED, Standing.INTERRUPTED})
"""Where a training goes on from where it was, as soon as somebody says so."""


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """What Home tells of one project.

    `folder` is where it lies; `changed` is in seconds since 1970 (UTC), 0 where it is
    not known; `documents` counts those to learn from; `share` is how much of the
    training is done, 0 to 1; `gain` is None where it is not known, and so is
    `accuracy`, how often it sorts rightly.
    """

    folder: str
    name: str
    goal: Goal
    standing: Standing
    changed: float
    documents: int = 0
    share: float = 0.0
    gain: Gain | None = None
    accuracy: Share | None = None


def standing_of(history: History, is_settled: bool) -> Standing:
    """Where a run stands that nobody is working on now.

    `is_settled`: the person ended it, so that it counts as done before its last step;
    not where nothing is kept, or nothing was learned since a double-check.
    """
    match history.final:
        case None:
            return Standing.INTERRUPTED
        case Finished(stopped=True) if not is_settled or _is_untrained(history):
            return Standing.PAUSED
        case Finished():
            return _result(history)
        case Failed(error=error) if error in _CUT_OFF:
            return Standing.INTERRUPTED
    return Standing.FAILED


def share_of(history: History) -> float:
    """How much of the training is done, 0 to 1; of all folds and what follows them."""
    present = _share_of_one(history.present)
    if not history.fold_count:
        return present
    done = len(history.folds) - history.is_in_fold
    return min((done + present) / (history.fold_count + 1), 1.0)


def _share_of_one(history: History) -> float:
    plan = history.prepared
    if plan is None or plan.steps < 1:
        return 0.0
    done = max([plan.resumed_from, *(each.step for each in history.steps[-1:])])
    return min(done / plan.steps, 1.0)


def _is_untrained(history: History) -> bool:
    """Whether it was stopped while its documents were prepared, so nothing is kept.

    Or between a double-check and the training it was for.
    """
    plan, kept = history.prepared, history.kept
    if kept is None:
        return True
    if history.cross_validated is None or plan is None:
        return False
    return kept.step == 0 < plan.steps


def _result(history: History) -> Standing:
    if history.sorter is not None:
        return Standing.READY
    gain = gain_of(history)
    has_none = gain is not None and gain.claim is Claim.NONE
    return Standing.NO_GAIN if has_none else Standing.READY
