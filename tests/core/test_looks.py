"""When a run is looked at, and what that costs."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ftstudio.core.looks import (
    COST_SHARE,
    FORWARD_COST,
    LONGEST_EXCERPT,
    REQUEST,
    SAMPLE_PIECE,
    plan_fold,
    plan_looks,
)

STEPS = st.integers(1, 100_000)
STEP_TOKENS = st.integers(64, 65_536)
LENGTHS = st.lists(st.integers(0, 50_000), min_size=1, max_size=40)


@settings(max_examples=60, deadline=None)
@given(STEPS, STEP_TOKENS, LENGTHS)
def test_all_looks_together_cost_at_most_15_per_cent(
    steps: int, step_tokens: int, lengths: list[int]
) -> None:
    """However many documents are kept aside; the requests are counted too."""
    assume(steps * step_tokens >= 25_000)
    plan = plan_looks(steps, step_tokens, lengths)
    exam = sum(each + REQUEST for each in plan.excerpts if each)
    pieces = -(-plan.training_sample // SAMPLE_PIECE)
    sample = plan.training_sample + pieces * REQUEST
    cost = len(plan.steps) * (exam + sample) * FORWARD_COST
    assert cost <= 0.15 * steps * step_tokens


@settings(max_examples=40, deadline=None)
@given(STEPS, STEP_TOKENS)
def test_there_are_12_to_25_looks_evenly_from_first_to_last_step(
    steps: int, step_tokens: int
) -> None:
    """Beside the one before the first step; at every step where there are fewer."""
    looks = plan_looks(steps, step_tokens, [1000]).steps
    assert (looks[0], looks[-1]) == (0, steps)
    assert min(steps, 12) <= len(looks) - 1 <= min(steps, 25)
    gaps = {after - before for before, after in pairwise(looks)}
    assert max(gaps) - min(gaps) <= 1


def test_a_long_run_gets_more_looks() -> None:
    """There is time for them."""
    short = plan_looks(100, 512, [2000] * 5)
    long = plan_looks(20_000, 512, [2000] * 5)
    assert (len(short.steps), len(long.steps)) == (13, 26)


@settings(max_examples=40, deadline=None)
@given(STEPS, STEP_TOKENS, LENGTHS)
def test_an_excerpt_is_no_longer_than_its_document(
    steps: int, step_tokens: int, lengths: list[int]
) -> None:
    """Nor longer than is useful; each document has its place in the order."""
    excerpts = plan_looks(steps, step_tokens, lengths).excerpts
    assert len(excerpts) == len(lengths)
    for excerpt, length in zip(excerpts, lengths, strict=True):
        assert 0 <= excerpt <= min(length, LONGEST_EXCERPT)


def test_short_documents_leave_their_share_to_long_ones() -> None:
    """What one does not need, the others may use."""
    alone = plan_looks(200, 512, [5000, 5000, 5000, 5000]).excerpts
    beside = plan_looks(200, 512, [20, 5000, 5000, 5000]).excerpts
    assert beside[0] == 20
    assert beside[1] > alone[1]


def test_of_very_many_documents_the_first_are_looked_at() -> None:
    """A few dozen words of each say more than one word of all."""
    excerpts = plan_looks(100, 512, [1000] * 5000).excerpts
    looked_at = [each for each in excerpts if each]
    assert len(looked_at) >= 3
    assert min(looked_at) >= 20
    assert excerpts[len(looked_at) :] == (0,) * (5000 - len(looked_at))


@pytest.mark.parametrize("steps", [1, 4, 12])
def test_the_shortest_run_still_looks_at_three_documents(steps: int) -> None:
    """And at some of what it learns from."""
    plan = plan_looks(steps, 512, [300] * 8)
    assert sum(each > 0 for each in plan.excerpts) == 3
    assert plan.training_sample > 0


def test_a_long_run_does_not_measure_the_training_sample_for_hours() -> None:
    """It needs no more than the exam beside it, whatever a look might cost."""
    plan = plan_looks(100_000, 2048, [900])
    assert plan.training_sample <= 2000
    assert COST_SHARE < 0.15


def test_a_fold_is_looked_at_less_often_and_read_whole() -> None:
    """Its looks are all that is measured of its documents."""
    fold = plan_fold(20, [700, 500])
    assert fold.excerpts == (700, 500)
    assert len(fold.steps) < len(plan_looks(20, 512, [700, 500]).steps)
    assert (fold.steps[0], fold.steps[-1]) == (0, 20)
    assert plan_fold(2, [700]).steps == (0, 1, 2)
