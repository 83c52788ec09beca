"""What can be done with a run, by what is known of it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.errors import ModelGone, TextMissing, WorkerDied
from ftstudio.core.events import FoldBegan, Phase, PhaseChanged, StoppedEarly
from ftstudio.core.health import State as Danger
from ftstudio.core.pace import Pace
from ftstudio.core.standing import Standing
from ftstudio.core.steps import Missing
from ftstudio.viewmodels.training_state import TrainingState
from ftstudio.viewmodels.verdict import verdict_of
from tests.courses import training_into
from tests.factories import cross_validated, history, job, look, step, told

_IDLE = TrainingState(run=Path("/run"), standing=Standing.INTERRUPTED)
_AT_WORK = replace(_IDLE, is_running=True, standing=Standing.TRAINING)


def test_the_result_waits_for_a_run_and_then_for_a_version() -> None:
    """Kept at the end."""
    assert TrainingState().missing is Missing.START
    assert _IDLE.missing is Missing.VERSION
    assert replace(_IDLE, history=history(told([4.0, 3.0]))).missing is None


@pytest.mark.parametrize(
    ("state", "is_continuable"),
    [
        (_IDLE, True),
        (_AT_WORK, False),
        (replace(_IDLE, standing=Standing.READY), False),
        (replace(_IDLE, standing=Standing.FAILED, problem=WorkerDied(-9, "")), True),
        (replace(_IDLE, standing=Standing.FAILED, problem=TextMissing("", "")), False),
        (TrainingState(), False),
    ],
)
def test_what_has_not_come_to_its_end_can_go_on(
    state: TrainingState, is_continuable: bool
) -> None:
    """Where going on would not meet the same again."""
    assert state.is_continuable is is_continuable


def test_what_is_already_asked_for_cannot_be_asked_for_twice() -> None:
    """A pause on its way, a stop on its way."""
    assert _AT_WORK.can_pause
    assert not replace(_AT_WORK, is_pausing=True).can_pause
    assert replace(_AT_WORK, is_paused=True).can_stop
    assert not replace(_AT_WORK, is_stopping=True).can_stop


def test_the_look_at_the_start_is_no_better_version() -> None:
    """The original is always there."""
    assert not replace(_AT_WORK, history=history([look(0, 4.0)])).has_better_version
    better = history([look(0, 4.0), look(1, 3.0)])
    assert replace(_AT_WORK, history=better).has_better_version


def test_a_model_that_has_gone_wants_another() -> None:
    """Attention, not danger: nothing is lost."""
    gone = replace(_IDLE, standing=Standing.FAILED, problem=ModelGone("tiny", "/x"))
    assert gone.wants_model
    assert gone.tone == "attention"


def _said(state: Danger, **changes: Any) -> TrainingState:
    """A training that goes on, of which this is said."""
    known = history(training_into(state))
    verdict = verdict_of(known, job())
    return replace(_AT_WORK, history=known, verdict=verdict, **changes)


def test_a_danger_wants_an_answer_while_the_training_goes_on() -> None:
    """Not once it is stopping; while it pauses, it cannot be told to carry on."""
    red = _said(Danger.MEMORISING)
    assert red.wants_answer
    assert red.can_carry_on
    assert not replace(red, is_stopping=True).wants_answer
    assert not replace(red, is_paused=True).can_carry_on
    assert not replace(red, is_carrying_on=True).can_carry_on
    assert not _said(Danger.WATCHING).wants_answer


def test_once_it_ends_by_itself_it_is_too_late_for_an_answer() -> None:
    """Nor while the best version is being kept."""
    red = _said(Danger.MEMORISING)
    for event in (StoppedEarly(100), PhaseChanged(Phase.SAVING, 1)):
        late = replace(red, history=red.history.with_event(event))
        assert not late.wants_answer


@pytest.mark.parametrize("state", list(Danger))
def test_other_troubles_lead_to_documents_or_to_the_plan(state: Danger) -> None:
    """Copies, or too few to tell; or a plan by which nothing is learned."""
    said = _said(state)
    assert said.wants_documents is (state in {Danger.TOO_GOOD, Danger.TOO_NOISY})
    assert said.wants_plan is (state is Danger.NOT_LEARNING)


def test_after_the_folds_what_was_learned_is_what_is_kept() -> None:
    """There are no looks by which to choose."""
    checked = history([FoldBegan(0, 2), *training_into(Danger.LEARNING)])
    assert replace(_AT_WORK, history=checked).has_better_version
    agreed = checked.with_event(cross_validated())
    assert not replace(_AT_WORK, history=agreed).has_better_version
    assert replace(_AT_WORK, history=agreed.with_event(step(1))).has_better_version


def test_the_time_left_is_what_was_expected_until_its_pace_is_known() -> None:
    """Nothing is said where neither is."""
    slow = Pace(None, words_read=1, words_per_second=1.0, memory=0, share=0.25)
    expected = replace(_AT_WORK, expected=1000.0)
    assert _AT_WORK.seconds_left is None
    assert expected.seconds_left == 1000.0
    assert replace(expected, pace=slow).seconds_left == 750.0
    known = replace(slow, seconds_left=600.0)
    assert replace(expected, pace=known).seconds_left == 600.0
