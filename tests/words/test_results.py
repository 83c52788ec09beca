"""What has come of a training, as sentences."""

import math

import pytest

from ftstudio.core.events import (
    BestKept,
    CrossValidated,
    Event,
    Failed,
    Finished,
    FoldBegan,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.gain import Gain, gain_of
from ftstudio.core.history import History
from ftstudio.core.proof import Source
from ftstudio.words import results
from tests.factories import (
    cross_validated,
    final_test,
    fold,
    history,
    in_full,
    told,
    told_with_folds,
)

STOPPED = Finished(stopped=True, peak_memory=0)
FOLDS = [(3.0, 2.5, 2.6)] * 5


def _gain(low: float, high: float, source: Source = Source.TEST) -> Gain:
    share = (low + high) / 2
    return Gain(source, share, low, high, 3.0, 3.0 * (1 - share), 12)


def _folded(found: CrossValidated) -> History:
    return history(told_with_folds(FOLDS, found))


def _detail(known: History) -> str:
    return results.detail(known, gain_of(known))


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.08, 0.14, "Between 8 % and 14 % less surprised"),
        (0.002, 0.05, "Between 0.2 % and 5.0 % less surprised"),
        (0.071, 0.085, "Between 7.1 % and 8.5 % less surprised"),
        (0.1201, 0.1204, "12 % less surprised"),
        (-0.01, 0.05, "Perhaps better: between 1 % worse and 5 % better"),
        (-0.003, 0.041, "Perhaps better: between 0.3 % worse and 4.1 % better"),
        (0.0003, 0.04, "Perhaps better: by 4.0 % at most"),
        (-0.05, 0.01, "No gain: keep the original model"),
    ],
)
def test_the_headline_says_no_more_than_the_range(
    low: float, high: float, said: str
) -> None:
    """Luck is called luck; what is wide is not told to a tenth."""
    known = history(told([3.0, 2.0]))
    assert results.headline(known, _gain(low, high)).startswith(said)


def test_without_a_range_the_figure_is_about_so_much() -> None:
    """Two documents are too few to say more."""
    known = history(told([4.0, 3.0]))
    assert results.headline(known, gain_of(known)).startswith("About 25 % less")
    assert "too little" in _detail(known)


def test_the_detail_says_which_documents_it_rests_on() -> None:
    """Those of a test had no say in anything; those of an exam chose the version."""
    tested = [*told([4.0, 3.0]), final_test(0, 4.0, 3, 3), final_test(1, 3.0, 2, 2)]
    assert "3 documents that had no say" in _detail(history(tested))
    assert "2 documents kept aside" in _detail(history(told([4.0, 3.0])))
    assert "flatters it a little" in _detail(history(told([4.0, 3.0])))
    one = [e for step_ in (0, 1) for e in [in_full(step_, 3.0 - step_)]]
    alone = Gain(Source.EXAM, 0.3, math.nan, math.nan, 3.0, 2.0, 1)
    assert "1 document kept" in results.detail(history([*one, BestKept(1)]), alone)


def test_folds_are_told_with_what_they_agree_on() -> None:
    """Each document was examined by a model that had not learned from it."""
    steady, unsteady = (
        _detail(_folded(cross_validated(is_stable=each))) for each in (True, False)
    )
    assert "Each of your 3 documents" in steady
    assert "All 5 trainings agree" in steady
    assert "disagree" in unsteady


def test_two_trainings_on_few_documents_are_both_told_of() -> None:
    """Nobody says “all two”, nor that agreeing is too little."""
    found = cross_validated(low=math.nan, high=math.nan, document_gains=(0.1, 0.1))
    said = _detail(history(told_with_folds(FOLDS[:2], found)))
    assert "All" not in said
    assert "Both trainings agree" in said
    assert "too few documents to say how sure" in said


def test_trainings_out_of_control_do_not_agree_on_no_gain() -> None:
    """Nor would more documents help: smaller steps would."""
    events = told_with_folds([(3.0, 3.1)] * 3, cross_validated(share=0.0))
    lost: list[Event] = [WentBack(1, 0, 1e-4), StoppedEarly(1)]
    starts = [n for n, e in enumerate(events) if isinstance(e, FoldBegan)][1:]
    ends = [*starts, events.index(cross_validated(share=0.0))]
    for end in reversed(ends):
        events[end:end] = lost
    known = history(events)
    assert "agree" not in results.told(known)
    assert "more caution" in results.told(known)
    assert "larger model" not in results.meaning(gain_of(known), known)


def test_a_last_training_that_was_stopped_says_what_is_kept() -> None:
    """The original, where it had not begun; else how much it had of its training."""
    events = told_with_folds(FOLDS, cross_validated())[:-2]
    none, some = (history([*events, BestKept(at), STOPPED]) for at in (0, 8))
    assert "original model" in results.headline(none, None)
    assert "Go on with it" in _detail(none)
    assert "after 80 % of what the double-check agreed on" in _detail(some)
    for known in (none, some):
        assert "best version" not in results.told(known)


def test_no_gain_has_its_reason_and_a_way_on() -> None:
    """It is a result like another, and never dressed up."""
    known = _folded(cross_validated(share=0.0))
    gain = gain_of(known)
    assert results.headline(known, gain).startswith("No gain")
    assert "larger model" in results.meaning(gain, known)
    exam = history(told([3.0, 3.5]))
    assert "%" not in results.told(exam)
    assert "flatters" not in _detail(exam)


def test_a_gain_and_luck_mean_different_things() -> None:
    """For daily work."""
    assert "style, not facts" in results.meaning(_gain(0.08, 0.14), History())
    assert "luck" in results.meaning(_gain(-0.01, 0.05), History())


@pytest.mark.parametrize(
    "events",
    [
        [],
        [STOPPED],
        [Failed("OutOfMemory", {"needed": 0})],
        [BestKept(3)],
        [*told_with_folds(FOLDS, cross_validated())[:-3], BestKept(8), STOPPED],
    ],
)
def test_where_nothing_was_measured_nothing_is_claimed(events: list[Event]) -> None:
    """Each has its reason."""
    known = history(events)
    gain = gain_of(known)
    assert "%" not in results.headline(known, gain)
    assert results.detail(known, gain).endswith(".")
    assert results.meaning(gain, known) == ""


def test_a_double_check_that_was_stopped_says_where() -> None:
    """The figure is of one training alone."""
    in_fold = [*fold(3.0, 2.5), in_full(0, 4.0), in_full(1, 3.0), BestKept(1), STOPPED]
    known = history([FoldBegan(0, 5), *fold(3.0, 2.5), FoldBegan(1, 5), *in_fold])
    assert "training 2 of 5" in _detail(known)
    assert "stopped at" in results.told(known)


def test_the_terminal_gets_range_losses_and_proof() -> None:
    """In one paragraph."""
    said = results.told(_folded(cross_validated()))
    assert "Between 8 % and 12 %" in said
    assert "3.000 before, 2.700 after" in said
    assert "had not learned from it" in said
    assert results.told(History()).endswith(".")


def test_a_card_has_one_short_line() -> None:
    """The same verdict as the result."""
    assert results.in_short(_gain(0.08, 0.14)).startswith("Between 8 % and 14 % less")
    assert results.in_short(_gain(-0.01, 0.05)).startswith("Perhaps better")
    assert results.in_short(gain_of(history(told([4.0, 3.0])))).startswith("25 % less")
    assert "%" not in results.in_short(None)
