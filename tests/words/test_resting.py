"""What is said of a run that rests or is over."""

import pytest

from ftstudio.core.events import (
    BestKept,
    Event,
    Finished,
    FoldBegan,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State
from ftstudio.core.history import History
from ftstudio.core.standing import Standing
from ftstudio.words import resting
from tests.factories import (
    cross_validated,
    history,
    look,
    prepared,
    step,
    told_with_folds,
)

_HALF = history([prepared(10), look(0, 4.0), step(5), look(5, 3.0)])
_EARLY: list[Event] = [prepared(10), look(0, 4.0), StoppedEarly(8), BestKept(4)]
_STOPPED = Finished(stopped=True, peak_memory=0)
_RESTING = [
    Standing.PAUSED,
    Standing.INTERRUPTED,
    Standing.FAILED,
    Standing.READY,
    Standing.NO_GAIN,
]


@pytest.mark.parametrize("standing", _RESTING)
def test_every_way_to_rest_has_its_title_and_what_to_do(standing: Standing) -> None:
    """Each its own."""
    assert resting.title(standing)
    assert resting.rest(standing, _HALF) != resting.title(standing)


def test_a_run_that_rests_says_how_far_it_is() -> None:
    """Where it had begun to learn; in a double-check, of all that is to be done."""
    assert "50 %" in resting.rest(Standing.INTERRUPTED, _HALF)
    assert "%" not in resting.rest(Standing.INTERRUPTED, History())
    fold = history([FoldBegan(0, 4), prepared(10), step(5)])
    assert "10 %" in resting.rest(Standing.PAUSED, fold)


def test_who_ends_by_itself_says_why_and_what_is_kept() -> None:
    """Nobody answered; or it exploded once more."""
    known = history(_EARLY)
    unanswered = resting.rest(Standing.READY, known, State.MEMORISING)
    assert "nobody answered" in unanswered
    assert "40 % of the training, is kept" in unanswered
    exploded = resting.rest(Standing.READY, known, State.LEARNING)
    assert "step 8 it got out of control again" in exploded
    assert resting.by_itself(_HALF, State.MEMORISING) == ""


def test_that_it_went_back_is_told_at_the_end() -> None:
    """Whatever came of it."""
    known = history([prepared(10), WentBack(7, 5, 1e-4), BestKept(9)])
    for standing in (Standing.READY, Standing.NO_GAIN):
        assert "gone back to step 5" in resting.rest(standing, known)


def test_a_last_training_that_was_stopped_has_no_best_version() -> None:
    """Nothing was measured after the double-check; or nothing was learned yet."""
    folded = told_with_folds([(3.0, 2.5)] * 5, cross_validated())[:-2]
    some, none = (history([*folded, BestKept(at), _STOPPED]) for at in (8, 0))
    said = resting.rest(Standing.READY, some)
    assert "until it was stopped" in said
    assert "best version" not in said
    assert "is the original model. It can go on" in resting.rest(Standing.PAUSED, none)


def test_one_check_ends_by_itself_and_not_the_training() -> None:
    """The others go on."""
    assert "check" in resting.ended_by_itself(is_in_fold=True)
    assert "check" not in resting.ended_by_itself()


def test_an_explosion_after_a_warning_is_told_as_one() -> None:
    """Whatever the last look had said."""
    events: list[Event] = [
        prepared(10),
        WentBack(6, 5, 1e-4),
        look(7, 3.0),
        StoppedEarly(8),
    ]
    said = resting.by_itself(history(events), State.MEMORISING)
    assert "out of control again" in said
