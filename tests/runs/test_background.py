"""Work away from the window, and what comes of it back in the window's thread."""

import queue
import threading
from collections.abc import Callable

import pytest

from ftstudio.core.errors import FTStudioError, RunNotFound, Unexpected
from ftstudio.runs.background import Background, in_a_thread, wait_for_the_rest

ENOUGH = 20.0


class Window:
    """A thread that makes the calls that are posted to it: this one."""

    def __init__(self) -> None:
        """Wait for calls."""
        self.calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.heard: list[object] = []
        self.threads: list[str] = []
        self.background = Background(post=self.calls.put)

    def do(self, work: Callable[[], object]) -> object:
        """What is heard in the end of `work`."""
        self.background.do(self._noted(work), self.heard.append, self.heard.append)
        assert self.heard == []
        self.calls.get(timeout=ENOUGH)()
        return self.heard.pop()

    def _noted(self, work: Callable[[], object]) -> Callable[[], object]:
        def noted() -> object:
            self.threads.append(threading.current_thread().name)
            return work()

        return noted


def test_a_result_comes_back() -> None:
    """The work is done in another thread, the result heard in ours."""
    window = Window()
    assert window.do(lambda: 7) == 7
    assert window.threads == ["background"]


def test_a_known_error_comes_back() -> None:
    """With its fields."""
    error = RunNotFound(folder="/gone")

    def work() -> None:
        raise error

    assert Window().do(work) is error


def test_an_error_that_nobody_thought_of_comes_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The log has its kind, and nothing of what it says."""
    heard = Window().do(lambda: dict[str, int]()["a secret"])
    assert isinstance(heard, Unexpected)
    assert heard.kind == "KeyError"
    assert "KeyError" in caplog.text
    assert "secret" not in caplog.text


def test_calls_can_be_made_at_once() -> None:
    """As tests of pages do."""
    heard: list[int | FTStudioError] = []
    at_once = Background(post=lambda call: call(), start=lambda work: work())
    at_once.do(lambda: 7, heard.append, heard.append)
    assert heard == [7]


def test_the_end_of_the_program_waits_for_what_is_being_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """But not for ever."""
    may_end, ended = threading.Event(), threading.Event()
    others, all_of_them = set(threading.enumerate()), threading.enumerate
    monkeypatch.setattr(threading, "enumerate", lambda: {*all_of_them()} - others)

    def work() -> None:
        may_end.wait(ENOUGH)
        ended.set()

    in_a_thread(work)
    wait_for_the_rest(seconds=0.01)
    assert not ended.is_set()
    may_end.set()
    wait_for_the_rest(seconds=ENOUGH)
    assert ended.is_set()
