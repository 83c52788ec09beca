"""How far, how fast, and how long still."""

from dataclasses import replace

import pytest

from ftstudio.core.events import (
    Evaluated,
    EvaluatedInFull,
    Event,
    Failed,
    Finished,
    Prepared,
    StepTaken,
)
from ftstudio.core.pace import Pace, pace_of
from tests.factories import history

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
    pace = pace_of(history(events), words, passes)
    assert pace is not None
    return pace


def test_before_the_first_step_nothing_is_known() -> None:
    """Nor in a run of which nothing was ever heard."""
    assert pace_of(history([]), 15_000, 1.0) is None
    assert pace_of(history(START), 15_000, 1.0) is None


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
    pace = _pace([*events, _look(20, 3.2)])
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


def test_without_the_first_exam_nothing_is_foretold() -> None:
    """It was left out in a hurry; how long the last one takes is anybody's guess."""
    assert _pace([PLAN, START[1], _step(1), _step(2)]).seconds_left is None


def test_no_more_words_are_read_than_there_are() -> None:
    """The last step may begin another pass to be a whole one."""
    assert _pace([*START, *map(_step, range(1, 31))], 15_000).words_read == 15_000
    pace = _pace([*START, *map(_step, range(1, 31))], 15_000, passes=2.0)
    assert pace.words_read == 30 * 525


def test_the_memory_is_that_of_the_last_step() -> None:
    """What the worker holds now, not what it held at most."""
    pace = _pace([*START, _step(1, memory=4 * 10**9), _step(2)])
    assert pace.memory == 3 * 10**9


def test_steps_too_quick_to_measure_divide_nothing() -> None:
    """A tiny model on a fast computer."""
    pace = _pace([*START, _step(1, seconds=0.0), _step(2, seconds=0.0)])
    assert pace.words_per_second == 0
