"""Effort and caution, and what they stand for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ftstudio.core.presets import Caution, Effort, suggest

EFFORTS, CAUTIONS = list(Effort), list(Caution)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(EFFORTS), st.sampled_from(CAUTIONS), st.integers(0, 10**9))
def test_every_suggestion_is_within_the_limits(
    effort: Effort, caution: Caution, words: int
) -> None:
    """From an empty corpus to a library."""
    assert suggest(effort, caution, words).passes <= 8


def test_more_effort_means_more_passes() -> None:
    """On a corpus of ordinary size."""
    passes = [suggest(e, Caution.NORMAL, 100_000).passes for e in EFFORTS]
    assert passes == sorted(set(passes))


def test_more_caution_means_smaller_changes() -> None:
    """A lower learning rate, fewer weights to train, more held against them."""
    low, _, high = (suggest(Effort.BALANCED, each, 100_000) for each in CAUTIONS)
    assert high.learning_rate < low.learning_rate
    assert high.lora_rank < low.lora_rank
    assert high.weight_decay > low.weight_decay


@pytest.mark.parametrize("effort", EFFORTS)
def test_a_small_corpus_is_read_more_often(effort: Effort) -> None:
    """Otherwise there would be too few steps to learn in."""
    small, large = (suggest(effort, Caution.NORMAL, n) for n in (1000, 1_000_000))
    assert small.passes > large.passes
    assert small.blocks_per_step == 1


def test_of_a_corpus_too_long_for_the_effort_a_part_is_read() -> None:
    """Where documents are so long that none can be left out."""
    assert suggest(Effort.QUICK, Caution.NORMAL, 400_000).passes == 0.5
    assert suggest(Effort.THOROUGH, Caution.NORMAL, 400_000).passes == 4
    assert suggest(Effort.QUICK, Caution.NORMAL, 10**9).passes == 0.1
