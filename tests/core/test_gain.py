"""How much better the kept version is, and how sure that is."""

import math
import random
from dataclasses import replace

import pytest

from ftstudio.core.events import BestKept, EvaluatedInFull, Event, FoldBegan, Prepared
from ftstudio.core.gain import Claim, Gain, gain_of, range_of, students_t
from ftstudio.core.proof import Source
from tests.factories import (
    cross_validated,
    final_test,
    fold,
    history,
    in_full,
    told,
    told_with_folds,
)

BEFORE, AFTER = (4.0, 3.0, 2.0, 3.0), (3.2, 2.4, 1.6, 2.4)
FOLDS = [(3.0, 2.7), (3.0, 2.6)]


def _gain(events: list[Event]) -> Gain:
    gain = gain_of(history(events))
    assert gain is not None
    return gain


def test_the_test_is_the_best_proof() -> None:
    """Its documents chose nothing; each counts by its tokens."""
    gain = _gain([*told([4.0, 3.5]), final_test(0, *BEFORE), final_test(1, *AFTER)])
    assert (gain.source, gain.documents) == (Source.TEST, 4)
    assert gain.before == 3.0
    assert gain.after == pytest.approx(2.4)
    assert gain.share == pytest.approx(0.2)
    assert gain.document_gains == pytest.approx((0.2,) * 4)


def test_the_folds_are_the_next_best() -> None:
    """What they foretell holds for a version that learned as long as they agreed on."""
    found = cross_validated(is_stable=False)
    gain = _gain(told_with_folds(FOLDS, found))
    assert (gain.source, gain.share, gain.documents) == (Source.FOLDS, 0.1, 3)
    assert (gain.low, gain.high, gain.is_stable) == (0.08, 0.12, False)
    assert gain.document_gains == found.document_gains


def test_folds_that_agree_on_the_original_found_no_gain() -> None:
    """Nothing was trained afterwards."""
    gain = _gain(told_with_folds(FOLDS, cross_validated(share=0.0)))
    assert (gain.share, gain.low, gain.high, gain.claim) == (0, 0, 0, Claim.NONE)


def test_folds_foretell_nothing_of_a_version_that_was_stopped_before() -> None:
    """It learned less than they did."""
    events = told_with_folds(FOLDS, cross_validated())
    assert gain_of(history([*events[:-2], BestKept(4), events[-1]])) is None


def test_the_exam_is_the_weakest_proof() -> None:
    """Two documents are too few for a range."""
    gain = _gain(told([4.0, 3.0, 3.5]))
    assert (gain.source, gain.before, gain.after) == (Source.EXAM, 4.0, 3.0)
    assert gain.share == pytest.approx(0.25)
    assert not gain.has_range


def test_a_long_exam_document_counts_for_more() -> None:
    """As many times as it has tokens, in the figure and in the range."""
    tokens = (900, 50, 50)
    full = [
        EvaluatedInFull(step, mean, losses, 0.5, tokens)
        for step, mean, losses in (
            (0, 4.0, (4.0, 4.0, 4.0)),
            (1, 3.6, (3.5, 4.4, 4.6)),
        )
    ]
    wide = _gain([*full, BestKept(1)])
    even = _gain([*(replace(e, document_tokens=()) for e in full), BestKept(1)])
    assert wide.share == pytest.approx(0.1)
    assert (wide.high - wide.low) != pytest.approx(even.high - even.low)
    assert wide.low <= wide.share <= wide.high


def test_one_fold_that_was_stopped_has_its_own_exam() -> None:
    """That is all there is then."""
    in_fold = [*fold(3.0, 2.5), in_full(0, 4.0), in_full(1, 3.0)]
    gain = _gain([FoldBegan(0, 5), *fold(3.0), FoldBegan(1, 5), *in_fold, BestKept(1)])
    assert gain.source is Source.EXAM
    assert gain.share == pytest.approx(0.25)


def test_a_run_that_made_nothing_better_has_no_gain() -> None:
    """The original is the best version."""
    assert _gain(told([3.0, 3.1, 3.2])).claim is Claim.NONE


@pytest.mark.parametrize("without", [BestKept, EvaluatedInFull])
def test_what_was_not_measured_has_no_gain(without: type[object]) -> None:
    """None means: not known."""
    events = [each for each in told([3.0, 2.0]) if not isinstance(each, without)]
    assert gain_of(history(events)) is None


def test_a_loss_that_is_no_number_makes_no_gain() -> None:
    """Nor does a test that exploded take the place of an exam that did not."""
    assert (
        gain_of(history([in_full(0, math.nan), in_full(1, 2.0), BestKept(1)])) is None
    )
    exploded = [final_test(0, *BEFORE), final_test(1, math.inf, 2.0)]
    assert _gain([*told([3.0, 2.0]), *exploded]).source is Source.EXAM


def test_the_same_gain_is_the_same() -> None:
    """Also where its range is not known: nothing is drawn anew for that."""
    unread = replace(final_test(1, *AFTER), document_losses=(math.nan, 2.0))
    known = history([*told([4.0, 3.0]), final_test(0, *BEFORE), unread])
    assert gain_of(known) == gain_of(known)


def test_a_document_that_was_not_read_is_none_of_them() -> None:
    """It keeps its place in the list of all."""
    gain = _gain([final_test(0, *BEFORE), final_test(1, *AFTER), BestKept(1)])
    unread = replace(final_test(1, *AFTER), document_losses=(math.nan, *AFTER[1:]))
    other = _gain([final_test(0, *BEFORE), unread, BestKept(1)])
    assert (gain.documents, other.documents) == (4, 3)
    assert math.isnan(other.document_gains[0])


def test_a_loss_of_nothing_cannot_be_improved() -> None:
    """And divides nothing."""
    assert _gain([in_full(0, 0.0), in_full(1, 0.0), BestKept(1)]).share == 0


@pytest.mark.parametrize(
    ("share", "low", "high", "claim"),
    [
        (0.11, 0.08, 0.14, Claim.BETTER),
        (0.11, math.nan, math.nan, Claim.BETTER),
        (0.02, -0.01, 0.05, Claim.PERHAPS),
        (0.02, 0.0004, 0.04, Claim.PERHAPS),
        (0.0004, 0.0003, 0.0005, Claim.NONE),
        (-0.03, -0.05, -0.01, Claim.NONE),
    ],
)
def test_no_more_is_claimed_than_the_range_allows(
    share: float, low: float, high: float, claim: Claim
) -> None:
    """What rounds to 0.0 % is nothing."""
    assert Gain(Source.TEST, share, low, high, 3.0, 2.9, 12).claim is claim


@pytest.mark.parametrize(
    ("freedom", "point"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (9, 2.262),
     (19, 2.093), (59, 2.001)],
)  # fmt: skip
def test_students_t_is_that_of_the_tables(freedom: int, point: float) -> None:
    """Two-sided, 95 %."""
    assert students_t(freedom) == pytest.approx(point, rel=0.002)


def test_a_range_is_known_from_three_documents_on() -> None:
    """Two of them cannot tell how much they differ."""
    assert math.isnan(range_of(BEFORE[:2], AFTER[:2], (1, 1))[1])
    gain, low, high = range_of(BEFORE[:3], (3.2, 2.5, 1.5), (1, 1, 1))
    assert low < gain < high


def test_no_loss_falls_by_more_than_itself() -> None:
    """However little is known."""
    assert range_of((1.0, 1.0, 9.0), (0.1, 1.2, 0.2), (1, 1, 1))[2] <= 1


def test_the_range_holds_the_truth_in_about_95_of_100_cases() -> None:
    """12 documents of any length and difficulty; the truth is the gain on all such."""
    held = 0
    for seed in range(400):
        drawn = random.Random(seed)
        weights = [drawn.lognormvariate(6, 0.5) for _ in range(12)]
        before = [drawn.gauss(3.0, 0.4) for _ in weights]
        after = [loss * drawn.gauss(0.9, 0.05) for loss in before]
        _gain, low, high = range_of(before, after, weights)
        held += low <= 0.1 <= high
    assert 0.90 <= held / 400 <= 0.99


def test_a_plan_that_was_never_told_is_no_reason_to_doubt_the_folds() -> None:
    """In a record that lacks it."""
    events = told_with_folds(FOLDS, cross_validated())
    last = max(n for n, each in enumerate(events) if isinstance(each, Prepared))
    assert gain_of(history([*events[:last], *events[last + 1 :]])) is not None
