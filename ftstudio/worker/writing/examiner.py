"""Looks, samples and full measurements of one training, each taken and told once."""

import contextlib
import time
from collections.abc import Callable
from typing import Any

from ftstudio.core.events import Evaluated, EvaluatedInFull, SampleWritten, Tested
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.examples import prompt_that_fits
from ftstudio.worker.writing.material import Material
from ftstudio.worker.writing.measuring import Interrupted, measure, without_dropout
from ftstudio.worker.writing.speaking import Pen

SAMPLE_TOKENS = 20
"""A line or two: writing is slow, and the person waits."""
_CUT_LETTER = "\N{REPLACEMENT CHARACTER}"

Hurry = Callable[[], bool]


class Examiner:
    """Measures a model as it is now; knows what an earlier part of the run measured."""

    def __init__(
        self,
        engine: Engine,
        tokenizer: Any,
        material: Material,
        chronicle: Chronicle,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Examine the model of `engine` on the exams of `material`; let it answer.

        `now` gives seconds in which it works.
        """
        known = chronicle.history.present
        self._engine = engine
        self._model = engine.model
        self._tokenizer = tokenizer
        self._material = material
        self._tell = chronicle.tell
        self._now = now
        self._pen = Pen(engine.model, tokenizer)
        self._sampled = {each.step for each in known.samples}
        self._knows_start = any(each.step == 0 for each in known.looks)
        self._in_full = {
            each.step: each.validation_loss for each in known.in_full if each.step == 0
        }
        self._tested = {each.step for each in known.tested if each.step == 0}

    def look(self, step: int, in_a_hurry: Hurry) -> Evaluated | None:
        """Both losses on the excerpts; None without an exam, or without the time."""
        if not self._material.has_exam:
            return None
        began = self._now()
        try:
            sample = measure(self._engine, self._material.sample, in_a_hurry)
            losses = measure(self._engine, self._material.excerpts, in_a_hurry)
        except Interrupted:
            return None
        seconds = round(self._now() - began, 3)
        seen = Evaluated(step, sample.mean, losses.mean, losses.by_document, seconds)
        self._tell(seen)
        self._knows_start = self._knows_start or step == 0
        return seen

    def sample(self, step: int, in_a_hurry: Hurry) -> None:
        """Write the beginning of an answer, the same request each time.

        Always the likeliest words: nothing here is left to chance, so that training
        goes on as if nothing had been written. Told only where there is time for it.
        """
        if step in self._sampled or in_a_hurry() or not self._material.request:
            return
        text = self._written(in_a_hurry)
        if in_a_hurry():
            return
        self._sampled.add(step)
        self._tell(SampleWritten(step, self._material.request, text))

    def in_full(self, step: int, in_a_hurry: Hurry) -> None:
        """Measure on the whole exam, unless the version of `step` was already."""
        if step in self._in_full or not self._material.has_exam:
            return
        began = self._now()
        with contextlib.suppress(Interrupted):
            losses = measure(self._engine, self._material.whole, in_a_hurry)
            seconds = round(self._now() - began, 3)
            self._in_full[step] = losses.mean
            by_document = losses.by_document
            self._tell(
                EvaluatedInFull(step, losses.mean, by_document, seconds, losses.tokens)
            )

    def test(self, step: int, in_a_hurry: Hurry) -> None:
        """Measure on the test documents, unless the version of `step` was already."""
        if step in self._tested or not self._material.test.blocks:
            return
        began = self._now()
        with contextlib.suppress(Interrupted):
            losses = measure(self._engine, self._material.test, in_a_hurry)
            seconds = round(self._now() - began, 3)
            self._tested.add(step)
            by_document = losses.by_document
            self._tell(Tested(step, losses.mean, by_document, losses.tokens, seconds))

    def is_better_in_full(self, step: int, than: int) -> bool:
        """Whether the whole exam ranks one version above another, both measured.

        Excerpts, in a short run very short ones, may have ranked them otherwise.
        """
        both = self._in_full.keys() >= {step, than}
        return both and self._in_full[step] < self._in_full[than]

    def has_compared(self, kept: int) -> bool:
        """Whether the original and the version of a step were measured in full."""
        both = {0, kept}
        is_examined = not self._material.has_exam or self._in_full.keys() >= both
        return is_examined and (not self._material.test.blocks or self._tested >= both)

    def look_at_original(self, in_a_hurry: Hurry) -> None:
        """Look at the original model where the run was cut off before it was."""
        with self._model.disable_adapter():
            if not self._knows_start:
                self.look(0, in_a_hurry)
            self.sample(0, in_a_hurry)

    def original_in_full(self, in_a_hurry: Hurry) -> None:
        """Measure the original model on the whole exam and the test documents.

        It is the same at any time, so nobody has to wait for it before the first step.
        """
        with self._model.disable_adapter():
            self.in_full(0, in_a_hurry)
            self.test(0, in_a_hurry)

    def _written(self, in_a_hurry: Hurry) -> str:
        most = int(self._model.config.max_position_embeddings) - SAMPLE_TOKENS
        prompt = prompt_that_fits(self._tokenizer, self._material.request, most)
        with without_dropout(self._model):
            ids = self._pen.write(prompt, SAMPLE_TOKENS, in_a_hurry, do_sample=False)
        text: str = self._tokenizer.decode(ids, skip_special_tokens=True)
        return text.rstrip(_CUT_LETTER).strip()
