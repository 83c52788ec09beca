"""A text falls into passages where a reader would stop."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from transformers import PreTrainedTokenizerFast

from ftstudio.worker.encoding.passages import passages
from tests.fakes.tiny_model import tiny_tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> PreTrainedTokenizerFast:
    """One token a byte."""
    return tiny_tokenizer()


def test_a_short_text_is_one_passage(tokenizer: PreTrainedTokenizerFast) -> None:
    """With its lines."""
    assert passages(tokenizer, "Dear Ada,\n\nall is well.") == [
        "Dear Ada,\n\nall is well."
    ]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_has_no_passage(tokenizer: PreTrainedTokenizerFast, text: str) -> None:
    """Or none with a word in it."""
    assert not any(passages(tokenizer, text))


def test_a_passage_ends_with_a_line_where_it_can(
    tokenizer: PreTrainedTokenizerFast,
) -> None:
    """Rather than in the sentence after it."""
    text = "A table of oak, oiled.\nIt stands. In the"
    first, second = passages(tokenizer, text, room=36)
    assert first == "A table of oak, oiled."
    assert second == "It stands. In the"


def test_else_with_a_sentence(tokenizer: PreTrainedTokenizerFast) -> None:
    """In a paragraph that is too long."""
    text = "It is made of oak. It was oiled twice in the yard"
    assert passages(tokenizer, text, room=30)[0] == "It is made of oak."


@example("aaaaa\u00e9\u00e9\u00e9\u4e2d\u4e2d. \u00e9", 20)
@given(st.text(alphabet="ab .\n\u00e9\u4e2d", max_size=200), st.integers(16, 40))
def test_no_word_is_lost_and_none_twice(text: str, room: int) -> None:
    """Whatever the text, where a passage has room for a few letters."""
    tokenizer = tiny_tokenizer()
    found = passages(tokenizer, text, room)
    assert "".join("".join(found).split()) == "".join(text.split())
    for each in found:
        assert len(tokenizer(each)["input_ids"]) <= room
