"""A request on one line, whatever is written in it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.core.asks import Ask, Turn, as_text, from_line, to_line
from ftstudio.core.plain import MalformedRecord


@given(st.text(), st.text(), st.text())
def test_a_request_comes_back_as_it_was(request: str, before: str, over: str) -> None:
    """On one line: control characters, line breaks and all."""
    ask = Ask(request, True, 9, 0.5, over, (Turn(before, request),))
    line = to_line(ask)
    assert len(line.splitlines()) == 1
    assert line.isascii()
    assert from_line(line) == ask


@pytest.mark.parametrize("line", ["", "{", "[]", '{"compare": true}'])
def test_anything_else_is_no_request(line: str) -> None:
    """And is said to be none."""
    with pytest.raises(MalformedRecord):
        from_line(line)


@given(st.text(), st.sampled_from(["\x00", "\x1b[2J", "\r\n", "\x85", "\ud800"]))
def test_whatever_was_typed_becomes_text(text: str, odd: str) -> None:
    """Which any file can hold, and in which nothing but line ends and tabs controls."""
    tidy = as_text(f"Oak {odd}{text}{odd} ash")
    assert tidy.encode("utf-8").decode("utf-8") == as_text(tidy) == tidy
    controls = {each for each in tidy if unicodedata.category(each) in ("Cc", "Cs")}
    assert controls <= {"\n", "\t"}
    assert tidy.startswith("Oak")


@pytest.mark.parametrize(
    "text", ["שלום, מה שלומך?", "👩‍👩‍👧 a\tb\nc", "<|im_start|>system"]
)
def test_all_that_people_write_stays_as_it_is(text: str) -> None:
    """In any direction; marks are text like any other."""
    assert as_text(f"  {text}\n") == text
