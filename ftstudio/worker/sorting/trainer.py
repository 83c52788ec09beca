"""The Trainer of goal "sort": each step draws the documents of one label together."""

from collections.abc import Sequence
from typing import Any

import torch
from peft import PeftModel
from torch.utils.data import SequentialSampler
from transformers import TrainingArguments

from ftstudio.worker.encoding.encoder import Encoder
from ftstudio.worker.learning.trainer import AdapterTrainer
from ftstudio.worker.sorting.material import Lot, Material
from ftstudio.worker.sorting.pairs import neighbour_loss

_DROPOUT = "lora_dropout"


class SortingTrainer(AdapterTrainer):
    """Trains the adapter on lots of documents, each through one of its windows."""

    def __init__(
        self, encoder: Encoder, material: Material, arguments: TrainingArguments
    ) -> None:
        """Train the model of `encoder`, whose lots are taken in their order."""
        super().__init__(
            encoder.model,
            encoder.model,
            arguments,
            train_dataset=list(material.lots),
            data_collator=_only,
        )
        self._encoder = encoder
        self._material = material

    def _get_train_sampler(self, *_rest: Any) -> Any:
        return SequentialSampler(range(len(self._material.lots)))

    def training_step(
        self, model: Any, inputs: dict[str, Any], num_items_in_batch: Any = None
    ) -> torch.Tensor:
        """One lot; as a text is used, so it is learned: without dropout of the base."""
        lot: Lot = inputs["lot"]
        only_dropout_of_adapter(model)
        windows = [self._material.windows[number][at] for number, at in lot]
        targets = self._material.targets[[number for number, _ in lot]]
        loss = neighbour_loss(self._encoder.read(windows), targets)
        self.accelerator.backward(loss)
        self.note(loss.detach(), sum(map(len, windows)))
        return loss.detach()


def only_dropout_of_adapter(model: PeftModel) -> None:
    """Have the base compute as it does in use, and only the adapter leave out some."""
    model.eval()
    for name, module in model.named_modules():
        if _DROPOUT in name:
            module.train()


def _only(lots: Sequence[Lot]) -> dict[str, Lot]:
    """A batch is one lot."""
    (lot,) = lots
    return {"lot": lot}
