"""Cross-entropy of next tokens without ever holding all the logits.

The head W [V, D] is frozen, so the gradient of the hidden states is known as soon as
the loss is: for a row h with target t, loss = log Σ exp(W h) - (W h)ₜ and
dh = (softmax(W h) - eₜ) W. Rows are taken a chunk at a time; those without a target are
left out.
"""

from collections.abc import Callable, Iterator
from typing import Any

import torch

from ftstudio.worker.writing.blocks import IGNORED

Gate = Callable[[], None]
ROWS, FEWER_ROWS = 512, 128
"""Rows at a time, and where memory is short; with 64, matrix products are slower than
what is saved."""


def _open() -> None:
    """A gate that holds nobody."""


class SummedEntropy(torch.autograd.Function):
    """Hidden states [T, D], head [V, D] and targets [T] → the sum of all losses.

    A gate is passed between two of the large products.
    """

    @staticmethod
    def forward(  # noqa: PLR0913, PLR0917  # autograd knows no names
        ctx: Any,
        hidden: torch.Tensor,
        head: torch.Tensor,
        targets: torch.Tensor,
        gate: Gate = _open,
        at_once: int = ROWS,
    ) -> torch.Tensor:
        """In nats, so many rows at once; the gradient is computed along with it."""
        gradient = torch.zeros_like(hidden) if ctx.needs_input_grad[0] else None
        total = torch.zeros((), dtype=torch.float64)
        for rows, aims, shares, losses in _chunks(hidden, head, targets, at_once):
            total += losses.sum(dtype=torch.float64)
            gate()
            if gradient is not None:
                shares[torch.arange(len(aims)), aims] -= 1
                gradient[rows] = shares @ head
                gate()
        if gradient is not None:
            ctx.save_for_backward(gradient)
        return total.to(hidden.dtype)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> Any:
        """Of the hidden states alone."""
        (gradient,) = ctx.saved_tensors
        return gradient * gradients[0], None, None, None, None


summed_entropy: Any = SummedEntropy.apply


@torch.no_grad()
def token_entropies(
    hidden: torch.Tensor,
    head: torch.Tensor,
    targets: torch.Tensor,
    gate: Gate = _open,
    at_once: int = ROWS,
) -> torch.Tensor:
    """The loss of each row [T], in nats; 0 where it has no target."""
    found = hidden.new_zeros(len(hidden))
    for rows, _aims, _shares, losses in _chunks(hidden, head, targets, at_once):
        found[rows] = losses
        gate()
    return found


def _chunks(
    hidden: torch.Tensor, head: torch.Tensor, targets: torch.Tensor, at_once: int
) -> Iterator[tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]]:
    """Chunk by chunk its rows and targets, softmax [n, V] and losses [n].

    log Σ exp is found by the largest logit, whose softmax is never 0.
    """
    for rows in (targets != IGNORED).nonzero()[:, 0].split(at_once):
        aims = targets[rows]
        logits = hidden[rows] @ head.t()
        aimed = logits.gather(1, aims[:, None])
        highest = logits.amax(1, keepdim=True)
        shares = torch.softmax(logits, 1, out=logits)
        whole = highest - shares.amax(1, keepdim=True).log()
        yield rows, aims, shares, (whole - aimed)[:, 0]
