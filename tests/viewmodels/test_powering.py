"""A training on a computer that runs on its battery."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import OtherTraining
from ftstudio.core.events import Event, Paused, Resumed
from ftstudio.core.power import Power, Turn
from ftstudio.core.standing import Standing
from tests.factories import told
from tests.viewmodels.trainings import WAIT, Bench, teller

_WHOLE = told([4.0, 3.0])
_PLUGGED, _BATTERY, _LOW = Power(True, 50), Power(False, 60), Power(False, 9)


def _laptop(folder: Path, has: Power, script: Sequence[Event | str]) -> Bench:
    return Bench(folder, teller(folder, script), has=has)


def _asked(folder: Path) -> Bench:
    """One whose person has pressed Start, and is asked."""
    laptop = _laptop(folder, _BATTERY, _WHOLE)
    laptop.training.start()
    laptop.until_so(asks_about_power=True)
    return laptop


def test_plugged_in_it_begins_at_once(tmp_path: Path) -> None:
    """As on a computer without a battery."""
    laptop = _laptop(tmp_path, _PLUGGED, _WHOLE)
    laptop.training.start()
    laptop.until_over()
    assert laptop.training.state.standing is Standing.READY


def test_on_the_battery_the_person_is_asked_first(tmp_path: Path) -> None:
    """No run is made before there is an answer."""
    laptop = _asked(tmp_path)
    state = laptop.training.state
    assert (state.is_running, state.is_starting) == (False, False)
    assert state.supply.power == _BATTERY
    assert laptop.draft.project.newest_run() is None


def test_all_the_same_begins_on_the_battery(tmp_path: Path) -> None:
    """Nothing is asked twice."""
    laptop = _asked(tmp_path)
    laptop.training.power.all_the_same()
    assert not laptop.training.state.asks_about_power
    laptop.until_over()
    assert laptop.training.state.standing is Standing.READY


def test_waiting_begins_when_it_is_plugged_in(tmp_path: Path) -> None:
    """By itself, however long that takes."""
    laptop = _asked(tmp_path)
    laptop.training.power.wait()
    assert laptop.training.state.waits_for_power
    laptop.has = _PLUGGED
    laptop.until_so(standing=Standing.READY, is_running=False)
    assert not laptop.training.state.waits_for_power


def test_not_now_leaves_all_as_it_was(tmp_path: Path) -> None:
    """A reading that still comes starts nothing."""
    laptop = _asked(tmp_path)
    laptop.training.power.wait()
    laptop.training.power.not_now()
    laptop.training.power.hear(_PLUGGED)
    assert _is_idle(laptop)
    assert laptop.draft.project.newest_run() is None


def test_going_on_is_asked_about_as_well(tmp_path: Path) -> None:
    """Meanwhile nothing else can be done with the run."""
    laptop = _laptop(tmp_path, _BATTERY, _WHOLE)
    laptop.open(_WHOLE[:2])
    laptop.training.go_on()
    laptop.until_so(asks_about_power=True)
    assert not laptop.training.state.is_continuable
    assert not laptop.training.state.can_start_again


def test_another_training_that_began_meanwhile_comes_first(tmp_path: Path) -> None:
    """One at a time."""
    laptop = _asked(tmp_path)
    power = laptop.training.power
    power._hands = replace(power._hands, is_other_running=lambda: True)
    power.all_the_same()
    assert isinstance(laptop.training.state.problem, OtherTraining)
    assert _is_idle(laptop)


def _is_idle(laptop: Bench) -> bool:
    return not (laptop.training.state.is_held or laptop.training.is_busy)


def _at_work(folder: Path, *then: Event | str) -> Bench:
    """One that trains, plugged in."""
    laptop = _laptop(folder, _PLUGGED, [*_WHOLE[:-3], WAIT, *then])
    laptop.training.start()
    laptop.pump.until(lambda: laptop.training.state.has_better_version)
    return laptop


def test_being_unplugged_is_told_and_changes_nothing(tmp_path: Path) -> None:
    """It goes on; who looks elsewhere hears of it."""
    laptop = _at_work(tmp_path)
    laptop.has = _BATTERY
    laptop.pump.until(lambda: laptop.training.state.drains_battery)
    state = laptop.training.state
    assert state.news is not None
    assert state.news.turn is Turn.UNPLUGGED
    assert state.can_pause
    laptop.training.pause_and_close(lambda: None)
    laptop.until_over()


def test_nearly_empty_it_pauses_until_it_is_plugged_in(tmp_path: Path) -> None:
    """Both by itself, and both are told."""
    laptop = _at_work(tmp_path, Paused(1), WAIT, Resumed(1), *_WHOLE[-3:])
    laptop.has = _LOW
    laptop.until_so(is_paused=True)
    state = laptop.training.state
    assert state.is_saving_power
    assert state.news is not None
    assert state.news.turn is Turn.VERY_LOW
    laptop.has = _PLUGGED
    laptop.until_so(standing=Standing.READY, is_running=False)
    assert not laptop.training.state.is_saving_power


def test_who_goes_on_all_the_same_is_not_paused_again(tmp_path: Path) -> None:
    """Until the battery was charged."""
    laptop = _at_work(tmp_path, Paused(1), WAIT, Resumed(1), WAIT)
    laptop.has = _LOW
    laptop.until_so(is_paused=True)
    laptop.training.resume()
    laptop.until_so(is_paused=False)
    laptop.training.power.hear(_LOW)
    assert laptop.training.state.can_pause
    assert not laptop.training.state.is_saving_power
    laptop.training.pause_and_close(lambda: None)
    laptop.until_over()


def test_a_pause_of_the_person_is_not_ended_by_the_plug(tmp_path: Path) -> None:
    """They have reasons of their own."""
    laptop = _at_work(tmp_path, Paused(1), WAIT)
    laptop.training.pause()
    laptop.until_so(is_paused=True)
    for each in (_LOW, _PLUGGED):
        laptop.training.power.hear(each)
    assert laptop.training.state.is_paused
    laptop.training.pause_and_close(lambda: None)
    laptop.until_over()


def test_a_window_that_closes_meanwhile_asks_nothing(tmp_path: Path) -> None:
    """It was about to be asked."""
    laptop = _laptop(tmp_path, _BATTERY, _WHOLE)
    closed: list[bool] = []
    laptop.training.start()
    laptop.training.pause_and_close(lambda: closed.append(True))
    laptop.until_so(is_running=False)
    assert closed == [True]
    assert not laptop.training.state.asks_about_power


@pytest.mark.parametrize("waits", [True, False])
def test_a_project_that_is_closed_looks_no_more(tmp_path: Path, waits: bool) -> None:
    """Neither while it waits, nor while it trains."""
    laptop = _asked(tmp_path)
    if waits:
        laptop.training.power.wait()
    else:
        laptop.training.power.all_the_same()
        laptop.until_over()
    laptop.training.leave()
    assert laptop.training.power._watch is None
