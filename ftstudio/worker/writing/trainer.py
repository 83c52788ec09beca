"""The Trainer of goal "write": steps made of blocks, taken in portions, shared."""

import sys
from typing import Any

import torch
from transformers import TrainingArguments

from ftstudio.core.portions import Portion
from ftstudio.worker.learning.trainer import AdapterTrainer
from ftstudio.worker.writing.batches import lay_end_to_end
from ftstudio.worker.writing.blocks import IGNORED
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.portions import Portions
from ftstudio.worker.writing.rows import Lessons
from ftstudio.worker.writing.sharing import Alone, Sharing


class WritingTrainer(AdapterTrainer):
    """Trains the adapter on blocks."""

    def __init__(
        self,
        engine: Engine,
        table: Lessons,
        arguments: TrainingArguments,
        portions: Portions | None = None,
        sharing: Sharing | None = None,
    ) -> None:
        """Train the model of `engine` on blocks, so much at once as `portions` say.

        `sharing` tells what of it other processes compute.
        """
        super().__init__(
            engine,
            engine.model,
            arguments,
            train_dataset=table,
            data_collator=lay_end_to_end,
        )
        whole = Portion(arguments.per_device_train_batch_size)
        self._portions = portions or Portions(
            engine, whole, sys.maxsize, lambda _smaller: None
        )
        self._sharing = sharing or Alone()

    def get_batch_samples(
        self, epoch_iterator: Any, num_batches: int, device: torch.device
    ) -> tuple[list[Any], torch.Tensor | int | None]:
        """As Trainer does: the batches of a step, and how many tokens they teach."""
        batches, tokens = super().get_batch_samples(epoch_iterator, num_batches, device)
        self._sharing.deal(batches, int(tokens or 0))
        return batches, tokens

    def training_step(
        self, model: Any, inputs: dict[str, Any], num_items_in_batch: Any = None
    ) -> torch.Tensor:
        """As Trainer does, counting loss and tokens.

        In portions, each with its share of the loss of the step.
        """

        def learn(part: dict[str, Any]) -> torch.Tensor:
            return super(WritingTrainer, self).training_step(
                model, part, num_items_in_batch
            )

        loss = self._sharing.learn(
            inputs, lambda mine: self._portions.learn(mine, learn)
        )
        self.note(loss, int((inputs["labels"] != IGNORED).sum()))
        return loss
