"""How a process ended."""

import signal

import pytest

from ftstudio.core.errors import WorkerDied
from ftstudio.runs.outcome import Outcome


@pytest.mark.parametrize(
    ("exit_code", "name"),
    [
        (0, ""),
        (3, ""),
        (-signal.SIGKILL, "SIGKILL"),
        (-signal.SIGABRT, "SIGABRT"),
        (-99, "99"),  # a number that no signal has
    ],
)
def test_a_signal_has_its_name(exit_code: int, name: str) -> None:
    """An exit code of its own has none."""
    assert Outcome(exit_code).signal_name == name


def test_a_silent_end_becomes_an_error() -> None:
    """With what is known of it."""
    error = Outcome(-signal.SIGKILL).error()
    assert isinstance(error, WorkerDied)
    assert error.fields() == {"exit_code": -9, "signal": "SIGKILL"}
