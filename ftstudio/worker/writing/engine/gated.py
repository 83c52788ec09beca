"""The gated feed-forward part of a block, in one piece.

y = W₃ (silu(W₁ x) ∘ W₂ x) (Shazeer 2020, arXiv 2002.05202), each W with its adapter.
Of the widest values only gate and up are kept for the backward pass; their product is
computed anew.
"""

from collections.abc import Sequence
from typing import Any

import torch
from torch.nn import functional

from ftstudio.worker.writing.engine.projections import (
    Projection,
    Tensors,
    project,
    project_back,
    project_input,
)


class GatedUnit(torch.autograd.Function):
    """x [..., in] → y [..., in], by way of gate and up [T, wide]."""

    @staticmethod
    def forward(
        ctx: Any,
        x: torch.Tensor,
        scales: Sequence[float],
        *tensors: torch.Tensor | None,
    ) -> torch.Tensor:
        """`tensors` are those of the gate, of up and of down."""
        by_gate, by_up, by_down = _layers(tensors, scales)
        rows = x.flatten(0, -2)
        gate, gate_middle = project(rows, by_gate)
        up, up_middle = project(rows, by_up)
        y, down_middle = project(functional.silu(gate).mul_(up), by_down)
        middles = (gate_middle, up_middle, down_middle)
        ctx.save_for_backward(rows, gate, up, *middles, *tensors)
        ctx.scales, ctx.shape = scales, x.shape
        return y.view(x.shape)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> Any:
        """Gradients of x and of each A and B; the rest is frozen."""
        rows, gate, up, gate_middle, up_middle, down_middle, *rest = ctx.saved_tensors
        by_gate, by_up, by_down = _layers(rest, ctx.scales)
        given = gradients[0].flatten(0, -2)
        active = functional.silu(gate)
        of_down = project_back(given, active * up, down_middle, by_down)
        for_wide = project_input(given, of_down[2], by_down)
        for_up = active.mul_(for_wide)
        of_up = project_back(for_up, rows, up_middle, by_up)
        for_gate = torch.ops.aten.silu_backward(for_wide.mul_(up), gate)
        of_gate = project_back(for_gate, rows, gate_middle, by_gate)
        for_x = None
        if ctx.needs_input_grad[0]:
            for_x = project_input(for_gate, of_gate[2], by_gate)
            for_x = project_input(for_up, of_up[2], by_up, for_x).view(ctx.shape)
        learned = ((None, *each[:2], None) for each in (of_gate, of_up, of_down))
        return (for_x, None, *(each for layer in learned for each in layer))


def _layers(tensors: Tensors, scales: Sequence[float]) -> list[Projection]:
    """Three layers, of four tensors each."""
    parts = [tensors[first : first + 4] for first in (0, 4, 8)]
    return [Projection.from_tensors(*each) for each in zip(parts, scales, strict=True)]


gated_unit: Any = GatedUnit.apply
