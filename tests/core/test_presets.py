"""Effort and caution, and what they stand for."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ftstudio.core.presets import (
    Caution,
    DoubleCheck,
    Effort,
    double_check_for,
    folds_for,
    suggest,
)

EFFORTS, CAUTIONS = list(Effort), list(Caution)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(EFFORTS), st.sampled_from(CAUTIONS), st.integers(0, 10**9))
def test_every_suggestion_is_within_the_limits(
    effort: Effort, caution: Caution, words: int
) -> None:
    """From an empty corpus to a library; each document is read eight times at most.

    With little caution half as often again, with much a quarter less often.
    """
    most = {Caution.LOW: 12, Caution.NORMAL: 8, Caution.HIGH: 6}[caution]
    assert 0.1 <= suggest(effort, caution, words).passes <= most


def test_more_effort_means_more_passes() -> None:
    """On a corpus of ordinary size."""
    passes = [suggest(e, Caution.NORMAL, 100_000).passes for e in EFFORTS]
    assert passes == sorted(set(passes))


def test_more_caution_means_smaller_changes() -> None:
    """Smaller steps, fewer weights, fewer passes, more held against them."""
    plans = [suggest(Effort.BALANCED, each, 100_000) for each in CAUTIONS]
    for low, high in pairwise(plans):
        assert high.learning_rate < low.learning_rate
        assert high.lora_rank < low.lora_rank
        assert high.passes < low.passes
        assert high.weight_decay > low.weight_decay
        assert high.general_share > low.general_share
    assert [each.lora_dropout for each in plans] == [0, 0, 0.1]


@pytest.mark.parametrize("effort", EFFORTS)
def test_a_small_corpus_is_read_more_often(effort: Effort) -> None:
    """Otherwise there would be too few steps to learn in."""
    small, large = (suggest(effort, Caution.NORMAL, n) for n in (1000, 1_000_000))
    assert small.passes > large.passes


def test_a_larger_model_takes_smaller_steps() -> None:
    """In numbers that can be read; a smaller one than was measured none larger."""

    def rate(parameters: int) -> float:
        found = suggest(Effort.QUICK, Caution.NORMAL, 100_000, parameters)
        return found.learning_rate

    assert [rate(each) for each in (0, 30_000_000, 135_000_000)] == [0.002] * 3
    assert rate(1_700_000_000) == 0.00074
    assert rate(3_100_000_000) < rate(1_700_000_000)


def test_of_a_corpus_too_long_for_the_effort_a_part_is_read() -> None:
    """Where documents are so long that none can be left out."""
    assert suggest(Effort.QUICK, Caution.NORMAL, 400_000).passes == 0.5
    assert suggest(Effort.THOROUGH, Caution.NORMAL, 400_000).passes == 4
    assert suggest(Effort.QUICK, Caution.NORMAL, 10**9).passes == 0.1


def test_all_of_it_is_read_where_that_is_wished() -> None:
    """As often as of a corpus for which there is time."""
    for effort, passes in ((Effort.QUICK, 1), (Effort.THOROUGH, 4)):
        found = suggest(effort, Caution.NORMAL, 50_000_000, everything=True)
        assert found.passes == passes


@pytest.mark.parametrize("caution", CAUTIONS)
def test_each_document_is_read_once_at_least(caution: Caution) -> None:
    """However cautiously."""
    assert suggest(Effort.QUICK, caution, 100_000).passes >= 1


@pytest.mark.parametrize(
    ("effort", "units", "wish", "why", "folds"),
    [
        (Effort.BALANCED, 23, None, DoubleCheck.SMALL_EXAM, 5),
        (Effort.THOROUGH, 59, None, DoubleCheck.SMALL_EXAM, 5),
        (Effort.BALANCED, 60, None, DoubleCheck.LARGE_EXAM, 0),
        (Effort.QUICK, 23, None, DoubleCheck.QUICK, 0),
        (Effort.QUICK, 60, None, DoubleCheck.LARGE_EXAM, 0),
        (Effort.QUICK, 23, True, DoubleCheck.WISHED, 5),
        (Effort.BALANCED, 900, True, DoubleCheck.WISHED, 5),
        (Effort.BALANCED, 23, False, DoubleCheck.REFUSED, 0),
        (Effort.BALANCED, 3, None, DoubleCheck.SMALL_EXAM, 3),
    ],
)
def test_a_small_exam_is_double_checked_unless_the_person_says_otherwise(
    effort: Effort, units: int, wish: bool | None, why: DoubleCheck, folds: int
) -> None:
    """A quick look stays quick; no fold is without a document."""
    assert double_check_for(effort, units, wish) is why
    assert folds_for(effort, units, wish) == folds
    assert why.is_on == (folds > 0)
