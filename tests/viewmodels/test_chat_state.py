"""What the state of a chat allows."""

from dataclasses import replace

import pytest

from ftstudio.core.asks import MOST_CHARACTERS, MOST_OF_INSTRUCTION
from ftstudio.core.errors import ModelGone, RequestTooLong
from ftstudio.viewmodels.chat_state import ChatState, Exchange

FREE = ChatState(is_free=True, request="Write.", turns=(Exchange("Oak?"),))


def test_one_can_ask_where_there_is_something_to_ask_and_somebody() -> None:
    """One answer after the other."""
    assert FREE.can_ask
    for other in ({"request": " \n"}, {"is_free": False}, {"is_asking": True}):
        assert not replace(FREE, **other).can_ask


def test_a_talk_can_be_put_away_between_two_answers() -> None:
    """Where there is one."""
    assert FREE.can_begin_anew
    assert not replace(FREE, is_asking=True).can_begin_anew
    assert not replace(FREE, turns=()).can_begin_anew


@pytest.mark.parametrize("more", [-1, 0])
def test_what_is_full_is_known(more: int) -> None:
    """To say it before anybody wonders where the rest is."""
    state = ChatState(
        request="x" * (MOST_CHARACTERS + more),
        instruction="x" * (MOST_OF_INSTRUCTION + more),
    )
    assert (state.is_request_full, state.is_instruction_full) == (not more, not more)


def test_a_model_that_is_gone_must_be_got_again() -> None:
    """No other trouble is helped by that."""
    assert replace(FREE, problem=ModelGone("tiny", "/x")).wants_model
    assert not replace(FREE, problem=RequestTooLong(9, 8)).wants_model
