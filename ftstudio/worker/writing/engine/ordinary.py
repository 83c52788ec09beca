"""From rows of documents to losses as transformers computes them, on any device."""

import contextlib
from collections.abc import Callable, Sequence
from typing import Any

import torch
from peft import PeftModel
from torch import nn
from torch.nn import functional

from ftstudio.worker.writing.blocks import IGNORED

Context = contextlib.AbstractContextManager[None]


class Engine(nn.Module):
    """Any causal language model, with or without an adapter.

    A row [1, T] holds whole documents end to end; positions begin again at 0 with each
    of them, from which transformers makes a block-diagonal causal mask.
    """

    accepts_loss_kwargs = True
    """Tells Trainer to say how many tokens are learned from in the whole step."""

    def __init__(self, model: nn.Module) -> None:
        """Read with `model`."""
        super().__init__()
        self.model: Any = model
        self.gate: Callable[[], None] = lambda: None
        """Called between two parts of what takes long, but for what `model` calls."""

    @property
    def device(self) -> torch.device:
        """Where it computes."""
        return next(self.parameters()).device

    def recompute(self) -> None:
        """Have layers forget what they compute, and compute it anew on the way back."""
        inner = self.model
        if isinstance(inner, PeftModel):
            inner = inner.get_base_model()
        inner.config.use_cache = False  # of use in writing alone, which asks for it
        inner.activation_checkpointing_enable(
            {"use_reentrant": False, "context_fn": self._contexts}
        )

    def _contexts(self) -> tuple[Context, Context]:
        """Within which a layer is computed at first, and once more."""
        return contextlib.nullcontext(), contextlib.nullcontext()

    def forward(
        self,
        input_ids: torch.Tensor,
        position_ids: torch.Tensor,
        labels: torch.Tensor,
        num_items_in_batch: torch.Tensor | int | None = None,
    ) -> dict[str, torch.Tensor]:
        """The loss of a row in nats: its sum, as a share of so many learned tokens.

        That many are learned from in the whole step; None: in this row.
        """
        targets = next_of(labels)
        count = (targets != IGNORED).sum()
        if num_items_in_batch is not None:
            count = torch.as_tensor(num_items_in_batch, device=count.device)
        return {"loss": self.summed_loss(input_ids, position_ids, targets) / count}

    def summed_loss(
        self, ids: torch.Tensor, positions: torch.Tensor, targets: torch.Tensor
    ) -> torch.Tensor:
        """The sum of a row's losses, from which a gradient can be had."""
        logits = self._logits(ids, positions)
        return functional.cross_entropy(
            logits, targets, ignore_index=IGNORED, reduction="sum"
        )

    @torch.no_grad()
    def token_losses(
        self, ids: Sequence[int], positions: Sequence[int], labels: Sequence[int]
    ) -> torch.Tensor:
        """For each token of a row [T] the loss of the next; 0 where none is taken."""
        device = self.device
        row, places, aims = (
            torch.tensor([each], device=device) for each in (ids, positions, labels)
        )
        return self._token_losses(row, places, next_of(aims)).cpu()

    def _token_losses(
        self, ids: torch.Tensor, positions: torch.Tensor, targets: torch.Tensor
    ) -> torch.Tensor:
        return functional.cross_entropy(
            self._logits(ids, positions),
            targets,
            ignore_index=IGNORED,
            reduction="none",
        )

    def _logits(self, ids: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        """[T, V], in float32."""
        found = self.model(input_ids=ids, position_ids=positions, use_cache=False)
        logits: torch.Tensor = found.logits.flatten(0, 1).float()
        return logits


def next_of(labels: torch.Tensor) -> torch.Tensor:
    """Labels of a row [1, T] → for each token that of the next, [T]."""
    return functional.pad(labels, (0, 1), value=IGNORED)[..., 1:].flatten()
