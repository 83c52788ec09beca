"""From rows of documents to losses, fast and in little memory, on the processor.

The model stays transformers' and peft's own; attention, adapted layers, the gated unit,
norms and the cross-entropy are computed by what lies beside this file.
"""

import contextlib
import logging
from collections.abc import Iterator
from typing import Any

import torch
from peft import PeftModel
from torch import nn

from ftstudio.worker.writing.engine import attention
from ftstudio.worker.writing.engine.attention import Unsuited
from ftstudio.worker.writing.engine.entropy import (
    FEWER_ROWS,
    ROWS,
    summed_entropy,
    token_entropies,
)
from ftstudio.worker.writing.engine.exchange import exchange, put_back
from ftstudio.worker.writing.engine.ordinary import Context, Engine, next_of

_LOG = logging.getLogger(__name__)
_CLOSE_LOSS = 1e-5
_CLOSE_GRADIENT = 1e-3
_TRIAL = 24
"""Tokens of the row on which both ways are compared: two documents."""


class LeanEngine(Engine):
    """A decoder whose layers end in one linear head, with nothing after it."""

    def __init__(self, model: nn.Module) -> None:
        """Read with `model`, whose parts are exchanged; raises Unsuited."""
        super().__init__(model)
        if not _is_linear(self._head):
            raise Unsuited(type(model).__name__)
        self.exchanged: int = exchange(model)
        self._at_once = ROWS

    @property
    def _inner(self) -> Any:
        """The causal language model, its adapter in its layers."""
        is_adapted = isinstance(self.model, PeftModel)
        return self.model.get_base_model() if is_adapted else self.model

    @property
    def _decoder(self) -> Any:
        return getattr(self._inner, self._inner.base_model_prefix)

    @property
    def _head(self) -> Any:
        return self._inner.get_output_embeddings()

    def summed_loss(
        self, ids: torch.Tensor, positions: torch.Tensor, targets: torch.Tensor
    ) -> torch.Tensor:
        """As the ordinary way gives it."""
        hidden = self._hidden(ids, positions)
        total: torch.Tensor = summed_entropy(
            hidden, self._head.weight, targets, self.gate, self._at_once
        )
        return total

    def recompute(self) -> None:
        """Have fewer rows of logits at once as well."""
        super().recompute()
        self._at_once = FEWER_ROWS

    def _token_losses(
        self, ids: torch.Tensor, positions: torch.Tensor, targets: torch.Tensor
    ) -> torch.Tensor:
        hidden = self._hidden(ids, positions)
        head, at_once = self._head.weight, self._at_once
        return token_entropies(hidden, head, targets, self.gate, at_once)

    def _hidden(self, ids: torch.Tensor, positions: torch.Tensor) -> torch.Tensor:
        """What comes out of the last layer, [T, D]."""
        starts = (positions.flatten() == 0).nonzero()[:, 0]
        end = starts.new_tensor([positions.numel()])
        with self._within_documents():
            found = self._decoder(
                input_ids=ids.flatten()[None],
                position_ids=positions.flatten()[None],
                use_cache=False,
                cu_seq_lens_q=torch.cat([starts, end]),
            )
        hidden: torch.Tensor = found.last_hidden_state[0]
        return hidden

    def _contexts(self) -> tuple[Context, Context]:
        """On the way back attention is the usual one again, but for this."""
        return contextlib.nullcontext(), self._within_documents()

    @contextlib.contextmanager
    def _within_documents(self) -> Iterator[None]:
        """Attention is ours meanwhile; who writes an answer needs the usual one."""
        config = self._decoder.config
        usual = config._attn_implementation  # noqa: SLF001
        config._attn_implementation = attention.NAME  # noqa: SLF001
        try:
            yield
        finally:
            config._attn_implementation = usual  # noqa: SLF001


def engine_for(model: nn.Module) -> Engine:
    """The lean way where it gives what the ordinary one does, else the ordinary one.

    Compared are the loss and all gradients of a short row, with an adapter that changes
    something; `model` is then as it was. In half precision it is the ordinary one.
    """
    ordinary = Engine(model)
    some = next(model.parameters())
    if some.device.type != "cpu" or some.dtype is not torch.float32:
        return ordinary
    try:
        expected = _trial(ordinary)
        lean = LeanEngine(model)
        found = _trial(lean)
    except (Unsuited, RuntimeError, TypeError, AttributeError, ValueError) as error:
        put_back(model)
        _LOG.info("the ordinary way to losses: %s", type(error).__name__)
        return ordinary
    if not _are_close(expected, found):
        put_back(model)
        if all(bool(each.isfinite().all()) for each in expected):
            _LOG.warning("the ordinary way to losses: the lean one gives others")
        else:
            _LOG.info("the ordinary way to losses: they are no numbers")
        return ordinary
    _LOG.info("the lean way to losses: %d parts exchanged", lean.exchanged)
    return lean


def _is_linear(head: Any) -> bool:
    """Whether logits are one matrix product."""
    return type(head) is nn.Linear and head.bias is None


def _trial(engine: Engine) -> list[torch.Tensor]:
    """The loss of a short row, and the gradient of each weight that is learned.

    Without dropout, so that there is one; but it is read with dropout too, as Unsuited
    may be what comes of that.
    """
    learned = [each for each in engine.parameters() if each.requires_grad]
    vocabulary = engine.model.get_input_embeddings().weight.shape[0]
    chance = torch.Generator().manual_seed(0)
    ids = torch.randint(vocabulary, (1, _TRIAL), generator=chance)
    half = torch.arange(_TRIAL // 2)
    positions = torch.cat([half, half])[None]
    targets = next_of(ids.where(positions > 0, -100))
    was_training = engine.model.training
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        engine.model.train()
        engine.summed_loss(ids, positions, targets)
    engine.model.eval()
    with _stirred(learned, chance):
        loss = engine.summed_loss(ids, positions, targets)
        gradients = torch.autograd.grad(loss, learned)
    engine.model.train(was_training)
    return [loss.detach(), *gradients]


@contextlib.contextmanager
def _stirred(weights: list[nn.Parameter], chance: torch.Generator) -> Iterator[None]:
    """Weights with a little chance in them: a fresh adapter would change nothing."""
    kept = [each.detach().clone() for each in weights]
    with torch.no_grad():
        for each in weights:
            each.add_(torch.randn(each.shape, generator=chance).to(each), alpha=0.02)
    try:
        yield
    finally:
        with torch.no_grad():
            for each, before in zip(weights, kept, strict=True):
                each.copy_(before)


def _are_close(expected: list[torch.Tensor], found: list[torch.Tensor]) -> bool:
    """The losses beside each other, and each gradient by its length."""
    limits = [_CLOSE_LOSS] + [_CLOSE_GRADIENT] * (len(expected) - 1)
    return all(
        bool((one - other).norm() <= limit * one.norm())
        for one, other, limit in zip(expected, found, limits, strict=True)
    )
