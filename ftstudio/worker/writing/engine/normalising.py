"""Root mean square normalisation with a frozen gain (Zhang & Sennrich 2019).

arXiv 1910.07467: y = g ∘ x r with r = 1 / √(mean x² + ε), a row a token. Backward, with
d = g ∘ dy: dx = r d - r³ x mean(d ∘ x).
"""

from typing import Any

import torch


class RmsNorm(torch.autograd.Function):
    """x [..., D] and the gain g [D] → y [..., D]."""

    @staticmethod
    def forward(
        ctx: Any, x: torch.Tensor, gain: torch.Tensor, epsilon: float
    ) -> torch.Tensor:
        """Normalise each row."""
        inverse = torch.linalg.vector_norm(x, dim=-1, keepdim=True)
        inverse.pow_(2).div_(x.shape[-1]).add_(epsilon).rsqrt_()
        ctx.save_for_backward(x, gain, inverse)
        y: torch.Tensor = x * inverse
        return y.mul_(gain)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> Any:
        """The gradient of x."""
        x, gain, inverse = ctx.saved_tensors
        given = gradients[0] * gain
        along = (given * x).mean(-1, keepdim=True).mul_(inverse.pow(3))
        return given.mul_(inverse).addcmul_(x, along, value=-1.0), None, None


rms_norm: Any = RmsNorm.apply
