"""Hugging Face's Trainer, with checkpoints that hold no pickle and resume exactly.

Trainer does the loop, the schedule, the order of the blocks and the accumulation; what
it would save by pickle (optimizer, random state) is saved here as safetensors and JSON.
"""

from pathlib import Path
from typing import Any

import torch
from peft import PeftModel
from safetensors.torch import load_file, save_file
from transformers import PrinterCallback, Trainer, TrainingArguments

from ftstudio.core.job import Job
from ftstudio.worker.device import Device
from ftstudio.worker.learning.adapter import put_back
from ftstudio.worker.learning.chance import bring_chance_back, state_of_chance

_OPTIMIZER = "optimizer.safetensors"
_STATE = "trainer_state.json"


class AdapterTrainer(Trainer):
    """Trains an adapter; counts the loss and the pieces (tokens) of each step.

    What a step is made of, whoever inherits from it says in `training_step`, and notes
    it with `note`.
    """

    def __init__(
        self, model: Any, adapted: PeftModel, arguments: TrainingArguments, **more: Any
    ) -> None:
        """Train `adapted`, which is `model` or inside it; `more` is for Trainer."""
        super().__init__(model=model, args=arguments, **more)
        self.remove_callback(PrinterCallback)
        self._adapted = adapted
        self._step_loss = 0.0
        self._step_tokens = 0
        self._random: dict[str, torch.Tensor] = {}

    def note(self, loss: torch.Tensor, tokens: int) -> None:
        """Count a batch: its share of the step's mean loss, and its tokens."""
        self._step_loss += float(loss)
        self._step_tokens += tokens

    def count(self) -> tuple[float, int]:
        """Mean loss and learned tokens of the step that is over."""
        self._random = state_of_chance(self.args.device)
        counted = self._step_loss, self._step_tokens
        self._step_loss, self._step_tokens = 0.0, 0
        return counted

    def begin_again(self, rate: float) -> None:
        """Take this learning rate from the next `train` on, and forget the moments."""
        self.args.learning_rate = rate
        self.optimizer = None
        self.lr_scheduler = None
        self._step_loss, self._step_tokens = 0.0, 0

    @property
    def trained(self) -> int:
        """How many numbers it trains."""
        weights = self._adapted.parameters()
        return sum(each.numel() for each in weights if each.requires_grad)

    def write_checkpoint(self, folder: Path) -> None:
        """Write all that resuming needs into `folder`."""
        self._adapted.save_pretrained(str(folder), safe_serialization=True)
        save_file(self._optimizer_tensors(), folder / _OPTIMIZER)
        self.state.save_to_json(str(folder / _STATE))

    def _optimizer_tensors(self) -> dict[str, torch.Tensor]:
        """Optimizer moments by parameter number, the schedule's step, random state.

        That state is of the last whole step's end: the next may have drawn already.
        """
        assert self.optimizer is not None and self.lr_scheduler is not None
        tensors = {
            f"{number}.{name}": torch.as_tensor(value)
            for number, state in self.optimizer.state_dict()["state"].items()
            for name, value in state.items()
        }
        tensors["schedule"] = torch.tensor(self.lr_scheduler.state_dict()["last_epoch"])
        return tensors | (self._random or state_of_chance(self.args.device))

    def _load_from_checkpoint(
        self, resume_from_checkpoint: str, model: Any = None
    ) -> None:
        put_back(self._adapted, Path(resume_from_checkpoint))

    def _load_optimizer_and_scheduler(self, checkpoint: str | None) -> None:
        if checkpoint is None:
            return
        assert self.optimizer is not None and self.lr_scheduler is not None
        saved = load_file(Path(checkpoint) / _OPTIMIZER)
        states: dict[int, dict[str, torch.Tensor]] = {}
        for key, tensor in saved.items():
            number, _, name = key.partition(".")
            if number.isdigit():
                states.setdefault(int(number), {})[name] = tensor
        fresh = self.optimizer.state_dict()
        self.optimizer.load_state_dict({**fresh, "state": states})
        schedule = self.lr_scheduler.state_dict()
        schedule["last_epoch"] = int(saved["schedule"])
        self.lr_scheduler.load_state_dict(schedule)
        self._restore_rates(int(saved["schedule"]))

    def _restore_rates(self, step: int) -> None:
        """Set the learning rates the schedule has at `step`."""
        assert self.optimizer is not None and self.lr_scheduler is not None
        rates = [
            base * rule(step)
            for base, rule in zip(
                self.lr_scheduler.base_lrs, self.lr_scheduler.lr_lambdas, strict=True
            )
        ]
        self.lr_scheduler._last_lr = rates  # noqa: SLF001
        for group, rate in zip(self.optimizer.param_groups, rates, strict=True):
            group["lr"] = rate

    def _load_rng_state(self, checkpoint: str | None) -> None:
        if checkpoint is None:
            return
        bring_chance_back(load_file(Path(checkpoint) / _OPTIMIZER), self.args.device)


def arguments_of(
    job: Job, steps: int, folder: Path, device: Device, rows: int = 1
) -> TrainingArguments:
    """The job's hyperparameters in Trainer's words; it saves and reports nothing.

    So many `rows` of blocks are a batch, and a step a whole number of batches. Of
    several cards one is used: Trainer would give each as many rows, and make the step
    larger.
    """
    chosen = job.hyperparameters
    arguments = TrainingArguments(
        output_dir=str(folder),
        max_steps=steps,
        per_device_train_batch_size=rows,
        gradient_accumulation_steps=chosen.blocks_per_step // rows,
        learning_rate=chosen.learning_rate,
        lr_scheduler_type="linear",
        warmup_steps=round(chosen.warmup_share * steps),
        weight_decay=chosen.weight_decay,
        optim="adamw_torch",
        save_strategy="no",
        eval_strategy="no",
        logging_strategy="no",
        report_to=[],
        disable_tqdm=True,
        seed=job.seed,
        data_seed=job.seed,
        remove_unused_columns=False,
        label_names=["labels"],
        use_cpu=device.name == "cpu",
        bf16=device.is_half,
        dataloader_pin_memory=device.name == "cuda",
    )
    arguments._n_gpu = min(arguments.n_gpu, 1)  # noqa: SLF001  # as Trainer does itself
    return arguments
