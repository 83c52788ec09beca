"""Asking for the newest version, in a child that can be ended."""

import sys
import threading
import time

import pytest

from ftstudio.core.errors import ReleasesStrange, ReleasesUnreachable
from ftstudio.core.release import Release
from ftstudio.runs.asking import ask_for_release
from tests.fakes.announcing import Announcing, announcing


def test_the_answer_comes_back() -> None:
    """As the value that it is."""
    with announcing(Announcing(b'{"version": "1.0"}')) as source:
        assert ask_for_release(source.address, threading.Event()) == Release("1.0")


def test_so_does_what_failed() -> None:
    """Under its own name."""
    with pytest.raises(ReleasesUnreachable):
        ask_for_release("http://127.0.0.1:9/n.json", threading.Event())


def test_nobody_waits_for_a_server_that_is_silent() -> None:
    """Once a person has had enough, the child is gone at once."""
    cancel = threading.Event()
    with announcing(Announcing(silent=True)) as source:
        when = threading.Thread(target=_when, args=(source.is_asked, cancel))
        when.start()
        begun = time.monotonic()
        assert ask_for_release(source.address, cancel) is None
        assert source.is_asked.is_set()
        assert time.monotonic() - begun < 15
        when.join()


def test_a_child_that_says_nothing_of_use() -> None:
    """It broke down, or was never the program."""
    with pytest.raises(ReleasesStrange):
        ask_for_release("x", threading.Event(), [sys.executable, "-c", "print(1)"])


def _when(happened: threading.Event, then: threading.Event) -> None:
    happened.wait(20)
    then.set()
