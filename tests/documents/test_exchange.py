"""Lines between a reader process and its owner."""

import json

import pytest

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.core.plain import MalformedRecord
from ftstudio.documents.exchange import (
    Answer,
    Limits,
    Request,
    answer_from,
    longest_answer,
    refusal,
    request_from,
    to_line,
)

_ANSWER = Answer(Kind.PDF, State.READY, words=2, title="T", text="Été \udc80\n😀")


def test_a_request_crosses_the_wire() -> None:
    """Also for a path that is no text, as POSIX allows."""
    request = Request("/caf\udce9.txt", Limits(seconds=1.5))
    assert request_from(to_line(request)) == request


def test_an_answer_is_one_line_within_its_bound() -> None:
    """Whatever its text holds."""
    line = to_line(_ANSWER)
    assert answer_from(line) == _ANSWER
    assert line.count(b"\n") == 1
    assert len(to_line(Answer(Kind.TEXT, State.READY, text="😀" * 999))) < (
        longest_answer(Limits(characters=999))
    )


def test_a_refusal_has_the_state_of_its_reason() -> None:
    """The two never disagree."""
    answer = refusal(Kind.WORD, Reason.NEEDS_PASSWORD)
    assert answer.state is State.LOCKED


@pytest.mark.parametrize(
    "wrong",
    [
        {"content_hash": "../../escape"},
        {"words": 10**9},
        {"words": -1},
        {"title": "x" * 121},
        {"state": "splendid"},
        {"text": 7},
    ],
)
def test_an_impossible_answer_is_refused(wrong: dict[str, object]) -> None:
    """A captured reader must not write elsewhere or swell our numbers."""
    plain = {"kind": "text", "state": "ready", **wrong}
    with pytest.raises(MalformedRecord):
        answer_from(json.dumps(plain).encode())


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b"\xff\n", b"ready\n"])
def test_what_is_no_answer_is_refused(line: bytes) -> None:
    """Half a line, say, of a reader that was ended."""
    with pytest.raises(MalformedRecord):
        answer_from(line)
