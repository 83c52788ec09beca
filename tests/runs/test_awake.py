"""Keeping the computer awake; whether it works is made up, nobody's is touched."""

import pytest
from wakepy import current_mode
from wakepy.core.mode import NoCurrentModeError

from ftstudio.core.events import Event, Failed, Finished, Paused, Resumed, Started
from ftstudio.runs.awake import Awake
from tests.factories import step

_START, _END = Started(process=7, version="1"), Finished(stopped=False, peak_memory=1)


def is_held() -> bool:
    """Whether this program keeps the computer awake now."""
    try:
        return current_mode().active
    except NoCurrentModeError:
        return False


def held_at(*events: Event) -> tuple[list[bool], list[bool]]:
    """Whether it is held while each event is delivered, and what was told of it."""
    held, told = list[bool](), list[bool]()
    vigil = Awake(lambda _event: held.append(is_held()), told.append)
    for each in events:
        vigil(each)
    return held, told


def test_it_is_held_while_the_training_works() -> None:
    """Not while it is paused, and not any more at the end."""
    events = (_START, step(1), Paused(1), Resumed(1), step(2), _END)
    assert held_at(*events) == ([True, True, False, True, True, False], [True, True])


def test_a_failure_lets_go_as_well() -> None:
    """Also of a training that never began."""
    failed = Failed("WorkerDied", {"exit_code": 1, "signal": ""})
    assert held_at(_START, failed)[0] == [True, False]
    assert held_at(failed) == ([False], [])


def test_where_it_cannot_be_done_it_is_told_and_the_training_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Once, not at every event."""
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    held, told = held_at(_START, step(1), step(2), _END)
    assert (held, told) == ([False] * 4, [False])
