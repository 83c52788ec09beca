"""What a sorter has shown."""

import pytest

from ftstudio.core.events import SorterMade
from ftstudio.core.sorting import (
    CurvePoint,
    Guess,
    accuracy,
    by_label,
    confusions,
    curve_of,
    misfiled,
    more_would_bring,
    share_of,
    worst_first,
)

RIGHT = Guess(0, 0, 0.9, 0.9)
UNSURE = Guess(0, 1, 0.5, 0.4)
SURE = Guess(1, 0, 0.95, 0.02)
GUESSES = [RIGHT, RIGHT, UNSURE, SURE, Guess(1, 1, 0.7, 0.7)]


def test_how_often_it_is_right_has_a_range() -> None:
    """Wilson's, which stays within 0 and 1 (figures of R's binom package)."""
    found = accuracy(GUESSES)
    assert (found.right, found.of, found.share) == (3, 5, 0.6)
    all_right = share_of(10, 10)
    assert all_right.low == pytest.approx(0.7225, abs=1e-4)
    assert all_right.high == 1
    some = share_of(8, 10)
    assert (some.low, some.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert share_of(0, 0).share == 0


def test_what_is_taken_for_what_leads_to_the_documents() -> None:
    """The most frequent first."""
    found = confusions([*GUESSES, SURE])
    assert [(e.label, e.into, e.documents) for e in found] == [
        (1, 0, (3, 5)),
        (0, 1, (2,)),
    ]
    assert [each.right for each in by_label(GUESSES, 2)] == [2, 1]


def test_the_surest_mistake_comes_first_and_looks_misfiled() -> None:
    """One of which it is not sure does not."""
    assert worst_first(GUESSES) == (3, 2)
    assert misfiled(GUESSES) == (3,)


def test_more_examples_bring_as_much_as_the_last_ones_let_expect() -> None:
    """Errors that halved with twice as many documents halve once more."""
    curve = [CurvePoint(50, 0.6), CurvePoint(100, 0.8)]
    assert more_would_bring(curve, 100) == pytest.approx(0.1)
    assert more_would_bring([CurvePoint(50, 0.8), CurvePoint(100, 0.8)], 50) == 0
    assert more_would_bring(curve[:1], 50) is None
    assert more_would_bring([CurvePoint(50, 0.8), CurvePoint(100, 1.0)], 50) == 0


def test_the_curve_is_read_from_what_was_told() -> None:
    """Point by point."""
    made = SorterMade(("a", "b"), curve_documents=(5, 10), curve_shares=(0.5, 0.7))
    assert curve_of(made) == (CurvePoint(5, 0.5), CurvePoint(10, 0.7))
