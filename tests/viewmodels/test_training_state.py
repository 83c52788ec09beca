"""What can be done with a run, by what is known of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import ModelGone, TextMissing, WorkerDied
from ftstudio.core.standing import Standing
from ftstudio.core.steps import Missing
from ftstudio.viewmodels.training_state import TrainingState
from tests.factories import history, look, told

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
