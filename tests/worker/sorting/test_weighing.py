"""Judges are weighed by how they did."""

import torch

from ftstudio.worker.sorting.weighing import (
    cross_weighed,
    equal_weights,
    pooled,
    weigh,
)

_CHANCE = torch.Generator().manual_seed(0)
TARGETS = torch.randint(0, 3, (90,), generator=_CHANCE)
_NOISE = torch.randn(90, 3, generator=_CHANCE)
GOOD = torch.log_softmax(
    2 * torch.nn.functional.one_hot(TARGETS, 3).float() + _NOISE, dim=1
)
USELESS = torch.log_softmax(3 * torch.randn(90, 3, generator=_CHANCE), dim=1)
BOTH = torch.stack([GOOD, USELESS], dim=1)


def test_who_is_right_counts_for_more() -> None:
    """And nobody counts against what they say."""
    good, useless = weigh(BOTH, TARGETS).tolist()
    assert good > 3 * useless >= 0


def test_together_they_are_as_sure_as_they_should_be() -> None:
    """A boaster's confidence comes down to how often it is right."""
    boasting = torch.stack([8 * GOOD, USELESS], dim=1)
    chances = pooled(boasting, weigh(boasting, TARGETS)).exp()
    right = (chances.argmax(1) == TARGETS).float().mean()
    assert abs(chances.max(1).values.mean() - right) < 0.06


def test_probabilities_add_up_to_one() -> None:
    """Whatever the weights, and where a judge excludes a label altogether."""
    opinions = BOTH.clone()
    opinions[0, 1] = torch.tensor([0.0, -torch.inf, -torch.inf])
    said = pooled(opinions, equal_weights(2)).exp()
    assert torch.allclose(said.sum(1), torch.ones(90))
    assert (said > 0).all()


def test_no_document_has_a_say_in_its_own_weights() -> None:
    """Changing one fold's labels changes nothing of what is said in it."""
    parts = torch.arange(90) % 3
    before = cross_weighed(BOTH, TARGETS, parts)
    changed = TARGETS.clone()
    changed[parts == 0] = 0
    after = cross_weighed(BOTH, changed, parts)
    assert torch.equal(before[parts == 0], after[parts == 0])
    assert not torch.equal(before[parts == 1], after[parts == 1])
