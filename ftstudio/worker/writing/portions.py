"""A batch taken in portions that memory has room for; the step remains the same.

A step adds up the losses of its tokens and divides by their number, so it does not
matter in how many parts they are added. Where memory runs out, a batch is taken once
more in smaller portions, with the gradients and the random numbers there were before.
"""

import itertools
import logging
from collections.abc import Callable, Iterator
from typing import Any

import torch

from ftstudio.core.portions import Portion
from ftstudio.worker.card import give_back
from ftstudio.worker.learning.chance import bring_chance_back, state_of_chance
from ftstudio.worker.memory import ran_out
from ftstudio.worker.writing.engine.ordinary import Engine

Learn = Callable[[dict[str, Any]], torch.Tensor]
"""Adds the gradients of a batch's part to those there are, and gives its loss."""

_LOG = logging.getLogger(__name__)


class Portions:
    """How much of a batch is computed at once; less, from when memory ran out on."""

    def __init__(
        self,
        engine: Engine,
        portion: Portion,
        row: int,
        shrunk: Callable[[Portion], None],
    ) -> None:
        """Begin with `portion`, whose rows have up to `row` tokens.

        `shrunk` hears of each smaller one, once it was enough. The engine is made to
        recompute where the portion says so.
        """
        self.portion = portion
        self._row = row
        self._engine = engine
        self._shrunk = shrunk
        self._take(portion)

    def learn(self, batch: dict[str, Any], learn: Learn) -> torch.Tensor:
        """The loss of a batch of documents laid end to end; its tensors are [1, T].

        Raises what `learn` raises, for want of memory too where no portion is smaller.
        """
        enough = self.portion
        while True:
            moment = _Moment(self._engine)
            loss = self._tried(batch, learn)
            if loss is not None:
                break
            moment.bring_back()
            give_back(self._engine.device.type)
        if self.portion != enough:
            self._shrunk(self.portion)
        return loss

    def _tried(self, batch: dict[str, Any], learn: Learn) -> torch.Tensor | None:
        """The loss; None where memory ran out, and the portion is a smaller one now.

        When this is left, so are the frames that hold what was computed in vain.
        """
        try:
            most = self.portion.rows * self._row
            parts = [learn(part) for part in _parts(batch, most)]
        except (MemoryError, RuntimeError) as error:
            rows = -(-batch["labels"].shape[1] // self._row)
            now = Portion(min(self.portion.rows, rows), self.portion.recomputes)
            smaller = now.smaller
            if smaller is None or not ran_out(error):
                raise
            _LOG.warning("memory ran out at %d rows", self.portion.rows)
            self._take(smaller)
            return None
        return sum(parts[1:], start=parts[0])

    def _take(self, portion: Portion) -> None:
        self.portion = portion
        if portion.recomputes:
            self._engine.recompute()


class _Moment:
    """The gradients and the state of chance before a batch."""

    def __init__(self, engine: Engine) -> None:
        learning = [each for each in engine.parameters() if each.requires_grad]
        self._gradients = [
            (each, None if each.grad is None else each.grad.clone())
            for each in learning
        ]
        self._device = engine.device
        self._chance = state_of_chance(engine.device)

    def bring_back(self) -> None:
        """Make as if the batch had never been begun."""
        for each, gradient in self._gradients:
            each.grad = gradient
        bring_chance_back(self._chance, self._device)


def _parts(batch: dict[str, Any], most: int) -> Iterator[dict[str, Any]]:
    """Whole documents, together of at most so many tokens; a longer one alone."""
    starts = (batch["position_ids"][0] == 0).nonzero()[:, 0].tolist()
    begin = 0
    for start, end in itertools.pairwise([*starts, batch["labels"].shape[1]]):
        if end - begin > most and start > begin:
            yield {name: each[:, begin:start] for name, each in batch.items()}
            begin = start
    yield {name: each[:, begin:] for name, each in batch.items()}
