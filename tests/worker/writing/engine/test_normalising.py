"""Normalisation beside torch's own."""

import torch
from torch.nn import functional

from ftstudio.worker.writing.engine.normalising import rms_norm


def test_the_norm_is_that_of_torch() -> None:
    """Value and gradient."""
    torch.manual_seed(0)
    x = torch.randn(2, 5, 16, dtype=torch.float64, requires_grad=True)
    gain = torch.randn(16, dtype=torch.float64)
    found, expected = rms_norm(x, gain, 1e-5), functional.rms_norm(x, (16,), gain, 1e-5)
    assert torch.allclose(found, expected, atol=1e-12)
    chance = torch.randn_like(x)
    (mine,), (theirs,) = (
        torch.autograd.grad(each, x, chance) for each in (found, expected)
    )
    assert torch.allclose(mine, theirs, atol=1e-12)
