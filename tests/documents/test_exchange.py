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

_ANSWER = Answer(Kind.PDF, State.READY, words=2, title="T", text="Été \t\n😀")

_PLAIN = {"kind": "text", "state": "ready", "characters": 0}
_BEYOND_THE_TEXT = {"kind": "phone", "start": 0, "end": 9, "identity": "a"}


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


def test_texts_of_files_inside_cross_the_wire() -> None:
    """Each in its place, at any depth."""
    deep = Answer(Kind.TEXT, State.READY, text="été", name="c")
    inner = Answer(Kind.ARCHIVE, State.CONTAINER, name="b", parts=(deep, deep))
    answer = Answer(Kind.MAIL, State.READY, text="a\nb", parts=(inner, deep))
    assert answer_from(to_line(answer)) == answer


def test_a_nest_beyond_measure_is_refused() -> None:
    """However well its answers are made."""
    answer = Answer(Kind.TEXT, State.READY)
    for _ in range(12):
        answer = Answer(Kind.ARCHIVE, State.CONTAINER, parts=(answer,))
    with pytest.raises(MalformedRecord):
        answer_from(to_line(answer))


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
        {"characters": 7},
        {"characters": "1"},
        {"fingerprint": "short"},
        {"name": "../escape"},
        {"name": "two\nlines"},
        {"signature": "x" * 500},
        {"pages": 1, "pages_without_text": 2},
        {"notes": {"findings": [_BEYOND_THE_TEXT]}},
        {"parts": [{**_PLAIN, "name": "a/b"}]},
        {"parts": [{**_PLAIN, "characters": 1}]},
        {"parts": 7},
    ],
)
def test_an_impossible_answer_is_refused(wrong: dict[str, object]) -> None:
    """A captured reader must not write elsewhere or swell our numbers."""
    with pytest.raises(MalformedRecord):
        answer_from(json.dumps(_PLAIN | wrong).encode())


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\n",
        b"ready\n",
        b"[" * 100_000,
        b'{"parts":[' * 100_000 + b"{}",
        json.dumps(_PLAIN | {"characters": 1}).encode() + b"\t\xff\n",
        b" " * 32_000_001 + json.dumps(_PLAIN).encode(),
    ],
    ids=range(9),
)
def test_what_is_no_answer_is_refused(line: bytes) -> None:
    """Half a line, say, of a reader that was ended."""
    with pytest.raises(MalformedRecord):
        answer_from(line)
