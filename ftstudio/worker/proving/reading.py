"""How well a model foretells texts, token by token."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from peft import PeftModel

from ftstudio.worker.writing.blocks import Example, block_of
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.measuring import Interrupted, without_dropout

Heed = Callable[[], bool]
"""Called before each example; True where nobody wants any more."""


class Reader:
    """Reads examples with a model and with what it was before."""

    def __init__(self, model: PeftModel, tokenizer: Any, heed: Heed) -> None:
        """Read with `model`; what it is called with between two examples is `heed`."""
        self.model = model
        self.tokenizer = tokenizer
        self.heed = heed
        self._engine = engine_for(model)

    def losses(self, example: Example) -> torch.Tensor:
        """The loss of each token that is learned of, in nats, [learned], float64.

        Raises Interrupted.
        """
        if self.heed():
            raise Interrupted
        block = block_of([example])
        with without_dropout(self.model), torch.no_grad():
            losses = self._engine.token_losses(
                block.input_ids, block.position_ids, block.labels
            )
        return losses[example.prompt - 1 : -1].double()

    def both(self, example: Example) -> tuple[torch.Tensor, torch.Tensor]:
        """The losses before it had learned anything, and now."""
        with self.model.disable_adapter():
            before = self.losses(example)
        return before, self.losses(example)


def mean_losses(
    reader: Reader, examples: Sequence[Example]
) -> tuple[float, float, int]:
    """Means before and after, in nats per token, and of how many tokens."""
    sums, count = torch.zeros(2, dtype=torch.float64), 0
    for each in examples:
        pair = reader.both(each)
        sums += torch.stack([losses.sum() for losses in pair])
        count += each.learned
    before, after = (sums / max(count, 1)).tolist()
    return before, after, count
