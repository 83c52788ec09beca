"""From a history to points."""

import math
from dataclasses import replace

import pytest

from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_curves import (
    HIGHEST,
    best_look,
    look_curves,
    needed_range,
    planned,
    progress,
)
from tests.factories import history, look, prepared, step, told


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


def test_what_was_not_measured_is_a_gap() -> None:
    """Its point is left out, the others stay."""
    validation, _ = look_curves(history(told([3.0, 2.9, 2.8])))
    torn = replace(validation, y=(3.0, math.nan, 2.8))
    assert torn.points == ((0, 3.0), (100, 2.8))


@pytest.mark.parametrize("loss", [math.inf, 1e300, 50.0])
def test_a_blow_up_leaves_the_range_and_not_the_rest(loss: float) -> None:
    """The good part of the curve stays readable."""
    needed = needed_range(
        history([prepared(), look(0, 3.0), look(1, 2.9), look(2, loss)])
    )
    assert needed is not None
    assert needed[1] <= 4.5


def test_a_blow_up_from_the_start_is_bounded_too() -> None:
    """No model is more surprised than one that guesses blindly."""
    needed = needed_range(history([prepared(), look(0, 1e9, training=math.inf)]))
    assert needed is not None
    assert needed[1] <= HIGHEST


def test_where_nothing_was_measured_there_is_no_range() -> None:
    """No looks, or looks without a number."""
    assert needed_range(History()) is None
    assert needed_range(history([look(0, math.nan, training=math.nan)])) is None


def test_the_star_is_for_the_kept_version() -> None:
    """It is the full exam that decides in the end; until then the looks do."""
    ended = history(told([3.0, 2.7, 2.8]))
    assert ended.kept is not None
    going = replace(ended, kept=None)
    kept_last = replace(ended, kept=replace(ended.kept, step=2))
    assert [each and each.step for each in map(best_look, (going, kept_last))] == [1, 2]
