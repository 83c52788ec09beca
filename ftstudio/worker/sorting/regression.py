"""Multinomial logistic regression: from a row of numbers to a probability a label.

Penalised by the square of its weights (ridge), so that there is one best solution, and
L-BFGS finds it (Hastie, Tibshirani and Friedman 2009, The Elements of Statistical
Learning, 4.4).
"""

from dataclasses import dataclass

import torch
from torch.nn import functional

_MOST_ROUNDS = 200
_FIRST_STEP = 1.0


@dataclass(frozen=True, slots=True)
class Regression:
    """`weights` [width, labels] and a `bias` [labels]."""

    weights: torch.Tensor
    bias: torch.Tensor

    def log_probabilities(self, rows: torch.Tensor) -> torch.Tensor:
        """Of each row [rows, width], dense or sparse, each label's: [rows, labels]."""
        return torch.log_softmax(_product(rows, self.weights) + self.bias, dim=1)


def fit(
    rows: torch.Tensor, targets: torch.Tensor, labels: int, strength: float
) -> Regression:
    """The regression that fits `rows` [rows, width] to label numbers [rows] best.

    `strength` is how much one row counts against the penalty (C elsewhere).
    """
    weights = torch.zeros(rows.shape[1], labels, requires_grad=True)
    bias = torch.zeros(labels, requires_grad=True)
    search = torch.optim.LBFGS(
        [weights, bias],
        lr=_FIRST_STEP,
        max_iter=_MOST_ROUNDS,
        line_search_fn="strong_wolfe",
    )

    def cost() -> torch.Tensor:
        search.zero_grad()
        scores = _product(rows, weights) + bias
        misfit = functional.cross_entropy(scores, targets, reduction="sum")
        total = strength * misfit + 0.5 * weights.square().sum()
        total.backward()
        return total

    search.step(cost)
    return Regression(weights.detach(), bias.detach())


def _product(rows: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    return torch.sparse.mm(rows, weights) if rows.is_sparse else rows @ weights
