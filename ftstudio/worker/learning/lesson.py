"""Lesson: what is trained, by which plan, by whom, and who examines it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from peft import PeftModel

from ftstudio.core.events import Evaluated, Prepared
from ftstudio.worker.gate import Gate
from ftstudio.worker.learning.trainer import AdapterTrainer

Hurry = Callable[[], bool]


class Examiner(Protocol):
    """Measures the model as it is now, and tells of it; each calls itself once a step.

    What `in_a_hurry()` breaks off is left out.
    """

    def look(self, step: int, in_a_hurry: Hurry) -> Evaluated | None:
        """Both losses; None without an exam, or without the time."""

    def sample(self, step: int, in_a_hurry: Hurry) -> None:
        """Something by which a person sees what the version of `step` can do."""

    def in_full(self, step: int, in_a_hurry: Hurry) -> None:
        """Measure on the whole exam."""

    def test(self, step: int, in_a_hurry: Hurry) -> None:
        """Measure on the test documents."""

    def look_at_original(self, in_a_hurry: Hurry) -> None:
        """Look at the original model, unless that was done."""

    def original_in_full(self, in_a_hurry: Hurry) -> None:
        """Measure the original model on the whole exam and the test documents."""

    def is_better_in_full(self, step: int, than: int) -> bool:
        """Whether the whole exam ranks one version above another, both measured."""

    def has_compared(self, kept: int) -> bool:
        """Whether the original and the version of a step were measured in full."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is trained, by which plan, by whom, and how long a warning waits.

    `checkpoints` is the folder where this training, and no other, leaves them.
    `is_fold`: it is one of several, whose looks are all that is wanted of it.
    """

    model: PeftModel
    plan: Prepared
    trainer: AdapterTrainer
    examiner: Examiner
    checkpoints: Path
    patience: int
    is_fold: bool
    gate: Gate
