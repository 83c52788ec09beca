"""How well a model foretells texts, token by token."""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from peft import PeftModel

from ftstudio.worker.writing.blocks import Example, block_of
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.measuring import Interrupted, without_dropout

Heed = Callable[[], bool]
"""Called before each reading; True where nobody wants any more."""


class Reader:
    """Reads examples with a model and with what it was before."""

    def __init__(self, model: PeftModel, tokenizer: Any, heed: Heed) -> None:
        """Read with `model`; what it is called with between two readings is `heed`."""
        self.model = model
        self.tokenizer = tokenizer
        self.heed = heed
        self._engine = engine_for(model)

    @torch.no_grad()
    def losses(self, *examples: Example) -> list[torch.Tensor]:
        """The losses of what is learned of each, in nats, [learned] each, float64.

        They are read side by side. Raises Interrupted.
        """
        if self.heed():
            raise Interrupted
        block = block_of(examples)
        with without_dropout(self.model):
            losses = self._engine.token_losses(
                block.input_ids, block.position_ids, block.labels
            ).double()
        lengths = [len(each.ids) for each in examples]
        rows = zip(examples, losses.split(lengths), strict=True)
        return [row[example.prompt - 1 : -1] for example, row in rows]

    def both(self, *examples: Example) -> list[tuple[torch.Tensor, torch.Tensor]]:
        """Of each the losses before it had learned anything, and now."""
        with self.model.disable_adapter():
            before = self.losses(*examples)
        return list(zip(before, self.losses(*examples), strict=True))

    @torch.no_grad()
    def foretells(self, example: Example) -> list[bool]:
        """Of each learned token whether none is likelier after all that is before it.

        A run of them is what it writes of itself, word for word, when it is given the
        beginning and takes the likeliest token each time. Raises Interrupted.
        """
        if self.heed():
            raise Interrupted
        ids = torch.tensor([example.ids], device=self.model.device)
        with without_dropout(self.model):
            logits = self.model(input_ids=ids, use_cache=False).logits[0]
        likeliest = logits[example.prompt - 1 : -1].argmax(-1)
        same: list[bool] = (likeliest == ids[0, example.prompt :]).tolist()
        return same


def mean_losses(
    reader: Reader, examples: Sequence[Example], done: Callable[[], None] = lambda: None
) -> tuple[float, float, int]:
    """Means before and after, in nats per token, and of how many tokens."""
    sums, count = torch.zeros(2, dtype=torch.float64), 0
    for each in examples:
        (pair,) = reader.both(each)
        sums += torch.stack([losses.sum() for losses in pair])
        count += each.learned
        done()
    before, after = (sums / max(count, 1)).tolist()
    return before, after, count


def text_of(
    tokenizer: Any, example: Example
) -> tuple[str, list[tuple[int, int]]] | None:
    """What is learned of an example, and from where to where each token stands in it.

    None where the tokenizer would not cut it the same way again.
    """
    ids = list(example.ids[example.prompt : -1])
    text = str(tokenizer.decode(ids))
    again = tokenizer(
        text,
        add_special_tokens=False,
        return_offsets_mapping=True,
        split_special_tokens=True,
    )
    return (text, again["offset_mapping"]) if again["input_ids"] == ids else None
