"""How far, how fast, and how long still."""

from dataclasses import replace

import pytest

from ftstudio.core.events import (
    CrossValidated,
    Evaluated,
    EvaluatedInFull,
    Event,
    Failed,
    Finished,
    FoldBegan,
    Prepared,
    StepTaken,
    StoppedEarly,
    Tested,
)
from ftstudio.core.history import History
from ftstudio.core.pace import (
    Pace,
    Workload,
    pace_of,
    seconds_a_word,
    seconds_since,
    workload_of,
)
from ftstudio.core.split import Split
from tests.factories import history, job

PLAN = Prepared(30, 6, 20_000, 4000, 30, (0, 10, 20, 30), resumed_from=0)
START: list[Event] = [
    PLAN,
    Evaluated(0, 4.3, 4.5, (4.5,), 3.0),
    EvaluatedInFull(0, 4.0, (4.0,), 18.0),
]


def _step(number: int, seconds: float = 7.0, memory: int = 3 * 10**9) -> StepTaken:
    return StepTaken(number, 3.0, 1e-3, tokens=700, seconds=seconds, memory=memory)


def _look(step: int, loss: float) -> Evaluated:
    return Evaluated(step, 3.5, loss, (loss,), 2.0)


def _pace(events: list[Event], words: int = 15_000, passes: float = 1.0) -> Pace:
    pace = pace_of(history(events), Workload((), words, passes))
    assert pace is not None
    return pace


def test_before_the_first_step_nothing_is_known() -> None:
    """Nor in a run of which nothing was ever heard."""
    work = Workload((), 15_000, 1.0)
    assert pace_of(history([]), work) is None
    assert pace_of(history(START), work) is None


def test_after_one_step_the_time_left_is_not_foretold() -> None:
    """The first one is always slow."""
    pace = _pace([*START, _step(1)])
    assert pace.seconds_left is None
    assert pace.words_read == round(700 * 15_000 / 20_000)


def test_what_is_left_is_steps_looks_and_the_last_exam() -> None:
    """25 steps of 7 s, looks after 10, 20 and 30 of 3 s, one exam of 18 s."""
    pace = _pace([*START, *map(_step, range(1, 6))])
    assert pace.seconds_left == pytest.approx(25 * 7 + 3 * 3 + 18)
    assert pace.share == pytest.approx(5 / 30)
    assert pace.words_per_second == pytest.approx(700 * 0.75 / 7)


def test_one_slow_step_changes_nothing() -> None:
    """The person opened a large program for a moment."""
    steps = [_step(n, seconds=70.0 if n == 3 else 7.0) for n in range(1, 6)]
    assert _pace([*START, *steps]).seconds_left == pytest.approx(25 * 7 + 3 * 3 + 18)


def test_a_computer_that_became_slow_is_believed() -> None:
    """Only the last steps count."""
    steps = [_step(n, seconds=7.0 if n < 10 else 14.0) for n in range(1, 19)]
    pace = _pace([*START, *steps])
    assert pace.seconds_left == pytest.approx(12 * 14 + 2 * 3 + 18)


def test_a_best_version_that_is_not_the_last_is_measured_too() -> None:
    """And a look that is being taken is still to come."""
    events = [*START, *map(_step, range(1, 21)), _look(10, 3.0)]
    assert _pace(events).seconds_left == pytest.approx(10 * 7 + 2 * 2.5 + 18)
    pace = _pace([*events, _look(20, 3.9)])
    assert pace.seconds_left == pytest.approx(10 * 7 + 1 * 7 / 3 + 2 * 18)


def test_at_the_end_only_the_exam_is_left() -> None:
    """Then nothing."""
    events = [*START, *map(_step, range(1, 31))]
    events += [_look(10, 3.3), _look(20, 3.2), _look(30, 3.1)]
    assert _pace(events).seconds_left == pytest.approx(18)
    events.append(EvaluatedInFull(30, 3.0, (3.0,), 17.0))
    assert _pace(events).seconds_left == 0
    assert _pace(events).share == 1


@pytest.mark.parametrize(
    "final", [Finished(stopped=True, peak_memory=1), Failed("DiskFull", {})]
)
def test_a_run_that_is_over_has_no_time_left(final: Finished | Failed) -> None:
    """How far it came remains."""
    pace = _pace([*START, _step(1), final])
    assert pace.seconds_left == 0
    assert pace.share == pytest.approx(1 / 30)


def test_after_a_resume_the_speed_of_this_worker_counts() -> None:
    """Another hour, another speed; what was read stays read."""
    before = [*START, *map(_step, range(1, 12)), _look(10, 3.3)]
    resumed = [*before, replace(PLAN, resumed_from=10)]
    pace = _pace(resumed)
    assert (pace.seconds_left, pace.words_read) == (None, 10 * 525)
    pace = _pace([*resumed, _step(11, 2.0), _step(12, 2.0)])
    assert pace.seconds_left == pytest.approx(18 * 2 + 2 * 2.5 + 18)
    assert pace.words_per_second == pytest.approx(525 / 2)


def test_the_last_step_after_a_resume_is_enough() -> None:
    """There will not be a second one."""
    plan = replace(PLAN, resumed_from=29)
    pace = _pace([*START, *map(_step, range(1, 30)), plan, _step(30)])
    assert pace.seconds_left == pytest.approx(3 + 18)


def test_after_a_resume_at_the_end_only_the_exams_are_left() -> None:
    """This worker takes no step, and yet it is known how long it will take."""
    plan = replace(PLAN, resumed_from=30)
    looks = [_look(10, 3.3), _look(20, 3.2), _look(30, 3.1)]
    pace = _pace([*START, *map(_step, range(1, 31)), *looks, plan])
    assert pace.seconds_left == pytest.approx(18)


def test_exams_that_all_are_still_to_come_are_foretold_by_the_steps() -> None:
    """4000 and 500 tokens are only read, which takes 0.4 of learning from them."""
    plan = replace(PLAN, test_tokens=500)
    pace = _pace([plan, START[1], _step(1), _step(2)])
    closing = 2 * (4000 + 500) * 0.4 * 7 / 700
    assert pace.seconds_left == pytest.approx(28 * 7 + 3 * 3 + closing)


def test_without_a_look_nothing_is_foretold() -> None:
    """How long those to come will take is anybody's guess."""
    assert _pace([PLAN, _step(1), _step(2)]).seconds_left is None


def test_no_more_words_are_read_than_there_are() -> None:
    """The last step may begin another pass to be a whole one."""
    assert _pace([*START, *map(_step, range(1, 31))], 15_000).words_read == 15_000
    pace = _pace([*START, *map(_step, range(1, 31))], 15_000, passes=2.0)
    assert pace.words_read == 30 * 525


def test_the_memory_is_that_of_the_last_step() -> None:
    """What the worker holds now, not what it held at most."""
    pace = _pace([*START, _step(1, memory=4 * 10**9), _step(2)])
    assert pace.memory == 3 * 10**9
    assert pace.card_memory == 0
    on_card = [replace(_step(n), card_memory=n * 10**9) for n in (1, 2)]
    assert _pace([*START, *on_card]).card_memory == 2 * 10**9


def test_steps_too_quick_to_measure_divide_nothing() -> None:
    """A tiny model on a fast computer."""
    pace = _pace([*START, _step(1, seconds=0.0), _step(2, seconds=0.0)])
    assert pace.words_per_second == 0


_FOLD = replace(PLAN, training_tokens=10_000)
_LOOKS = [Evaluated(0, 4.3, 4.5, (4.5,), 3.0), _look(10, 3.5), _look(20, 3.4)]
_WHOLE_FOLD: list[Event] = [_FOLD, *_LOOKS[:1], *map(_step, range(1, 11))]
_WHOLE_FOLD += [*_LOOKS[1:2], *map(_step, range(11, 31)), *_LOOKS[2:], _look(30, 3.3)]
_WORK = Workload((7500,) * 5, 9000, 1.0)
_A_FOLD = 30 * 7 + 4 * 9 / 4
"""Seconds of a fold: 30 steps, and looks of 3, 2, 2 and 2 s."""
_A_FOLD_AS_KNOWN = (_A_FOLD + 30 * 7 + 4 * 3) / 2


def _folds(*folds: list[Event]) -> History:
    began = [[FoldBegan(number, 5), *each] for number, each in enumerate(folds)]
    return history(event for fold in began for event in fold)


def test_the_time_left_is_that_of_all_folds_and_of_the_training_after_them() -> None:
    """That one reads a quarter more, as long as the folds that are through agreed."""
    known = _folds(_WHOLE_FOLD, [_FOLD, _LOOKS[0], *map(_step, range(1, 11))])
    pace = pace_of(known, _WORK)
    assert pace is not None
    present = 20 * 7 + 3 * 3  # the look after step 10 is being taken
    later = 3 * _A_FOLD_AS_KNOWN + _A_FOLD_AS_KNOWN * 5 / 4
    assert pace.seconds_left == pytest.approx(present + later)
    assert pace.words_read == 7500 + round(10 * 700 * 0.75)
    assert pace.share == pytest.approx((1 + 1 / 3) / 6)


def test_a_fold_that_has_just_begun_takes_as_long_as_those_before() -> None:
    """The figures stay while it is being prepared."""
    pace = pace_of(_folds(_WHOLE_FOLD, []), _WORK)
    assert pace is not None
    assert pace.seconds_left == pytest.approx(_A_FOLD * (4 + 5 / 4))
    assert pace.words_per_second == pytest.approx(700 * 0.75 / 7)


def test_after_the_folds_only_the_last_training_is_left() -> None:
    """It has no looks, and no exam at its end."""
    agreed = CrossValidated(0.5, 0.2, 0.1, 0.3, 4.0, 3.0, True, ())
    plan = replace(PLAN, validation_documents=0, steps=20)
    events: list[Event] = [agreed, plan, *map(_step, range(1, 6))]
    known = _folds(*[_WHOLE_FOLD] * 5)
    for each in events:
        known = known.with_event(each)
    pace = pace_of(known, _WORK)
    assert pace is not None
    assert pace.seconds_left == pytest.approx(15 * 7)


def test_a_fold_that_ended_early_makes_the_others_look_shorter() -> None:
    """They are judged by those done."""
    early = [*_WHOLE_FOLD[:13], StoppedEarly(10)]
    pace = pace_of(_folds(early, []), _WORK)
    assert pace is not None
    short, whole = 10 * 7 + 2 * 2.5, 30 * 7 + 4 * 2.5
    assert pace.seconds_left == pytest.approx(short * 4 + whole * 5 / 4 / 3)


def test_the_test_is_taken_once_more_at_the_end() -> None:
    """As long as of the version that was tested first."""
    tested = Tested(30, 4.0, (4.0,), (100,), 11.0)
    pace = _pace([*START, tested, *map(_step, range(1, 6))])
    assert pace.seconds_left == pytest.approx(25 * 7 + 3 * 3 + 18 + 11)


def test_the_time_since_a_step_is_that_of_steps_and_looks() -> None:
    """Where not each step was told, one stands for those before it."""
    known = history([*START, _step(10), _look(10, 3.0), _step(12), _step(20)])
    assert seconds_since(known, 10) == pytest.approx(10 * 7)
    assert seconds_since(known, 0) == pytest.approx(20 * 7 + 2)


def test_a_word_takes_its_share_of_the_looks() -> None:
    """So that another training can be foretold."""
    known = history([*START, *map(_step, range(1, 6))])
    a_word = seconds_a_word(known, Workload((), 15_000, 1.0))
    assert a_word == pytest.approx((30 * 7 + 4 * 3) / (30 * 700 * 0.75))
    assert seconds_a_word(history(START), Workload((), 15_000, 1.0)) is None


def test_the_words_of_a_job_are_those_that_teach() -> None:
    """In each of its folds, and at the end."""
    asked = job()
    folds = (asked.split, Split(asked.split.training[:2], asked.split.validation))
    work = workload_of(replace(asked, folds=folds))
    assert work.folds == (100 * len(asked.training), 200)
    assert work.words == 100 * len(asked.training)
