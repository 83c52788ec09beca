"""Ticks and the range that keeps still."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.ui.widgets.plot_scale import calm_range, digits, round_step, ticks

LOSSES = st.floats(0, 20)


@given(LOSSES, LOSSES)
def test_a_range_holds_what_is_needed(one: float, other: float) -> None:
    """And is of few ticks."""
    low, high = calm_range((min(one, other), max(one, other)), None)
    assert low <= min(one, other)
    assert max(one, other) <= high
    assert len(ticks((low, high), round_step(high - low))) <= 7


def test_a_range_keeps_still_while_it_fits() -> None:
    """A little more or less moves nothing."""
    first = calm_range((3.0, 3.6), None)
    assert calm_range((2.98, 3.61), first) == first


def test_a_range_shrinks_when_most_of_it_is_empty() -> None:
    """After a resumption, say, that forgot a blow-up."""
    wide = calm_range((3.0, 9.0), None)
    assert calm_range((3.0, 3.6), wide) == calm_range((3.0, 3.6), None)


def test_noise_is_not_blown_up_to_fill_the_plot() -> None:
    """Two losses that differ by a hair do not stand at the top and the bottom."""
    low, high = calm_range((3.600, 3.602), None)
    assert high - low > 0.3


@pytest.mark.parametrize(
    ("span", "step", "exact"),
    [(0.8, 0.2, 1), (1.0, 0.2, 1), (4.0, 1, 0), (0.04, 0.01, 2)],
)
def test_steps_are_round(span: float, step: float, exact: int) -> None:
    """1, 2 or 5, with as many decimals as they need."""
    assert round_step(span) == pytest.approx(step)
    assert digits(round_step(span)) == exact
