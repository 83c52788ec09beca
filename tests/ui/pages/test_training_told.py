"""What is told beside the plot."""

from dataclasses import replace

from ftstudio.core.events import DeviceChosen
from ftstudio.core.history import History
from ftstudio.ui.pages.training_told import figures, notes, progress
from ftstudio.viewmodels.training_state import TrainingState

RUNNING = replace(TrainingState(), is_running=True)


def test_before_its_own_pace_is_known_it_goes_by_what_was_expected() -> None:
    """And tells nothing of what nobody knows."""
    assert figures(RUNNING) == []
    ((name, value),) = figures(replace(RUNNING, expected=600.0))
    assert (name, value) == ("Time left", "about 10 min")


def test_where_it_trains_is_told_while_it_does() -> None:
    """Not of one that is over."""
    history = History(device=DeviceChosen("", 0, 4))
    assert "4 cores" in notes(replace(RUNNING, history=history))
    assert notes(replace(TrainingState(), history=history)) == ""


def test_a_worker_that_has_said_nothing_yet_is_starting() -> None:
    """Nobody knows how far that is."""
    said, share = progress(RUNNING)
    assert said
    assert share is None
