"""A reader process, spoken to as its owner would."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.documents.exchange import (
    READY,
    Answer,
    Limits,
    Request,
    answer_from,
    refusal,
    to_line,
)
from ftstudio.runs.launch import command, environment

_Child = subprocess.Popen[bytes]


@pytest.fixture(scope="module")
def child() -> Iterator[_Child]:
    """One reader for all tests; it ends when its stdin closes."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command("--reader"), stdin=pipe, stdout=pipe, env=environment()
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == READY
        yield child
        rest, _ = child.communicate(timeout=20)
        assert (rest, child.returncode) == (b"", 0)


def _ask(child: _Child, path: Path, limits: Limits | None = None) -> Answer:
    assert child.stdin
    assert child.stdout
    child.stdin.write(to_line(Request(str(path), limits or Limits())))
    child.stdin.flush()
    return answer_from(child.stdout.readline())


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_text_is_answered_whole(child: _Child, tmp_path: Path) -> None:
    """Cleaned, counted, titled, and its language told."""
    text = "Congés \r\n\r\n\r\n\r\n\r\nIl faut les demander une semaine avant."
    answer = _ask(child, _file(tmp_path, "a.txt", text.encode("cp1252")))
    assert (answer.state, answer.words, answer.language) == (State.READY, 8, "fr")
    assert answer.title == "Congés"
    assert answer.text == "Congés\n\n\nIl faut les demander une semaine avant."


def test_a_text_without_a_short_line_is_titled_by_its_name(
    child: _Child, tmp_path: Path
) -> None:
    """Made readable."""
    path = _file(tmp_path, "my_long-story.txt", b"and then " * 99)
    assert _ask(child, path).title == "My long story"


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("a.txt", b"", refusal(Kind.TEXT, Reason.ZERO_BYTES)),
        ("a.txt", b" \n\t", refusal(Kind.TEXT, Reason.ONLY_BLANKS)),
        ("a.md", b"*** ___ ---", refusal(Kind.MARKDOWN, Reason.ONLY_BLANKS)),
        ("a.pdf", b"%PDF-1.4 broken", refusal(Kind.PDF, Reason.BROKEN_FILE)),
        ("a.odt", b"PK\x03\x04", refusal(Kind.OPENDOCUMENT, Reason.BROKEN_FILE)),
        ("a.json", b"{}", refusal(Kind.OTHER, Reason.UNKNOWN_FORMAT)),
        ("a.txt", b"x" * 99, refusal(Kind.TEXT, Reason.FILE_TOO_LARGE)),
    ],
)
def test_what_cannot_be_read_is_answered_too(
    child: _Child, tmp_path: Path, name: str, content: bytes, answer: Answer
) -> None:
    """And the reader goes on."""
    path = _file(tmp_path, name, content)
    assert _ask(child, path, Limits(file_size=50)) == answer


def test_a_file_that_vanished_is_answered(child: _Child, tmp_path: Path) -> None:
    """Between being found and being opened."""
    assert _ask(child, tmp_path / "gone.txt").reason is Reason.VANISHED


_BUSY = """
import os, threading
from ftstudio.documents.reader_main import end_with
threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
print(os.getpid(), flush=True)
while True:
    pass
"""
_KILLED = """
import os, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1]], stdout=subprocess.PIPE)
print(child.stdout.readline().decode(), flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a parent cannot be told")
def test_a_busy_reader_ends_with_whoever_started_it() -> None:
    """Though that was killed, and can no longer watch the time."""
    started = [sys.executable, "-c", _KILLED, _BUSY]
    with subprocess.Popen(started, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout
        reader = psutil.Process(int(killed.stdout.readline()))
        reader.wait(timeout=20)
    assert not reader.is_running()
