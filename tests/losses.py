"""Losses as trainings have them: with chance, documents that differ, and folds."""

import math
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ftstudio.core.cross_validation import cross_validated
from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    Evaluated,
    EvaluatedInFull,
    Event,
    Finished,
    FoldBegan,
    Phase,
    PhaseChanged,
    Prepared,
    Started,
    StepTaken,
    StoppedEarly,
    WentBack,
)
from tests.factories import history, sample

_EVERY = 12
"""Steps from look to look."""
_LOOKS = 24
_VOCABULARY = 49152


@dataclass(frozen=True, slots=True)
class Course:
    """How a training goes: losses fall to `floor`, and rise by `worse` after `turn`.

    `turn` and `back`, from where what rose comes down again, are shares of the plan.
    `unlike` is by how much documents differ in what is done to them.
    """

    floor: float = 2.42
    worse: float = 0.0
    turn: float = 0.45
    back: float = 2.0
    documents: int = 12
    unlike: float = 0.25
    seed: int = 5

    def validation(self, share: float) -> float:
        """The validation loss without its noise."""
        rise = max(min(share, self.back) - self.turn, 0.0) - 2 * max(
            share - self.back, 0.0
        )
        return self.floor + 0.82 * math.exp(-7 * share) + self.worse * max(rise, 0.0)

    def look(self, number: int) -> Evaluated:
        """Look `number` of 24."""
        share, chance = number / _LOOKS, random.Random(1000 * self.seed + number)
        first, now = self.validation(0.0), self.validation(share)
        each = []
        for document in range(self.documents):
            own = random.Random(100 * self.seed + document)
            level, pace, fate = own.gauss(0, 0.3), own.gauss(0, 1), own.gauss(0, 1)
            lost = (first - now) * self.unlike * pace
            rise = self.worse * max(share - self.turn, 0.0) * fate * 0.8
            each.append(now + level - lost + rise + chance.gauss(0, 0.012))
        loss = sum(each) / len(each)
        training = 2.35 + 0.9 * math.exp(-5 * share) - 0.45 * share
        return Evaluated(
            number * _EVERY, training + chance.gauss(0, 0.01), loss, tuple(each), 1.5
        )


HEALTHY = Course()
BY_HEART = Course(worse=0.75, turn=0.4)
RECOVERED = Course(worse=0.8, turn=0.3, back=0.55)
FEW = Course(documents=3, worse=0.5)


def going(course: Course, until: int, begin: int = 0) -> Iterator[Event]:
    """The looks of a training from number `begin` to `until`, steps between them."""
    for number in range(begin, until + 1):
        look = course.look(number)
        if number:
            for at in range(look.step - _EVERY + 1, look.step + 1):
                yield StepTaken(
                    at,
                    look.training_loss + 0.05 * math.sin(7.3 * at),
                    1e-3,
                    512,
                    3.1,
                    1_700_000_000,
                )
        yield look
        yield sample(look.step)


def plan(documents: int = 12, looks: int = _LOOKS) -> Prepared:
    """What such a training will do."""
    steps = _LOOKS * _EVERY
    return Prepared(
        44,
        documents,
        94_000,
        9_500,
        steps,
        tuple(range(0, steps + 1, _EVERY))[:looks],
        0,
        vocabulary=_VOCABULARY,
        excerpt_tokens=(96,) * documents,
    )


def one(course: Course, until: int = _LOOKS) -> list[Event]:
    """A training so far."""
    return [
        Started(process=7, version="1"),
        plan(course.documents),
        PhaseChanged(Phase.TRAINING, 1_700_000_000),
        *going(course, until),
    ]


def exploded() -> list[Event]:
    """It went back once, and then exploded again."""
    told = one(HEALTHY, 10)
    told += [WentBack(11 * _EVERY, 9 * _EVERY, 2e-4), *going(HEALTHY, 15, begin=10)]
    wild = [
        Evaluated((15 + n) * _EVERY, 3.4 + n, 3.6 + 1.3 * n, (3.6 + 1.3 * n,) * 12, 1.5)
        for n in (1, 2)
    ]
    return [*told, *wild]


def carried_on() -> list[Event]:
    """The person was warned, went on, and it ended by itself in the end."""
    told = [
        *one(BY_HEART, 17),
        CarriedOn(17 * _EVERY),
        *going(BY_HEART, 22, begin=18),
        StoppedEarly(22 * _EVERY),
    ]
    return [*told, *_end(told)]


def checks(done: float, folds: int = 5) -> list[Event]:
    """A double-check of which so many folds are done."""
    told: list[Event] = [Started(process=7, version="1")]
    for fold in range(math.ceil(done)):
        part = min(done - fold, 1.0)
        course = Course(
            floor=2.42 + 0.06 * math.sin(3 * fold),
            worse=0.5,
            turn=0.4 + 0.03 * fold,
            seed=fold,
        )
        told += [
            FoldBegan(fold, folds),
            plan(),
            PhaseChanged(Phase.TRAINING, 1_700_000_000),
            *going(course, round(part * _LOOKS)),
        ]
    return told


def checked(final: float) -> list[Event]:
    """A whole double-check, and so much of the training on everything."""
    told = checks(5)
    found = cross_validated(history(told).folds)
    steps = round(found.share * _LOOKS * _EVERY)
    told += [found, Prepared(56, 0, 94_000, 0, steps, (), 0, vocabulary=_VOCABULARY)]
    told += [PhaseChanged(Phase.TRAINING, 1_700_000_000)]
    told += [
        StepTaken(at, 2.3, 1e-3, 512, 3.1, 1_700_000_000)
        for at in range(1, round(steps * final) + 1)
    ]
    if final >= 1:
        told += [BestKept(steps), Finished(stopped=False, peak_memory=1_700_000_000)]
    return told


def ended(course: Course) -> list[Event]:
    """A training that is over, its best version kept."""
    told = one(course)
    return [*told, *_end(told)]


def _end(told: list[Event]) -> list[Event]:
    best = history(told).best
    assert best is not None
    return [
        EvaluatedInFull(best.step, best.validation_loss, best.document_losses, 4.0),
        BestKept(best.step),
        Finished(stopped=False, peak_memory=1_700_000_000),
    ]


TRAININGS: Mapping[str, list[Event]] = {
    "healthy": one(HEALTHY, 15),
    "by-heart": one(BY_HEART, 18),
    "watching": one(BY_HEART, 13),
    "recovered": one(RECOVERED, 21),
    "unstable": exploded(),
    "carried-on": carried_on(),
    "few": one(FEW, 16),
    "first-check": checks(0.6),
    "checks": checks(2.5),
    "checked": checked(0.6),
    "done": checked(1.0),
    "ended": ended(BY_HEART),
}
