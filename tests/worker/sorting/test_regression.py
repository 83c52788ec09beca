"""Logistic regression finds what tells rows apart."""

import torch

from ftstudio.worker.sorting.regression import fit

ROWS = torch.tensor([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.8]])
TARGETS = torch.tensor([0, 0, 1, 1])


def test_it_tells_rows_apart() -> None:
    """Probabilities of each row add up to 1."""
    said = fit(ROWS, TARGETS, 2, 10.0).log_probabilities(ROWS).exp()
    assert said.argmax(1).tolist() == TARGETS.tolist()
    assert torch.allclose(said.sum(1), torch.ones(4))


def test_it_is_the_best_there_is() -> None:
    """At the minimum of its cost the gradient is nothing."""
    found = fit(ROWS, TARGETS, 2, 10.0)
    weights = found.weights.clone().requires_grad_()
    loss = torch.nn.functional.cross_entropy(
        ROWS @ weights + found.bias, TARGETS, reduction="sum"
    )
    (10 * loss + 0.5 * weights.square().sum()).backward()
    assert weights.grad is not None
    assert weights.grad.abs().max() < 0.01


def test_the_penalty_makes_it_less_sure() -> None:
    """With less weight on the rows."""
    bold, shy = (fit(ROWS, TARGETS, 2, c).log_probabilities(ROWS) for c in (10.0, 0.1))
    assert shy.max() < bold.max()


def test_sparse_rows_give_the_same() -> None:
    """Words are sparse, meanings are not."""
    dense = fit(ROWS, TARGETS, 2, 1.0)
    sparse = fit(ROWS.to_sparse(), TARGETS, 2, 1.0)
    assert torch.allclose(dense.weights, sparse.weights, atol=1e-3)
