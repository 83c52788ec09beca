"""The curves of a training as points."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.core.events import BestKept, Event
from ftstudio.core.run_curves import Curves, curves_of, levels
from tests.factories import (
    cross_validated,
    fold,
    history,
    in_full,
    look,
    prepared,
    told,
    told_with_folds,
)


def test_both_losses_and_the_kept_version() -> None:
    """Over the whole plan; the mark lies on the validation loss."""
    curves = curves_of(history(told([4.0, 3.0, 3.5])))
    assert curves.validation == ((0.0, 4.0), (0.5, 3.0), (1.0, 3.5))
    assert curves.training == ((0.0, 2.0), (0.5, 2.0), (1.0, 2.0))
    assert curves.kept == (0.5, 3.0)


def test_what_is_no_number_is_a_gap() -> None:
    """And a version that was not looked at has no mark."""
    begun: list[Event] = [prepared(4), look(0, 4.0), look(1, math.nan), look(2, 3.0)]
    curves = curves_of(history([*begun, in_full(3, 3.0), BestKept(3)]))
    assert curves.validation == ((0.0, 4.0), (0.5, 3.0))
    assert curves.kept is None


def test_a_double_check_shows_its_mean() -> None:
    """With each of its trainings, and where they agreed."""
    folds = [(4.0, 3.0, 2.0), (4.0, 3.0, 4.0)]
    curves = curves_of(history(told_with_folds(folds, cross_validated(share=0.5))))
    assert curves.validation[0] == (0.0, 4.0)
    assert curves.validation[-1] == (1.0, 3.0)
    assert [each[-1] for each in curves.checks] == [(1.0, 2.0), (1.0, 4.0)]
    assert curves.kept == (0.5, 3.0)


def test_a_double_check_that_was_stopped_marks_its_own() -> None:
    """The version of the fold in which it was stopped."""
    told = told_with_folds([(4.0, 3.0, 3.5), (4.0, 3.2, 3.5)], cross_validated())
    begun = [*told[: told.index(cross_validated())], BestKept(1)]
    assert curves_of(history(begun)).kept == (0.5, 3.2)
    assert curves_of(history(fold())) == Curves()


def test_what_blew_up_leaves_the_picture() -> None:
    """So that the rest of it can be read."""
    assert curves_of(history(told([4.0, 3.0, 900.0]))).heights == (2.0, 6.0)
    assert Curves().heights == (0.0, 1.0)


@given(low=st.floats(0, 20), span=st.floats(0, 20))
def test_levels_are_few_and_enclose_all(low: float, span: float) -> None:
    """Evenly far from each other."""
    found = levels(low, low + span)
    assert found[0] <= low + 1e-6
    assert found[-1] >= low + span - 1e-6
    assert 2 <= len(found) <= 6
    steps = [b - a for a, b in pairwise(found)]
    assert steps == pytest.approx([steps[0]] * len(steps))
