"""A request on one line, whatever is written in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.core.asks import Ask, Turn, from_line, to_line
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
