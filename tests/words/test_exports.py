"""Forms by name, and how an export did."""

import pytest

from ftstudio.core.events import Exported
from ftstudio.core.exports import Form, Program
from ftstudio.words.exports import (
    asked_and_answered,
    form_name,
    form_use,
    opened_again,
)

_TOLD = Exported("/out", 9, Program.LLAMA, "About oak?", "Oak is hard.", True)


def test_each_form_has_a_name_and_a_use_of_its_own() -> None:
    """Nobody has to know what GGUF is."""
    for say in (form_name, form_use):
        assert len({say(each) for each in Form}) == len(Form)


def test_an_answer_word_for_word_is_told_apart_from_another() -> None:
    """With fewer bits it may be another."""
    other = Exported("/out", 9, Program.LLAMA, "About oak?", "An oak.", False)
    assert "word for word" in opened_again(_TOLD)
    assert "in other words" in opened_again(other)
    assert "Oak is hard." in asked_and_answered(_TOLD)


@pytest.mark.parametrize(
    ("program", "said"),
    [(Program.NONE, "Nobody has tried"), (Program.TRANSFORMERS, "transformers")],
)
def test_where_nothing_was_asked_nothing_is_quoted(program: Program, said: str) -> None:
    """It is said why."""
    told = Exported("/out", 9, program, "", "", program is not Program.NONE)
    assert said in opened_again(told)
    assert asked_and_answered(told) == ""
