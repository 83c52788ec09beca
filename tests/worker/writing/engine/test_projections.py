"""Adapted layers beside peft's own."""

from typing import Any

import pytest
import torch
from peft import LoraConfig, get_peft_model
from peft.tuners.lora import Linear
from torch import nn

from ftstudio.worker.writing.engine.projections import (
    Projection,
    is_plain,
    lora_projection,
)


@pytest.mark.parametrize("bias", [True, False])
def test_a_layer_is_that_of_peft(bias: bool) -> None:
    """Value and all gradients."""
    layer = _layer(bias=bias)
    x = torch.randn(2, 5, 12, dtype=torch.float64, requires_grad=True)
    by = Projection.of(layer)
    found, expected = lora_projection(x, by.scale, *by.tensors), layer(x)
    assert torch.allclose(found, expected, atol=1e-12)
    chance = torch.randn_like(expected)
    wanted = [x, by.down, by.up]
    for mine, theirs in zip(
        torch.autograd.grad(found, wanted, chance),
        torch.autograd.grad(expected, wanted, chance),
        strict=True,
    ):
        assert torch.allclose(mine, theirs, atol=1e-12)


def test_where_nothing_before_learns_no_gradient_is_made() -> None:
    """The first layer needs none of its input."""
    by = Projection.of(_layer(bias=False))
    y = lora_projection(torch.randn(3, 12).double(), by.scale, *by.tensors)
    for_down, for_up = torch.autograd.grad(y.sum(), [by.down, by.up])
    assert (for_down.shape, for_up.shape) == ((4, 12), (20, 4))


def test_plain_is_only_what_is_neither_off_nor_dropped_nor_merged() -> None:
    """Otherwise peft's own way is taken."""
    layer = _layer(bias=False)
    assert is_plain(layer)
    layer.enable_adapters(enabled=False)
    assert not is_plain(layer)
    layer.enable_adapters(enabled=True)
    layer.merge()
    assert not is_plain(layer)
    dropping = _layer(bias=False, dropout=0.1)
    assert is_plain(dropping.eval())
    assert not is_plain(dropping.train())


def _layer(*, bias: bool, dropout: float = 0.0) -> Linear:
    torch.manual_seed(0)
    config = LoraConfig(r=4, lora_alpha=6, lora_dropout=dropout, target_modules=["0"])
    net: Any = nn.Sequential(nn.Linear(12, 20, bias=bias))
    model: Any = get_peft_model(net, config)
    layer = model.base_model.model[0].double()
    nn.init.normal_(layer.lora_B["default"].weight)
    assert isinstance(layer, Linear)
    return layer
