"""The gated unit beside transformers' own with peft's layers."""

from typing import Any

import torch

from ftstudio.worker.writing.engine.gated import gated_unit
from ftstudio.worker.writing.engine.projections import Projection
from tests.worker.writing.engine.making import LEAN, adapted


def test_the_unit_is_that_of_transformers() -> None:
    """Value and all gradients, with biases."""
    model: Any = adapted(LEAN["biased"]).double().get_base_model()
    unit = model.model.layers[0].mlp
    x = torch.randn(1, 7, 48, dtype=torch.float64, requires_grad=True)
    layers = [Projection.of(e) for e in (unit.gate_proj, unit.up_proj, unit.down_proj)]
    tensors = (tensor for by in layers for tensor in by.tensors)
    found = gated_unit(x, [by.scale for by in layers], *tensors)
    expected = unit(x)
    assert torch.allclose(found, expected, atol=1e-12)
    wanted = [x, *(each for by in layers for each in (by.down, by.up))]
    chance = torch.randn_like(expected)
    for mine, theirs in zip(
        torch.autograd.grad(found, wanted, chance),
        torch.autograd.grad(expected, wanted, chance),
        strict=True,
    ):
        assert torch.allclose(mine, theirs, atol=1e-12)
