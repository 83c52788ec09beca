"""From a history to points."""

import math
from dataclasses import replace

import pytest

from ftstudio.core.events import Event
from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_checks import double_check
from ftstudio.ui.widgets.plot_curves import (
    HIGHEST,
    best_look,
    look_curves,
    needed_range,
    planned,
    progress,
)
from ftstudio.ui.widgets.plot_looks import one_training
from tests.factories import history, look, prepared, step, told
from tests.losses import BY_HEART, checked, checks, one


def test_the_width_is_the_whole_plan() -> None:
    """So nothing moves aside as the training comes along."""
    validation, _ = look_curves(history([prepared(200), look(0, 3.0), look(50, 2.9)]))
    assert validation.x == (0, 25)


def test_without_a_plan_the_last_step_is_the_end() -> None:
    """A record that was cut off still has a plot."""
    known = history([look(0, 3.0), step(7), look(7, 2.9)])
    assert planned(known) == 7
    assert planned(History()) == 1


def test_progress_is_that_of_the_steps() -> None:
    """Between two looks too."""
    assert progress(history([prepared(50), look(0, 3.0), step(9)])) == pytest.approx(18)


def test_after_a_double_check_the_way_ends_at_the_agreed_share() -> None:
    """Where the line stands that says how far it learns."""
    known = history(checked(0.5))
    assert known.cross_validated is not None
    share = known.cross_validated.share
    assert progress(known) == pytest.approx(50 * share, abs=0.5)
    assert progress(history(checks(2.5))) == pytest.approx(50)


@pytest.mark.parametrize("loss", [math.inf, 1e300, 50.0])
def test_a_blow_up_leaves_the_range_and_not_the_rest(loss: float) -> None:
    """The good part of the curve stays readable."""
    needed = _needed([prepared(), look(0, 3.0), look(1, 2.9), look(2, loss)])
    assert needed is not None
    assert needed[1] <= 4.5


def test_a_blow_up_from_the_start_is_bounded_too() -> None:
    """No model is more surprised than one that guesses blindly."""
    needed = _needed([prepared(), look(0, 1e9, training=math.inf)])
    assert needed is not None
    assert needed[1] <= HIGHEST


def test_where_nothing_was_measured_there_is_no_range() -> None:
    """No looks, or looks without a number."""
    assert _needed([]) is None
    assert _needed([look(0, math.nan, training=math.nan)]) is None


def test_the_band_and_every_check_are_in_range() -> None:
    """Not only the curve that counts."""
    by_heart = one_training(history(one(BY_HEART, 18)))
    needed, band = needed_range(by_heart), by_heart.band
    assert needed is not None
    assert band is not None
    assert needed[1] >= max(band[1].y)
    several = double_check(history(checks(3)))
    highest = max(y for check in several.checks for y in check.y)
    assert (needed_range(several) or (0, 0))[1] == highest


def test_the_star_is_for_the_kept_version() -> None:
    """It is the full exam that decides in the end; until then the looks do."""
    ended = history(told([3.0, 2.7, 2.9]))
    assert ended.kept is not None
    going = replace(ended, kept=None)
    kept_last = replace(ended, kept=replace(ended.kept, step=2))
    assert [each and each.step for each in map(best_look, (going, kept_last))] == [1, 2]


def _needed(events: list[Event]) -> tuple[float, float] | None:
    return needed_range(one_training(history(events)))
