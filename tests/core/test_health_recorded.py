"""The verdict on real trainings of the starter model, as they were recorded.

What was trained is told in `tests/benchmarks/verdicts.py`, which makes them anew; the
healthy one is one pass over a public staff handbook. Numbers only, no texts.
"""

from pathlib import Path

import pytest

from ftstudio.core.alarm import DANGERS, alarm_of
from ftstudio.core.health import State, course
from ftstudio.core.history import History, history_of
from ftstudio.core.run_folder import RunFolder

RUNS = Path(__file__).parent.parent / "data" / "runs"


def test_a_small_folder_trained_far_too_long_is_warned_of() -> None:
    """Soon after it turned, once and for good; the version before that is kept."""
    history = _recorded("memorising")
    states = [each.state for each in course(history)]
    first = states.index(State.MEMORISING)
    best = min(history.looks, key=lambda each: each.validation_loss)
    assert first - history.looks.index(best) <= 4
    assert set(states[first:]) == {State.MEMORISING}
    assert history.kept is not None
    assert history.kept.step < history.looks[first].step


def test_the_warning_names_what_got_worse() -> None:
    """By number, worst first; and nobody has to wait for the end."""
    history = _recorded("memorising")
    alarm = alarm_of(history, patience=3)
    assert alarm is not None
    evidence = alarm.health.evidence
    assert evidence.worse == evidence.documents > 2
    assert len(evidence.worst) == 3
    assert alarm.looks_left == 0


def test_a_healthy_training_is_never_warned_of() -> None:
    """At no look of it, whatever came after."""
    history = _recorded("healthy")
    states = {each.state for each in course(history)}
    assert not states & {*DANGERS, State.WATCHING, State.TOO_GOOD}
    assert len(history.looks) > 10


def test_a_rate_a_hundred_times_too_high_is_unstable() -> None:
    """That is what made the run go back."""
    history = History()
    for said in _folder("exploding").events():
        if type(said.event).__name__ in {"WentBack", "Failed"}:
            break
        history = history.with_event(said.event)
    assert course(history)[-1].state is State.UNSTABLE


def test_copies_on_both_sides_are_too_good_to_be_true() -> None:
    """And nothing else is the matter with it."""
    states = [each.state for each in course(_recorded("twins"))]
    assert State.TOO_GOOD in states
    assert not set(states) & DANGERS


@pytest.mark.parametrize("name", ["memorising", "healthy", "twins"])
def test_each_prefix_says_what_was_said_then(name: str) -> None:
    """A verdict is never changed afterwards."""
    history = _recorded(name)
    whole = course(history)
    for count in range(len(history.looks)):
        assert course(_first_looks(history, count)) == whole[:count]


def _first_looks(history: History, count: int) -> History:
    shorter = History(prepared=history.prepared)
    for each in history.looks[:count]:
        shorter = shorter.with_event(each)
    return shorter


def _recorded(name: str) -> History:
    return history_of(_folder(name).events())


def _folder(name: str) -> RunFolder:
    """The record in a folder of its own, as every run has it."""
    return RunFolder(RUNS / name)
