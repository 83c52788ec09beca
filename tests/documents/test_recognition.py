"""What is known of text recognition without loading it."""

import subprocess
import sys

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.core.plain import MalformedRecord
from ftstudio.documents.exchange import Limits, refusal, to_line
from ftstudio.documents.recognition import (
    PageRead,
    ScanRequest,
    message_from,
    page_line,
    scan_request_from,
)
from ftstudio.runs.launch import environment

_PAGE = PageRead(2, 12, 4.5, "Congés payés\n")


def test_asking_whether_it_is_there_loads_nothing() -> None:
    """The window asks; it must not wait for that."""
    code = (
        "import sys; from ftstudio.documents import recognition as r\n"
        "print(type(r.is_available()).__name__)\n"
        "print(not {'rapidocr', 'onnxruntime', 'cv2', 'PIL'} & set(sys.modules))"
    )
    child = [sys.executable, "-c", code]
    said = subprocess.check_output(child, env=environment(), text=True)
    assert said.split() == ["bool", "True"]


def test_pages_and_answers_are_told_apart() -> None:
    """Both come on the same pipe, a line each."""
    answer = refusal(Kind.PDF, Reason.ONLY_PICTURES)
    assert message_from(page_line(_PAGE)) == _PAGE
    assert message_from(to_line(answer)) == answer


def test_a_request_names_what_lies_inside_a_file() -> None:
    """A password is in it, and not shown."""
    asked = ScanRequest("/m.eml", Limits(), "secret", ("a › b.zip", "été.pdf"))
    assert scan_request_from(to_line(asked)) == asked
    assert "secret" not in repr(asked)
    with pytest.raises(MalformedRecord):
        scan_request_from(b"garbage")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"garbage",
        b'{"page": 2, "pages"',
        b'{"page": 3, "pages": 2, "seconds": 1.0, "text": ""}',
        b'{"page": 0, "pages": 2, "seconds": 1.0, "text": ""}',
        b'{"page": 1, "pages": 2, "seconds": -1.0, "text": ""}',
        b'{"page": 1, "pages": 2, "seconds": NaN, "text": ""}',
    ],
)
def test_a_page_that_cannot_be_is_refused(line: bytes) -> None:
    """It comes from a process that has read a stranger's file."""
    with pytest.raises(MalformedRecord):
        message_from(line)


def test_a_page_nested_beyond_measure_is_refused() -> None:
    """As every other line that is no message."""
    with pytest.raises(MalformedRecord):
        message_from(b'{"page": ' + b"[" * 200_000)
