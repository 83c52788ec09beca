"""How much a loss moves by itself."""

import math
import random
import statistics
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.core.wobble import climb, luck, mean_error, roughness, share, wobble


def _measured(course: Callable[[int], float], sigma: float, looks: int = 30) -> float:
    """The typical wobble that is found around a course, over 200 tries."""
    found = []
    for seed in range(200):
        chance = random.Random(seed)
        losses = [course(at) * (1 + chance.gauss(0, sigma)) for at in range(looks)]
        found.append(wobble(losses, losses.index(min(losses))))
    return statistics.median(found)


@pytest.mark.parametrize("sigma", [0.005, 0.01, 0.03])
def test_the_wobble_of_a_level_loss_is_found(sigma: float) -> None:
    """Within a third of what it is."""
    assert 0.7 < _measured(lambda _at: 2.0, sigma) / sigma < 1.3


def test_a_fall_or_a_rise_is_no_wobble() -> None:
    """Not even one that turns sharply."""
    falling = _measured(lambda at: 2 + 2 * math.exp(-at / 3), 0.005)
    turning = _measured(lambda at: 2 + abs(at - 6) / 10, 0.005, looks=12)
    assert 0.003 < falling < 0.008
    assert turning < 0.008


def test_before_anything_is_known_the_wobble_is_the_usual_one() -> None:
    """And with nothing but equal losses, it is never nothing."""
    assert wobble([2.5], 0) == pytest.approx(0.004)
    assert wobble([2.5] * 40, 0) >= 0.001


def test_a_wander_that_neighbours_miss_is_found() -> None:
    """Waves as long as ten looks, of 3 %."""
    losses = [2 * (1 + 0.03 * math.sin(at * 2 * math.pi / 10)) for at in range(30)]
    assert wobble(losses, losses.index(min(losses))) > 0.01


@given(st.lists(st.floats(1e-300, 1e300), min_size=1, max_size=40))
def test_any_losses_have_a_wobble(losses: list[float]) -> None:
    """However far apart they are."""
    found = wobble(losses, losses.index(min(losses)))
    assert 0.001 <= found < math.inf


def test_a_share_is_cut_where_it_says_no_more() -> None:
    """So that squares stay numbers."""
    assert share(3.0, 2.0) == 1.5
    assert share(1e300, 1e-300) == 1e6
    assert share(-1e300, 1e-300) == -1e6


def test_roughness_is_in_the_unit_of_the_losses() -> None:
    """And unknown from fewer than three."""
    chance = random.Random(3)
    rough = roughness([chance.gauss(50, 2) for _each in range(10)])
    assert 1 < rough < 4
    assert roughness([1.0, 2.0]) == math.inf


def test_the_error_of_a_mean_falls_with_the_number_of_values() -> None:
    """By its root."""
    assert mean_error([1.0, 3.0]) == pytest.approx(1.0)
    assert mean_error([1.0, 3.0] * 50) == pytest.approx(0.1, rel=0.02)


def test_a_climb_is_told_in_its_own_errors() -> None:
    """A line through values that err by 1 each; two are no climb."""
    assert climb([0.0, 1.0, 2.0]) == pytest.approx(math.sqrt(2))
    assert climb([5.0, 5.0, 5.0, 5.0]) == 0
    assert climb([2.0, 1.0, 0.0]) == pytest.approx(-math.sqrt(2))
    assert climb([0.0, 9.0]) == 0


@pytest.mark.parametrize("count", [2, 5, 10, 50])
def test_the_best_of_many_flatters_itself(count: int) -> None:
    """By as much as the largest of so many normal numbers stands out."""
    chance = random.Random(4)
    largest = [max(chance.gauss(0, 1) for _ in range(count)) for _ in range(4000)]
    assert luck(count) == pytest.approx(statistics.mean(largest), abs=0.05)
    assert luck(1) == 0
