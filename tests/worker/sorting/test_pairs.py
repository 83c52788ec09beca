"""Lots of documents, and what is learned from comparing them."""

import math
from collections import Counter

import pytest
import torch

from ftstudio.worker.sorting.pairs import (
    centre_losses,
    centres_of,
    lots_of,
    neighbour_loss,
)

TARGETS = [0] * 30 + [1] * 10 + [2] * 5


def test_each_document_comes_in_each_pass_beside_one_of_its_label() -> None:
    """Two by two."""
    lots = lots_of(TARGETS, 16, 1, seed=0)
    numbers = [number for lot in lots for number in lot]
    assert set(numbers) == set(range(len(TARGETS)))
    for lot in lots:
        labels = [TARGETS[number] for number in lot]
        assert labels[::2] == labels[1::2]
        assert all(one != other for one, other in zip(lot[::2], lot[1::2], strict=True))


def test_rare_labels_come_oftener_but_not_as_often() -> None:
    """By the root of how much rarer they are."""
    numbers = [n for lot in lots_of(TARGETS, 16, 4, seed=0) for n in lot]
    seen = Counter(TARGETS[number] for number in numbers)
    assert 5 / 30 < seen[2] / seen[0] < 1


def test_every_lot_has_several_labels() -> None:
    """With one alone there would be nothing to push apart."""
    for lot in lots_of([0] * 20 + [1] * 20, 8, 3, seed=1):
        assert len({number < 20 for number in lot}) == 2


def test_the_same_seed_gives_the_same_lots() -> None:
    """A run can be repeated."""
    assert lots_of(TARGETS, 16, 2, 5) == lots_of(TARGETS, 16, 2, 5)
    assert lots_of(TARGETS, 16, 2, 5) != lots_of(TARGETS, 16, 2, 6)


def test_labels_that_lie_apart_have_no_loss() -> None:
    """And those that lie in each other's place as much as guessing has."""
    targets = torch.tensor([0, 0, 1, 1])
    apart = torch.tensor([[1.0, 0.0], [1.0, 0.0], [-1.0, 0.0], [-1.0, 0.0]])
    assert neighbour_loss(apart, targets) < 0.001
    same = torch.tensor([[1.0, 0.0]] * 4)
    assert float(neighbour_loss(same, targets)) == pytest.approx(math.log(3))


def test_a_document_alone_of_its_label_counts_nothing() -> None:
    """It has no neighbour of its own to find."""
    vectors = torch.tensor([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    assert torch.isfinite(neighbour_loss(vectors, torch.tensor([0, 0, 1])))


def test_the_nearest_centre_has_the_lowest_loss() -> None:
    """A centre is the middle of a label's texts, and of length 1."""
    vectors = torch.tensor([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]])
    targets = torch.tensor([0, 0, 1])
    centres = centres_of(vectors, targets, 2)
    assert torch.allclose(centres.norm(dim=1), torch.ones(2))
    right = centre_losses(vectors, targets, centres)
    wrong = centre_losses(vectors, 1 - targets, centres)
    assert (right < wrong).all()
