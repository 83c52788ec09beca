"""Which version of a run to keep."""

import math

import pytest

from ftstudio.core.keeping import lowest, smoothed


def test_a_loss_counts_twice_and_each_neighbour_once() -> None:
    """At the edges a loss is its own neighbour."""
    assert smoothed([4.0, 2.0, 3.0]) == [3.5, 2.75, 2.75]


def test_one_lucky_look_is_not_the_best() -> None:
    """A valley that lasts is better than a dip between two hills."""
    assert lowest([3.0, 2.5, 2.45, 2.5, 2.9, 2.3, 3.0]) == 2


def test_of_equals_the_first_is_kept() -> None:
    """Less training for the same."""
    assert lowest([2.0, 2.0, 2.0]) == 0


@pytest.mark.parametrize("losses", [[], [math.nan], [math.inf, math.nan]])
def test_where_nothing_was_measured_nothing_is_best(losses: list[float]) -> None:
    """None means: not yet known."""
    assert lowest(losses) is None


@pytest.mark.parametrize("broken", [math.nan, math.inf])
def test_a_loss_that_is_no_number_neither_wins_nor_spoils_its_neighbours(
    broken: float,
) -> None:
    """They count themselves in its place."""
    assert smoothed([3.0, broken, 2.0]) == [3.0, math.inf, 2.0]
    assert lowest([3.0, 2.0, broken]) == 1
