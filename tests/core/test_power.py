"""What is new of the power, and when a training should pause by itself."""

import pytest

from ftstudio.core.power import VERY_LOW, Power, Supply, Turn


def battery(percent: float) -> Power:
    """A computer that is not plugged in."""
    return Power(is_plugged=False, percent=percent)


PLUGGED = Power(is_plugged=True, percent=50)


def turns(*powers: Power) -> list[Turn | None]:
    """What is new at each of them."""
    supply, seen = Supply(), list[Turn | None]()
    for each in powers:
        supply, turn = supply.with_power(each)
        seen.append(turn)
    return seen


def test_being_unplugged_and_plugged_in_is_new_once() -> None:
    """A charge that falls is nothing new."""
    seen = turns(PLUGGED, battery(80), battery(70), PLUGGED, PLUGGED)
    assert seen == [None, Turn.UNPLUGGED, None, Turn.PLUGGED_IN, None]


def test_a_battery_that_is_nearly_empty_is_told_until_something_is_done() -> None:
    """Whoever hears of it may have been busy."""
    seen = turns(battery(VERY_LOW + 1), battery(VERY_LOW), battery(VERY_LOW - 1))
    assert seen == [Turn.UNPLUGGED, Turn.VERY_LOW, Turn.VERY_LOW]


def test_a_battery_that_is_charged_may_be_empty() -> None:
    """The cable is in."""
    assert turns(Power(is_plugged=True, percent=3)) == [None]


def test_who_wants_to_drain_it_hears_no_more_of_it_until_it_is_charged() -> None:
    """The next time is another time."""
    low = battery(VERY_LOW - 2)
    supply = Supply(low).accepted()
    assert supply.with_power(low) == (supply, None)
    charged, turn = supply.with_power(PLUGGED)
    assert turn is Turn.PLUGGED_IN
    assert charged.with_power(low)[1] is Turn.VERY_LOW


def test_who_accepts_the_battery_has_not_accepted_to_drain_it() -> None:
    """It was still full enough when it was asked about."""
    supply = Supply(battery(60)).accepted()
    assert supply.with_power(battery(VERY_LOW))[1] is Turn.VERY_LOW


@pytest.mark.parametrize("power", [None, PLUGGED])
def test_without_a_battery_nothing_is_low(power: Power | None) -> None:
    """As on most computers of an office."""
    supply = Supply(power)
    assert not supply.is_battery
    assert not supply.is_very_low
