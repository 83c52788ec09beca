"""What the state of a result allows and proposes."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.gain import Gain
from ftstudio.core.proof import Source
from ftstudio.viewmodels.result_state import ResultState
from tests.factories import history, told

GAIN = Gain(Source.EXAM, 0.1, 0.05, 0.15, 3.0, 2.7, 12)
STATE = ResultState(
    run=Path("/run"), history=history(told([4.0, 3.0])), gain=GAIN, export_name="Mine"
)


def test_a_gain_can_be_used_and_a_poor_one_wants_more() -> None:
    """No gain and perhaps one are alike in that."""
    assert (STATE.is_gain, STATE.wants_more) == (True, False)
    for poor in (replace(GAIN, low=-0.01), replace(GAIN, share=-0.1)):
        state = replace(STATE, gain=poor)
        assert (state.is_gain, state.wants_more) == (False, True)


@pytest.mark.parametrize(
    ("source", "was_double_checked", "wants"),
    [
        (Source.EXAM, False, True),
        (Source.EXAM, True, False),
        (Source.FOLDS, True, False),
        (Source.TEST, False, False),
    ],
)
def test_a_double_check_is_proposed_where_it_says_more(
    source: Source, was_double_checked: bool, wants: bool
) -> None:
    """One that was stopped is to go on, not to be planned anew."""
    state = replace(
        STATE,
        gain=replace(GAIN, source=source),
        was_double_checked=was_double_checked,
    )
    assert state.wants_double_check is wants


def test_while_it_trains_nothing_is_proposed() -> None:
    """Nor can anything be asked or saved."""
    state = replace(
        STATE, is_training=True, request="Write.", gain=replace(GAIN, share=0)
    )
    assert not any((state.wants_more, state.wants_double_check))
    assert not any((state.can_ask, state.can_export))


def test_without_a_version_there_is_nothing_to_use() -> None:
    """Whatever was measured."""
    state = replace(STATE, run=None, request="Write.")
    assert not any((state.is_gain, state.can_ask, state.can_export, state.wants_more))
