"""`python -m tests.benchmarks.learning_ours OUT [NAME=VALUE …]`: how soon we learn.

Trains with the hyperparameters of a preset, changed as is said, on the documents that
TOKENS names, and after every LOOK tokens (4096) measures the loss of those that EXAM
names. OUT gets the seconds of the steps alone until then, and the loss, of each look.
RATE_B sets the learning rate of LoRA's B as a multiple of A's, SCHEDULE its course by
Trainer's name for it, SEED and THREADS what they say; MODEL is the model's folder.
"""

import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
from transformers import TrainerCallback

from ftstudio.core.choices import with_changes
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.memory import hold_on_to_memory
from ftstudio.worker.writing.blocks import Example, pack
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.model import load_base, with_new_adapter
from ftstudio.worker.writing.rows import Lessons, Rows
from ftstudio.worker.writing.trainer import WritingTrainer
from tests.benchmarks.engine_ours import quiet_arguments

Documents = list[list[int]]


def exam_loss(engine: Engine, exam: Documents) -> float:
    """Mean loss of a token, in nats, each document read on its own."""
    was_training = engine.training
    engine.eval()
    total, count = 0.0, 0
    for ids in exam:
        labels = [-100, *ids[1:]]
        losses = engine.token_losses(ids, range(len(ids)), labels)
        total, count = total + float(losses.sum()), count + len(ids) - 1
    engine.train(was_training)
    return total / count


class Looks(TrainerCallback):
    """Times steps, and looks between them."""

    def __init__(self, engine: Engine, exam: Documents, out: Path) -> None:
        """Not begun."""
        self._engine, self._exam, self._out = engine, exam, out
        self._every = int(os.environ.get("LOOK", "4096"))
        self._seconds = 0.0
        self.tokens = 0
        self._next = 0
        self.seen: list[dict[str, float]] = []

    def on_step_begin(self, *_: Any, **__: Any) -> None:
        """Before the first step too there is a look."""
        if not self.seen:
            self._look()
        self._began = time.perf_counter()

    def on_step_end(self, *_: Any, **__: Any) -> None:
        """Whether a look is due."""
        self._seconds += time.perf_counter() - self._began
        if self.tokens >= self._next:
            self._look()

    def on_train_end(self, *_: Any, **__: Any) -> None:
        """The last version is seen."""
        self._look()

    def _look(self) -> None:
        self._next = self.tokens + self._every
        loss = exam_loss(self._engine, self._exam)
        look = {"tokens": self.tokens, "seconds": self._seconds, "loss": loss}
        self.seen.append(look)
        self._out.write_text(json.dumps(self.seen), encoding="utf-8")


def main(out: Path, changes: list[str]) -> None:
    """Train once."""
    hold_on_to_memory()
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    documents: Documents = json.loads(Path(os.environ["TOKENS"]).read_text("utf-8"))
    exam: Documents = json.loads(Path(os.environ["EXAM"]).read_text("utf-8"))
    tokens, seed = sum(map(len, documents)), int(os.environ.get("SEED", "0"))
    wanted = {name: float(value) for name, value in (e.split("=") for e in changes)}
    plan = suggest(Effort.QUICK, Caution.NORMAL, round(tokens / 1.4))
    plan = with_changes(plan, wanted)
    base = load_base(
        inspect(Path(os.environ["MODEL"]), "m"), Device("cpu", torch.float32)
    )
    engine = engine_for(with_new_adapter(base, plan, seed))
    examples = [Example(tuple(ids), 1, n) for n, ids in enumerate(documents)]
    random.Random(seed).shuffle(examples)
    blocks = list(pack(examples, plan.block_size))
    steps = round(plan.passes * len(blocks) / plan.blocks_per_step)
    looks = Looks(engine, exam, out)

    class Counted(WritingTrainer):
        """Counts what was read; gives B its own rate."""

        def training_step(
            self, model: Any, inputs: dict[str, Any], num_items_in_batch: Any = None
        ) -> torch.Tensor:
            looks.tokens += inputs["input_ids"].numel()
            return super().training_step(model, inputs, num_items_in_batch)

        def create_optimizer(self, model: Any = None) -> Any:
            ratio = float(os.environ.get("RATE_B", "1"))
            if ratio != 1 and self.optimizer is None:
                self.optimizer = _two_rates(engine, plan.learning_rate, ratio)
            return super().create_optimizer(model)

    arguments = quiet_arguments(
        output_dir=str(out.parent),
        gradient_accumulation_steps=plan.blocks_per_step,
        max_steps=steps,
        learning_rate=plan.learning_rate,
        lr_scheduler_type=os.environ.get("SCHEDULE", "linear"),
        warmup_steps=round(plan.warmup_share * steps),
        weight_decay=plan.weight_decay,
        seed=seed,
    )
    trainer = Counted(engine, Lessons(Rows(blocks, out.parent)), arguments)
    trainer.add_callback(looks)
    trainer.train()


def _two_rates(engine: Engine, rate: float, ratio: float) -> torch.optim.Optimizer:
    """LoRA+ (Hayou et al. 2024, arXiv 2402.12354): B learns faster than A."""
    named = [each for each in engine.named_parameters() if each[1].requires_grad]
    ups = [weight for name, weight in named if "lora_B" in name]
    downs = [weight for name, weight in named if "lora_B" not in name]
    groups = [{"params": downs, "lr": rate}, {"params": ups, "lr": rate * ratio}]
    return torch.optim.AdamW(groups)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
