"""A child is watched, and ended when it takes too much; by real children."""

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.runs.guard import Guard

_MUCH = 1 << 40
_Child = subprocess.Popen[bytes]
_WAITS = "import sys; sys.stdin.read()"
_SWELLS = "held = b'x' * 200_000_000; " + _WAITS


@pytest.fixture
def child(request: pytest.FixtureRequest) -> Iterator[_Child]:
    """Runs the code that the test names."""
    code = [sys.executable, "-c", request.param]
    with subprocess.Popen(code, stdin=subprocess.PIPE) as child:
        yield child
        child.kill()


def _watch(child: _Child, memory: int = _MUCH, seconds: float = 60) -> Guard:
    guard = Guard(child, memory)
    guard.begin(seconds)
    guard.start()
    return guard


@pytest.mark.parametrize("child", [_WAITS], indirect=True)
def test_a_child_over_its_time_is_ended(child: _Child) -> None:
    """Not before, and soon after."""
    began = time.monotonic()
    guard = _watch(child, seconds=0.3)
    assert child.wait(20)
    assert time.monotonic() - began >= 0.3
    assert guard.fault is Reason.TOOK_TOO_LONG


@pytest.mark.parametrize("child", [_SWELLS], indirect=True)
def test_a_child_over_its_memory_is_ended(child: _Child) -> None:
    """By what is resident, however it came by it."""
    guard = _watch(child, memory=100_000_000)
    assert child.wait(20)
    assert guard.fault is Reason.TOOK_TOO_MUCH_MEMORY


@pytest.mark.parametrize("child", [_WAITS], indirect=True)
def test_the_clock_stands_still_between_questions(child: _Child) -> None:
    """A child may wait as long as nobody asks it anything."""
    guard = Guard(child, _MUCH)
    guard.begin(0.0)
    guard.rest()
    guard.start()
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(0.3)
    child.communicate()
    guard.join(20)
    assert not guard.is_alive()
    assert guard.fault is None
