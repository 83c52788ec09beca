"""Looks of a training that learns to sort."""

import math

import pytest
import torch

from ftstudio.worker.sorting.examiner import loss_among
from ftstudio.worker.sorting.pairs import TEMPERATURE

_APART = torch.nn.functional.normalize(
    torch.tensor([[1.0, 0.0], [1.0, 0.1], [0.0, 1.0], [0.1, 1.0]]), dim=1
)
_TARGETS = torch.tensor([0, 0, 1, 1])


def test_labels_that_lie_apart_have_a_small_loss() -> None:
    """And mixed ones a large one."""
    assert loss_among(_APART, _TARGETS, 2) < 0.1
    assert loss_among(_APART, torch.tensor([0, 1, 0, 1]), 2) > math.log(2)


def test_nobody_is_judged_by_itself() -> None:
    """Else a document far from all of its label would have no loss."""
    vectors = torch.cat([_APART, torch.tensor([[0.0, 1.0]])])
    targets = torch.tensor([0, 0, 1, 1, 0])
    alone = loss_among(vectors[[0, 4, 2, 3]], targets[[0, 4, 2, 3]], 2)
    assert alone > 1.0


def test_a_label_with_one_document_counts_nothing() -> None:
    """There is no other by which it could be judged."""
    one, two, other = _APART[:3]
    scores = torch.stack(
        [torch.stack([one @ two, each @ other]) for each in (one, two)]
    )
    own = -torch.log_softmax(scores / TEMPERATURE, dim=1)[:, 0].mean()
    assert loss_among(_APART[:3], _TARGETS[:3], 2) == pytest.approx(float(own))
    assert math.isnan(loss_among(_APART[[0, 2]], _TARGETS[[0, 2]], 2))
