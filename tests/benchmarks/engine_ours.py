"""Our side of the engine benchmark: the Trainer of a run, lean or by the ordinary way.

`python -m tests.benchmarks.engine_ours lean|ordinary`.
"""

import random
import sys
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback, TrainingArguments

from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.memory import hold_on_to_memory
from ftstudio.worker.writing.blocks import Example, pack
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.model import load_base, with_new_adapter
from ftstudio.worker.writing.rows import Lessons, Rows
from ftstudio.worker.writing.trainer import WritingTrainer
from tests.benchmarks.engine_turn import (
    ALPHA,
    LEARNING_RATE,
    LENGTH,
    RANK,
    ROWS,
    Turns,
    documents,
    model,
)

CHOSEN = Hyperparameters(
    passes=1,
    learning_rate=LEARNING_RATE,
    block_size=LENGTH,
    blocks_per_step=ROWS,
    lora_rank=RANK,
    lora_alpha=ALPHA,
    lora_dropout=0.0,
    weight_decay=0.0,
    warmup_share=0.0,
)


def main(way: str) -> None:
    """Take turns until nobody asks any more."""
    hold_on_to_memory()
    base = load_base(inspect(Path(model()), "model"), Device("cpu", torch.float32))
    adapted = with_new_adapter(base, CHOSEN, seed=0)
    engine = engine_for(adapted) if way == "lean" else Engine(adapted)
    examples = [
        Example(tuple(ids), 1, number) for number, ids in enumerate(documents())
    ]
    blocks = list(pack(examples, LENGTH))
    random.Random(0).shuffle(blocks)
    turns = Turns()

    class Between(TrainerCallback):
        """Waits before each step."""

        def on_step_begin(self, *_: Any, **__: Any) -> None:
            turns.begin()

        def on_step_end(self, *_: Any, **__: Any) -> None:
            turns.end()

    class Counted(WritingTrainer):
        """Counts all tokens, as is done for the rivals."""

        def training_step(
            self, model: Any, inputs: dict[str, Any], num_items_in_batch: Any = None
        ) -> torch.Tensor:
            turns.tokens += inputs["input_ids"].numel()
            return super().training_step(model, inputs, num_items_in_batch)

    arguments = quiet_arguments(
        output_dir="scratch",
        gradient_accumulation_steps=ROWS,
        max_steps=10**6,
        learning_rate=LEARNING_RATE,
        lr_scheduler_type="constant",
    )
    trainer = Counted(engine, Lessons(Rows(blocks, Path.cwd())), arguments)
    trainer.add_callback(Between())
    trainer.train()


def quiet_arguments(**more: Any) -> TrainingArguments:
    """A training on the processor that saves and reports nothing, row by row."""
    return TrainingArguments(
        per_device_train_batch_size=1,
        report_to="none",
        save_strategy="no",
        logging_strategy="no",
        use_cpu=True,
        disable_tqdm=True,
        remove_unused_columns=False,
        label_names=["labels"],
        **more,
    )


if __name__ == "__main__":
    main(sys.argv[1])
