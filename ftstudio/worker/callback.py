"""What happens between two steps: events, looks, checkpoints, and stop."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from transformers import (
    TrainerCallback,
    TrainerControl,
    TrainerState,
    TrainingArguments,
)

from ftstudio.core.events import StepTaken
from ftstudio.worker.card import present_card_memory
from ftstudio.worker.gate import Gate, StopNow
from ftstudio.worker.memory import present_memory
from ftstudio.worker.wire import Commands, Tell

CHECKPOINT_SECONDS = 300.0


class Exploded(Exception):
    """The losses are no longer numbers, or beyond all measure."""

    def __init__(self, step: int) -> None:
        """It was seen at `step`."""
        super().__init__(step)
        self.step = step


@dataclass(frozen=True, slots=True)
class Between:
    """What can be done between two steps.

    `begin()` comes before the first step; `look(step)` takes a look and keeps a
    checkpoint with it; `save(step)` keeps one without a look; `count()` gives the last
    step's loss and tokens, and starts anew; `hear()` passes on what a person answered;
    `is_over()`: training ends by itself. `gate` tells the time of the steps, and holds
    them in pauses. A step's loss above `highest` is an explosion.
    """

    begin: Callable[[], None]
    look: Callable[[int], None]
    save: Callable[[int], None]
    count: Callable[[], tuple[float, int]]
    hear: Callable[[], None]
    is_over: Callable[[], bool]
    gate: Gate
    highest: float = math.inf


class Watch(TrainerCallback):
    """Tells each step, looks when it is due, keeps checkpoints, obeys commands."""

    def __init__(
        self,
        tell: Tell,
        commands: Commands,
        between: Between,
        looks: tuple[int, ...],
        save_every: float = CHECKPOINT_SECONDS,
    ) -> None:
        """Watch a training with looks after these steps; it ends with the last one.

        A checkpoint comes with each look, and at least every `save_every` seconds.
        """
        self._tell = tell
        self._commands = commands
        self._between = between
        self._looks = frozenset(looks)
        self._last = max(looks)
        self._save_every = save_every
        self._now = between.gate.clock
        self._began = self._saved = self._now()

    def on_train_begin(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **_rest: Any,
    ) -> None:
        """Measure the start; raises StopNow where not even one step is wanted."""
        self._between.begin()
        self._saved = self._now()
        if self._commands.must_stop or self._last == 0:
            raise StopNow

    def on_step_begin(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **_rest: Any,
    ) -> None:
        """Start the step's clock."""
        self._began = self._now()
        self._between.gate.is_in_step = True

    def on_step_end(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **rest: Any,
    ) -> TrainerControl:
        """Tell the step; then look, save, pause or stop, whichever is due.

        Raises Exploded where there is nothing left to go on with.
        """
        self._between.gate.is_in_step = False
        step = state.global_step
        rate = rest["optimizer"].param_groups[0]["lr"]
        self._report(step, rate)
        last = step >= self._last
        self._between.gate()
        if step in self._looks or last or self._must_look_before_stopping():
            self._between.look(step)
            self._saved = self._now()
        elif self._commands.must_stop or self._is_save_due():
            self._between.save(step)
            self._saved = self._now()
        self._between.hear()
        is_over = last or self._commands.must_stop or self._between.is_over()
        control.should_training_stop = is_over
        return control

    def _report(self, step: int, rate: float) -> None:
        loss, tokens = self._between.count()
        seconds = round(self._now() - self._began, 4)
        memory, on_card = present_memory(), present_card_memory()
        self._tell(StepTaken(step, loss, rate, tokens, seconds, memory, on_card))
        if not loss <= self._between.highest or math.isinf(loss):
            raise Exploded(step)

    def _must_look_before_stopping(self) -> bool:
        return self._commands.must_stop and not self._commands.must_end

    def _is_save_due(self) -> bool:
        return self._now() - self._saved >= self._save_every
