"""Looks and full measurements of one training, each taken and told once."""

import contextlib
import math
import time
from collections.abc import Callable

from peft import PeftModel

from ftstudio.core.events import Evaluated, EvaluatedInFull
from ftstudio.core.history import History
from ftstudio.worker.wire import Tell
from ftstudio.worker.writing.material import Material
from ftstudio.worker.writing.measuring import Interrupted, measure

Hurry = Callable[[], bool]


class Examiner:
    """Measures a model as it is now; knows what an earlier part of the run measured."""

    def __init__(
        self, model: PeftModel, material: Material, known: History, tell: Tell
    ) -> None:
        """Examine `model` on the exams of `material`."""
        self._model = model
        self._material = material
        self._tell = tell
        self._knows_start = any(each.step == 0 for each in known.looks)
        self._in_full = {
            each.step: each.validation_loss for each in known.in_full if each.step == 0
        }

    def look(self, step: int, in_a_hurry: Hurry) -> float:
        """The validation loss on the excerpts; nan where there was no time for it."""
        began = time.monotonic()
        try:
            sample = measure(self._model, self._material.sample, in_a_hurry)
            losses = measure(self._model, self._material.excerpts, in_a_hurry)
        except Interrupted:
            return math.nan
        seconds = round(time.monotonic() - began, 3)
        self._tell(
            Evaluated(step, sample.mean, losses.mean, losses.by_document, seconds)
        )
        return losses.mean

    def in_full(self, step: int, in_a_hurry: Hurry) -> None:
        """Measure on the whole exam, unless the version of `step` was already."""
        if step in self._in_full:
            return
        began = time.monotonic()
        with contextlib.suppress(Interrupted):
            losses = measure(self._model, self._material.whole, in_a_hurry)
            seconds = round(time.monotonic() - began, 3)
            self._in_full[step] = losses.mean
            self._tell(EvaluatedInFull(step, losses.mean, losses.by_document, seconds))

    def is_better_in_full(self, step: int, than: int) -> bool:
        """Whether the whole exam ranks one version above another, both measured.

        Excerpts, in a short run very short ones, may have ranked them otherwise.
        """
        both = self._in_full.keys() >= {step, than}
        return both and self._in_full[step] < self._in_full[than]

    def measure_original(self, in_a_hurry: Hurry) -> None:
        """Measure the original model where the run was cut off before it was."""
        with self._model.disable_adapter():
            if not self._knows_start:
                self.look(0, in_a_hurry)
            self.in_full(0, in_a_hurry)
