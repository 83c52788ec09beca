"""The Training step: every verdict, what it asks, and how a training ends by itself."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    CrossValidated,
    Event,
    Failed,
    Finished,
    FoldBegan,
    Phase,
    PhaseChanged,
    Prepared,
    Progressed,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State as Said
from ftstudio.core.presets import Caution
from ftstudio.core.steps import Step
from ftstudio.ui.pages.training import TrainingPage
from tests.courses import (
    COURSES,
    LOOKS,
    STEPS_A_LOOK,
    beginning,
    in_full,
    look,
    steps_before,
    training_into,
)
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch, pressing
from tests.viewmodels.trainings import WAIT

_FOLDS = 5
_AGREED = CrossValidated(0.6, 0.173, 0.121, 0.224, 3.24, 2.68, True, (0.1,) * 12)
_APART = CrossValidated(0.45, 0.021, -0.03, 0.07, 3.24, 3.17, False, (0.1,) * 12)
_SETTLED = Finished(stopped=False, peak_memory=1_700_000_000)


def _begin(stage: Stage, script: Sequence[Event], *, has_folds: bool = False) -> None:
    """A training that goes on, in which this has happened."""
    stage.open(Step.PLAN, double_check=has_folds)
    last = Progressed(99, 100)
    stage.plays([*script, last, WAIT])
    stage.wizard.go_on()
    stage.until(lambda: stage.wizard.training.state.progress == last)
    stage.wizard.training._hear(script[-1])


def _over(stage: Stage, events: Sequence[Event]) -> None:
    stage.open(Step.TRAINING, events)


def _said(of: Said, documents: int = 12) -> State:
    return partial(_begin, script=training_into(of, documents=documents))


def _carrying_on(stage: Stage) -> None:
    _begin(stage, training_into(Said.MEMORISING))
    stage.wizard.training.carry_on()


def _retrying(stage: Stage) -> None:
    _begin(stage, training_into(Said.MEMORISING))
    stage.wizard.training.try_with_more_caution()


def _new_plan(stage: Stage, **choices: Any) -> None:
    stage.open(Step.TRAINING, _ended_early(), **choices)
    stage.wizard.training.try_with_more_caution()


def _carried_on() -> list[Event]:
    told = training_into(Said.MEMORISING)
    return [*told, CarriedOn(_last_step(Said.MEMORISING))]


def _last_step(of: Said) -> int:
    return (COURSES[of].looks - 1) * STEPS_A_LOOK


def _went_back() -> list[Event]:
    """It exploded soon after its fifth look."""
    told = training_into(Said.LEARNING, looks=6)
    return [*told, *steps_before(6)[:4], WentBack(54, 50, 2e-4)]


def _exploded_twice() -> list[Event]:
    course = COURSES[Said.UNSTABLE]
    told = [*_went_back(), *steps_before(6), look(course, 6), *steps_before(7)]
    return [*told, StoppedEarly(67), *_kept(60)]


def _ended_early() -> list[Event]:
    told = training_into(Said.MEMORISING, looks=13)
    return [*told, StoppedEarly(12 * STEPS_A_LOOK), *_kept(60)]


def _kept(step: int) -> list[Event]:
    return [
        PhaseChanged(Phase.SAVING, 1_700_000_000),
        BestKept(step),
        in_full(2.61, step),
        _SETTLED,
    ]


def _in_fold(number: int, present: Sequence[Event]) -> list[Event]:
    """The folds before that one, and then this."""
    told: list[Event] = []
    for fold in range(number):
        course = training_into(Said.LEARNING, looks=LOOKS + 1)
        told += [FoldBegan(fold, _FOLDS), *course]
    return [*told, FoldBegan(number, _FOLDS), *present]


def _after_folds(found: CrossValidated) -> list[Event]:
    last = round(found.share * LOOKS * STEPS_A_LOOK)
    plan = Prepared(12, 0, 25_000, 0, last, tuple(range(0, last + 1, 10)), 0)
    training = PhaseChanged(Phase.TRAINING, 1_700_000_000)
    return [*_in_fold(_FOLDS, [])[:-1], found, plan, training, *steps_before(3)]


def _preparing_a_fold() -> list[Event]:
    return [*_in_fold(2, beginning()[:2])]


def _stop(stage: Stage, script: Sequence[Event]) -> Touch:
    _begin(stage, script, has_folds=True)
    return pressing(lambda: stage.find(TrainingPage)._stop)


_OWN = {"learning_rate": 0.02, "lora_dropout": 0.0, "passes": 9.0}
STATES: Mapping[str, State] = {
    **{f"training-{each.replace('_', '-')}": _said(each) for each in COURSES},
    "training-few-documents": _said(Said.TOO_NOISY, documents=3),
    "training-few-documents-by-heart": _said(Said.MEMORISING, documents=3),
    "training-carrying-on": _carrying_on,
    "training-carried-on": partial(_begin, script=_carried_on()),
    "training-went-back": partial(_begin, script=_went_back()),
    "training-retrying": _retrying,
    "training-keeping": partial(
        _begin,
        script=[
            *training_into(Said.LEARNING, looks=LOOKS + 1),
            PhaseChanged(Phase.SAVING, 1_700_000_000),
        ],
    ),
    "training-ended-by-itself": partial(_over, events=_ended_early()),
    "training-exploded-twice": partial(_over, events=_exploded_twice()),
    "training-exploded": partial(
        _over,
        events=[*_went_back(), Failed("TrainingBlewUp", {"step": 57})],
    ),
    "training-check": partial(
        _begin,
        script=_in_fold(1, training_into(Said.LEARNING)),
        has_folds=True,
    ),
    "training-check-prepared": partial(
        _begin, script=_preparing_a_fold(), has_folds=True
    ),
    "training-check-by-heart": partial(
        _begin,
        script=_in_fold(2, training_into(Said.MEMORISING)),
        has_folds=True,
    ),
    "training-checked": partial(_begin, script=_after_folds(_AGREED), has_folds=True),
    "training-checks-apart": partial(
        _begin, script=_after_folds(_APART), has_folds=True
    ),
    "training-check-stop": partial(
        _stop, script=_in_fold(1, training_into(Said.LEARNING))
    ),
    "training-checked-stop": partial(_stop, script=_after_folds(_AGREED)),
    "plan-with-more-caution": partial(_new_plan, changed=_OWN),
    "plan-halved": partial(_new_plan, caution=Caution.HIGH),
}
