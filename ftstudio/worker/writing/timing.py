"""Timing steps of a training: from small to large, as many as there is time for.

So on a slow computer too something is known when the time is up: short blocks come
first, then one block a step, then two.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import psutil
from transformers import (
    TrainerCallback,
    TrainerControl,
    TrainerState,
    TrainingArguments,
)

Clock = Callable[[], float]
"""Seconds since the worker began."""

_MOST_FIXED = 0.3
"""Of a step of one block, what may be the same whatever is in it; more is chance."""
_UNSURE = 0.3
"""The spread where no whole block could be trained on, or only once."""


def since_the_start() -> Clock:
    """Seconds since this process was started, by the clock on the wall."""
    before = time.time() - psutil.Process().create_time()
    began = time.monotonic()
    return lambda: before + time.monotonic() - began


class Stopwatch(TrainerCallback):
    """Times each step; there is no other where it would not end in time."""

    def __init__(
        self, clock: Clock, until: float, must_stop: Callable[[], bool]
    ) -> None:
        """Train until then, or until `must_stop()`."""
        self.seconds: list[float] = []
        self._clock = clock
        self._until = until
        self._must_stop = must_stop
        self._began = 0.0

    def on_step_begin(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **_rest: Any,
    ) -> None:
        """Start the clock; what is between two steps belongs to the later one."""
        if not self.seconds:
            self._began = self._clock()

    def on_step_end(
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **_rest: Any,
    ) -> TrainerControl:
        """Note the time, and end the training where the time is up."""
        now = self._clock()
        self.seconds.append(now - self._began)
        self._began = now
        is_over = now + self.seconds[-1] > self._until or self._must_stop()
        control.should_training_stop = is_over
        return control


@dataclass(slots=True)
class Times:
    """Seconds of steps: of a short block, of one with `size` places, of two of them.

    `short_memory` is what the worker took at most with the short ones, in bytes.
    """

    size: int
    short_size: int
    short: list[float] = field(default_factory=list)
    one: list[float] = field(default_factory=list)
    two: list[float] = field(default_factory=list)
    short_memory: int = 0

    def expected(self, blocks: int) -> float:
        """How long a step of so many whole blocks will take, by those before it."""
        seconds, places = (
            (self.one, self.size) if self.one else (self.short, self.short_size)
        )
        return min(seconds) / places * self.size * blocks


@dataclass(frozen=True, slots=True)
class StepCost:
    """Seconds of a step, whatever is in it, and of each place in its blocks.

    `spread` is by which share steps of one kind differ from each other.
    """

    step: float
    place: float
    spread: float


def cost_of(times: Times) -> StepCost:
    """From what was measured; of short blocks, the first one warmed up."""
    if not times.one:
        return StepCost(0.0, min(times.short) / times.short_size, _UNSURE)
    single = median(times.one)
    spread = _spread(times.one, times.two)
    if not times.two:
        return StepCost(0.0, single / times.size, spread)
    double = median(times.two)
    step = min(max(2 * single - double, 0.0), _MOST_FIXED * single)
    place = (single + double - 2 * step) / (3 * times.size)
    return StepCost(step, place, spread)


def _spread(*kinds: Sequence[float]) -> float:
    """Half the range of what was measured of a kind, against its middle."""
    found = [(max(e) - min(e)) / 2 / median(e) for e in kinds if len(e) > 1]
    return max(found, default=_UNSURE)
