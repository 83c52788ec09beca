"""Cross-entropy in chunks beside torch's own."""

import math

import pytest
import torch
from torch.nn import functional

from ftstudio.worker.writing.engine.entropy import summed_entropy, token_entropies


def test_the_sum_and_its_gradient_are_those_of_torch() -> None:
    """Over more rows than one chunk, some of them without a target."""
    hidden, head, targets = _rows(1200)
    found = summed_entropy(hidden, head, targets)
    expected = functional.cross_entropy(hidden @ head.t(), targets, reduction="sum")
    assert found.item() == pytest.approx(expected.item(), rel=1e-12)
    (mine,) = torch.autograd.grad(found / 3, hidden)
    (theirs,) = torch.autograd.grad(expected / 3, hidden)
    assert torch.allclose(mine, theirs, atol=1e-12)


def test_each_token_has_its_own_loss() -> None:
    """0 where nothing is to be told."""
    hidden, head, targets = _rows(30)
    expected = functional.cross_entropy(hidden @ head.t(), targets, reduction="none")
    assert torch.allclose(token_entropies(hidden, head, targets), expected)


def test_a_hopeless_token_has_a_loss_that_is_a_number() -> None:
    """Its probability is less than a float can say."""
    hidden, head = torch.tensor([[900.0]]), torch.tensor([[1.0], [-1.0]])
    assert float(token_entropies(hidden, head, torch.tensor([1]))) == 1800.0
    assert math.isfinite(float(summed_entropy(hidden, head, torch.tensor([1]))))


def test_a_row_without_any_target_costs_nothing() -> None:
    """No loss, and no gradient."""
    hidden, head, targets = _rows(4)
    found = summed_entropy(hidden, head, targets.fill_(-100))
    (gradient,) = torch.autograd.grad(found, hidden)
    assert found.item() == 0.0
    assert not gradient.any()


def test_a_gate_is_passed_between_its_products() -> None:
    """Two a chunk where a gradient is wanted, one where none is."""
    hidden, head, targets = _rows(700)
    passed: list[int] = []
    summed_entropy(hidden, head, targets, lambda: passed.append(1)).backward()
    assert len(passed) == 4
    token_entropies(hidden, head, targets, lambda: passed.append(1))
    assert len(passed) == 6


def _rows(count: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    torch.manual_seed(0)
    hidden = torch.randn(count, 8, dtype=torch.float64, requires_grad=True)
    targets = torch.randint(50, (count,))
    targets[::7] = -100
    return hidden, torch.randn(50, 8, dtype=torch.float64), targets
