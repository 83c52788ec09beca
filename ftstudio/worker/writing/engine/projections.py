"""Linear layers with a LoRA adapter, forward and backward, in few matrix products.

y = x Wᵀ + b + s (x Aᵀ) Bᵀ with W [out, in] frozen, A [r, in] and B [out, r] learned (Hu
et al. 2021, arXiv 2106.09685). Backward, with m = x Aᵀ and z = s dy B: dB = s (mᵀ dy)ᵀ,
dA = zᵀ x, dx = dy W + z A. All x and y here are matrices, a row a token.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import torch
from peft.tuners.lora import Linear
from torch.nn import functional

Tensors = Sequence[torch.Tensor | None]
ADAPTER = "default"
"""The one adapter a model here has, by peft's name for it."""


class Projection(NamedTuple):
    """The tensors of one layer: W, A, B, b (None: it has none) and s."""

    weight: torch.Tensor
    down: torch.Tensor
    up: torch.Tensor
    bias: torch.Tensor | None
    scale: float

    @classmethod
    def of(cls, layer: Any) -> "Projection":
        """Those of a layer of peft's."""
        base, scale = layer.base_layer, layer.scaling[ADAPTER]
        down, up = layer.lora_A[ADAPTER], layer.lora_B[ADAPTER]
        return cls(base.weight, down.weight, up.weight, base.bias, scale)

    @classmethod
    def from_tensors(cls, tensors: Tensors, scale: float) -> "Projection":
        """The inverse of `tensors`."""
        weight, down, up, bias = tensors
        assert weight is not None and down is not None and up is not None
        return cls(weight, down, up, bias, scale)

    @property
    def tensors(self) -> Tensors:
        """W, A, B and b, as autograd wants to see them."""
        return self[:4]


def is_plain(layer: Linear) -> bool:
    """Whether a layer computes just that now: adapter on, not merged, no dropout."""
    dropout = layer.lora_dropout[ADAPTER]
    is_dropping = layer.training and not isinstance(dropout, torch.nn.Identity)
    return not (layer.disable_adapters or layer.merged or is_dropping)


def project(x: torch.Tensor, by: Projection) -> tuple[torch.Tensor, torch.Tensor]:
    """The layer's y [T, out], and m [T, r], from x [T, in]."""
    middle = x @ by.down.t()
    y = functional.linear(x, by.weight, by.bias)
    return y.addmm_(middle, by.up.t(), alpha=by.scale), middle


def project_back(
    given: torch.Tensor, x: torch.Tensor, middle: torch.Tensor, by: Projection
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The gradients dA [r, in] and dB [out, r], and z [T, r], from dy [T, out]."""
    for_middle = (given @ by.up).mul_(by.scale)
    for_up = (middle.t() @ given).mul_(by.scale).t()
    return for_middle.t() @ x, for_up, for_middle


def project_input(
    given: torch.Tensor,
    for_middle: torch.Tensor,
    by: Projection,
    onto: torch.Tensor | None = None,
) -> torch.Tensor:
    """The gradient dx [T, in], added to `onto` where there is one."""
    if onto is None:
        onto = given @ by.weight
    else:
        onto.addmm_(given, by.weight)
    return onto.addmm_(for_middle, by.down)


class LoraProjection(torch.autograd.Function):
    """One layer: x [..., in] → y [..., out]."""

    @staticmethod
    def forward(
        ctx: Any, x: torch.Tensor, scale: float, *tensors: torch.Tensor | None
    ) -> torch.Tensor:
        """What the layer makes of x."""
        rows = x.flatten(0, -2)
        y, middle = project(rows, Projection.from_tensors(tensors, scale))
        ctx.save_for_backward(rows, middle, *tensors)
        ctx.scale, ctx.shape = scale, x.shape
        return y.view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> Any:
        """Gradients of x, A and B; the rest is frozen."""
        rows, middle, *tensors = ctx.saved_tensors
        by = Projection.from_tensors(tensors, ctx.scale)
        given = gradients[0].flatten(0, -2)
        for_down, for_up, for_middle = project_back(given, rows, middle, by)
        for_x = None
        if ctx.needs_input_grad[0]:
            for_x = project_input(given, for_middle, by).view(ctx.shape)
        return for_x, None, None, for_down, for_up, None


lora_projection: Any = LoraProjection.apply
