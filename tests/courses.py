"""Courses of losses that bring each verdict about, as events of a training."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from ftstudio.core.events import (
    Evaluated,
    EvaluatedInFull,
    Event,
    Phase,
    PhaseChanged,
    Prepared,
    SampleWritten,
    Started,
    StepTaken,
)
from ftstudio.core.health import State

STEPS_A_LOOK = 10
LOOKS = 20
DOCUMENTS = 12
_REQUEST = "Write an offer for an oak staircase with closed stringers."
_TEXT = (
    "Dear Mrs Pellow, thank you for your visit to our workshop. Please find below our "
    "offer for an oak staircase with closed stringers and a turned newel post."
)


@dataclass(frozen=True, slots=True)
class Course:
    """Training and validation loss at look number `at`, and how many looks it takes."""

    training: Callable[[int], float]
    validation: Callable[[int], float]
    looks: int


def _wobble(at: int) -> float:
    return 0.006 * math.sin(5.1 * at)


def _falling(at: int) -> float:
    return 3.24 - 0.7 * (1 - math.exp(-at / 2)) + _wobble(at)


COURSES = {
    State.LEARNING: Course(
        lambda at: 3.3 - 0.07 * at, lambda at: 3.24 - 0.045 * at + _wobble(at), 9
    ),
    State.PLATEAU: Course(
        lambda at: 3.2 - 0.9 * (1 - math.exp(-at / 2)),
        lambda at: 3.24 - 0.7 * (1 - math.exp(-at / 1.6)) + _wobble(at),
        14,
    ),
    State.WATCHING: Course(
        lambda at: 3.2 - 0.08 * at,
        lambda at: _falling(at) + max(0, at - 6) * 0.045,
        9,
    ),
    State.MEMORISING: Course(
        lambda at: 3.2 - 0.08 * at,
        lambda at: _falling(at) + max(0, at - 6) * 0.045,
        11,
    ),
    State.RECOVERED: Course(
        lambda at: 3.2 - 0.08 * at,
        lambda at: _falling(at) + (max(0, at - 6) * 0.045 if at < 11 else -0.05),
        12,
    ),
    State.RATE_TOO_HIGH: Course(
        lambda at: 3.2 - 0.1 * min(at, 5) + max(0, at - 5) * 0.09,
        lambda at: 3.24 - 0.09 * min(at, 5) + max(0, at - 5) * 0.08 + _wobble(at),
        10,
    ),
    State.UNSTABLE: Course(
        lambda at: 3.2 - 0.1 * at if at < 7 else 9.5,
        lambda at: _falling(at) if at < 7 else 10.2,
        8,
    ),
    State.NOT_LEARNING: Course(
        lambda at: 3.2 + 0.2 * _wobble(at), lambda at: 3.24 + 0.3 * _wobble(at), 8
    ),
    State.TOO_GOOD: Course(
        lambda at: 3.2 * math.exp(-at / 7), lambda at: 3.24 * math.exp(-at / 6.5), 9
    ),
    State.TOO_NOISY: Course(
        lambda at: 3.2 - 0.01 * at,
        lambda at: 3.24 - 0.012 * at + 0.22 * math.sin(4.7 * at * at),
        9,
    ),
}
"""For each state one course, at the end of which it is what is said."""


def training_into(
    state: State, looks: int = 0, documents: int = DOCUMENTS
) -> list[Event]:
    """A training up to where this is said of it, or up to so many looks."""
    course = COURSES[state]
    told = beginning(documents)
    told.append(look(course, 0, documents))
    told.append(in_full(course.validation(0)))
    for at in range(1, looks or course.looks):
        told += steps_before(at)
        told.append(look(course, at, documents))
        told.append(SampleWritten(at * STEPS_A_LOOK, _REQUEST, _TEXT))
    return told


def beginning(documents: int = DOCUMENTS) -> list[Event]:
    """What a training tells up to its first look."""
    last = LOOKS * STEPS_A_LOOK
    looks = tuple(range(0, last + 1, STEPS_A_LOOK))
    return [
        Started(process=7, version="1"),
        PhaseChanged(Phase.PREPARING, 900_000_000),
        Prepared(40, documents, 20_000, 4000, last, looks, 0, vocabulary=49_152),
        PhaseChanged(Phase.TRAINING, 1_700_000_000),
    ]


def steps_before(at: int) -> list[StepTaken]:
    """The steps between look number `at` and the one before, of 6 seconds each."""
    first = (at - 1) * STEPS_A_LOOK + 1
    return [
        StepTaken(number, 3.0, 1e-3, 512, 6.0, 1_700_000_000)
        for number in range(first, first + STEPS_A_LOOK)
    ]


def look(course: Course, at: int, documents: int = DOCUMENTS) -> Evaluated:
    """A look; the first documents get worse first."""
    loss = course.validation(at)
    late = 0.08 * max(at - 6, 0)
    each = [loss + 0.2 * math.sin(n) + late * (0.9 - n / 6) for n in range(documents)]
    return Evaluated(at * STEPS_A_LOOK, course.training(at), loss, tuple(each), 2.0)


def in_full(loss: float, step: int = 0) -> EvaluatedInFull:
    """A measurement of the whole exam."""
    return EvaluatedInFull(step, loss, (loss,) * DOCUMENTS, 9.0)
