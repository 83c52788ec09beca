"""What the numbers of the looks so far say together."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.core.keeping import lowest
from ftstudio.core.readings import Kept, Readings, Trend


def _readings(
    validation: Sequence[float],
    training: Sequence[float | None] = (),
    documents: Sequence[Sequence[float]] = (),
) -> Readings:
    """One look a step, the first before the training."""
    found = Readings()
    for at, loss in enumerate(validation):
        found = found.with_reading(
            at,
            training[at] if training else None,
            loss,
            documents[at] if documents else (),
        )
    return found


def test_the_best_is_the_first_of_the_lowest() -> None:
    """What came after it, and how far that stands above, is counted from there."""
    readings = _readings([3.0, 2.0, 2.0, 2.2])
    assert (readings.best, readings.lowest, readings.since_best) == (1, 2.0, 2)
    assert readings.rise == pytest.approx(0.1)
    assert readings.lasting_rise == pytest.approx(0.05)


def test_documents_are_compared_with_those_of_the_best_look() -> None:
    """Where both were read; as shares of the lowest loss."""
    readings = _readings(
        [3.0, 2.0, 2.2],
        documents=[(3.0, 3.0), (2.0, 2.0, math.nan), (1.0, 4.0, 2.0)],
    )
    assert readings.changes() == {0: -0.5, 1: 1.0}


def test_documents_that_disagree_make_a_comparison_less_sure() -> None:
    """But never by more than the wobble itself; fewer than five by twice as much."""
    alike, unlike = [1.0] * 6, [0.0, 2.0] * 3
    agreed = _readings([2.0, 2.0], documents=[[0.0] * 6, alike]).noise()
    mixed = _readings([2.0, 2.0], documents=[[0.0] * 6, unlike]).noise()
    few = _readings([2.0, 2.0], documents=[[0.0] * 3, alike[:3]]).noise()
    assert agreed.error == agreed.wobble
    assert mixed.error == pytest.approx(mixed.wobble * math.sqrt(2))
    assert few.error == 2 * few.wobble


def test_the_more_looks_are_equal_the_luckier_is_the_best() -> None:
    """Looks far above it do not count."""
    assert _readings([2.0]).noise().luck == 0
    assert _readings([9.0, 5.0, 2.0]).noise().luck == 0
    assert _readings([2.0] * 10).noise().luck == pytest.approx(1.55, abs=0.02)


@pytest.mark.parametrize(
    ("training", "expected"),
    [
        ([2.0, 1.8, 1.6, 1.4, 1.2], Trend.FALLING),
        ([2.0, 1.8, 1.8, 1.8, 1.8], Trend.FLAT),
        ([2.0, 1.8, 2.0, 2.4, 2.6], Trend.RISING),
        ([None] * 5, Trend.FALLING),
        ([1.0, None, None, 3.0, None], Trend.FALLING),
    ],
)
def test_where_training_went_since_the_best(
    training: list[float | None], expected: Trend
) -> None:
    """Falling where nothing is known, so that nothing else is kept back by it."""
    assert _readings([3.0, 2.0, 2.1, 2.2, 2.3], training).trend() is expected


def test_a_fall_of_training_counts_if_it_is_clear_however_small() -> None:
    """Beside a large rise of validation it need not be as large."""
    small = [2.0, 2.0, 1.99, 1.98, 1.97, 1.96, 1.95]
    readings = _readings([2.1, 2.0, 2.2, 2.4, 2.6, 2.8, 3.0], small)
    assert readings.trend() is Trend.FALLING


def test_looks_that_climb_are_told_from_those_that_come_back() -> None:
    """Among themselves: the best does not count."""
    rising, falling = _readings([2, 2.1, 2.2, 2.3]), _readings([2, 2.3, 2.2, 2.1])
    assert rising.climb(rising.noise()) > 2
    assert falling.climb(falling.noise()) < -1
    assert not rising.is_coming_back(rising.noise())
    assert falling.is_coming_back(falling.noise())


def test_a_jump_of_training_is_seen_beside_what_was_before() -> None:
    """From the third known loss on; not in one that wobbles as much anyway."""
    assert not _readings([2.0] * 2, [2.0, 9.0]).has_jumped()
    assert _readings([2.0] * 4, [2.0, 1.9, 1.8, 3.0]).has_jumped()
    wild = [2.0, 3.0, 1.0, 3.0, 1.0, 3.0, 1.0, 3.0]
    assert not _readings([2.0] * 8, wild).has_jumped()


def test_once_learned_is_learned() -> None:
    """By either loss; a lower look alone is chance."""
    assert not _readings([2.0, 2.0, 1.9, 2.0, 2.0]).has_learned
    assert _readings([2.0, 2.0, *[1.8] * 4, 2.0, 2.0]).has_learned
    assert _readings([2.0] * 5, [2.0, 1.8, 1.6, 1.4, 1.2]).has_learned


@given(st.lists(st.just(math.nan) | st.floats(1, 4), min_size=1, max_size=30))
def test_the_step_to_keep_is_that_of_the_lowest_smoothed_loss(
    losses: list[float],
) -> None:
    """Found look by look as it is of all looks together."""
    kept = Kept()
    for step, loss in enumerate(losses):
        kept = kept.with_loss(step, loss)
    best = lowest(losses)
    assert kept.step == (0 if best is None else best)


def test_without_any_loss_the_first_look_is_the_one_to_keep() -> None:
    """Nothing better was ever seen; until something is."""
    kept = Kept()
    for step in (10, 20, 30):
        kept = kept.with_loss(step, math.nan)
        assert kept.step == 10
    assert kept.with_loss(40, 2.0).step == 40
