"""What is said of a double-check."""

import math

from ftstudio.core.events import Event, FoldBegan
from ftstudio.core.history import History
from ftstudio.words import checking
from tests.factories import cross_validated, history, prepared

_SECOND: list[Event] = [FoldBegan(0, 5), prepared(2), FoldBegan(1, 5)]


def _after() -> History:
    return history([*_SECOND, cross_validated()])


def test_the_checks_are_counted_from_one() -> None:
    """Of all that there will be."""
    known = history(_SECOND)
    assert checking.check(known) == "Check 2 of 5"
    assert "training 2 of 5" in checking.training(known)[0]


def test_what_they_agreed_on_is_told_with_its_range() -> None:
    """And that it learns from everything now."""
    assert "100 % of the plan" in checking.agreed(cross_validated())
    assert "8 % to 12 %" in checking.expected(cross_validated())
    assert checking.no_exam()


def test_no_gain_is_not_dressed_up() -> None:
    """None at all, or one that may be chance, or on which they do not agree."""
    none = cross_validated(share=0.0, gain=0.0)
    assert "original model" in checking.agreed(none)
    assert "No gain" in checking.expected(none)
    assert "to be sure" in checking.expected(cross_validated(low=-0.1))
    few = checking.expected(cross_validated(low=math.nan, high=math.nan))
    assert "too few documents" in few
    assert "apart" not in few
    apart = cross_validated(is_stable=False)
    assert "do not agree" in checking.expected(apart)


def test_stopping_in_the_middle_says_what_is_kept() -> None:
    """The best of that training alone; or what was learned after the checks."""
    assert "training 2 of 5 is kept" in checking.stopped(history(_SECOND))[1]
    assert "longer training" in checking.stopped(_after())[1]
