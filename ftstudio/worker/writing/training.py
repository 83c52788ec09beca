"""One training from its first measurement to the kept version."""

import math
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from peft import PeftModel

from ftstudio.core.events import (
    BestKept,
    CheckpointSaved,
    Evaluated,
    EvaluatedInFull,
    Phase,
    PhaseChanged,
)
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.callback import Between, Watch
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.checkpoints import Checkpoint, Checkpoints
from ftstudio.worker.writing.material import Material
from ftstudio.worker.writing.measuring import Interrupted, measure
from ftstudio.worker.writing.model import ADAPTER, ADAPTER_CONFIG, put_back
from ftstudio.worker.writing.trainer import WritingTrainer


class Training:
    """The model, what it reads, the checkpoints it leaves, and who is told of it."""

    def __init__(
        self,
        run: RunFolder,
        model: PeftModel,
        material: Material,
        trainer: WritingTrainer,
        tell: Tell,
    ) -> None:
        """Get ready; nothing is measured or trained yet."""
        self._run = run
        self._model = model
        self._material = material
        self._trainer = trainer
        self._tell = tell
        self._checkpoints = Checkpoints(run.checkpoints)
        self._checkpoints.tidy()
        self._in_full: set[int] = set()

    @property
    def reached(self) -> int:
        """The step of the newest checkpoint, from which it goes on; 0 at the start."""
        newest = self._checkpoints.newest
        return newest.step if newest else 0

    def go(self, commands: Commands, already_in_full: frozenset[int]) -> None:
        """Measure the start, train, keep the best and measure it; stop when asked to.

        `already_in_full` are the steps measured in full by an earlier part of this run.
        """
        self._in_full.update(already_in_full)
        start = self._checkpoints.newest
        if start is None or start.step < self._material.steps:
            self._train(start, commands)
        else:
            put_back(self._model, self._checkpoints.path(start))
        if not commands.must_stop:
            self._measure_in_full(self._material.steps, lambda: commands.must_stop)
        self._keep_best()
        if not commands.must_end and self._checkpoints.best is not None:
            best = self._checkpoints.best.step
            self._measure_in_full(best, lambda: commands.must_end)

    def _train(self, start: Checkpoint | None, commands: Commands) -> None:
        between = Between(
            begin=lambda: self._examine_start(commands),
            look=lambda step: self._look(step, commands),
            save=lambda step: self._save(step, math.nan),
            count=self._trainer.count,
        )
        looks = self._material.plan.steps
        self._trainer.add_callback(Watch(self._tell, commands, between, looks))
        if start is not None:
            self._tell(PhaseChanged(Phase.TRAINING, peak_memory()))
        path = None if start is None else str(self._checkpoints.path(start))
        self._trainer.train(resume_from_checkpoint=path)

    def _examine_start(self, commands: Commands) -> None:
        self._tell(PhaseChanged(Phase.EXAMINING, peak_memory()))
        self._look(0, commands)
        self._measure_in_full(0, lambda: commands.must_stop)
        self._tell(PhaseChanged(Phase.TRAINING, peak_memory()))

    def _look(self, step: int, commands: Commands) -> None:
        """Measure on the excerpts and keep a checkpoint; in a hurry only that."""
        began = time.monotonic()
        try:
            sample = measure(
                self._model, self._material.sample, lambda: commands.must_end
            )
            losses = measure(
                self._model, self._material.excerpts, lambda: commands.must_end
            )
        except Interrupted:
            self._save(step, math.nan)
            return
        seconds = round(time.monotonic() - began, 3)
        self._tell(
            Evaluated(step, sample.mean, losses.mean, losses.by_document, seconds)
        )
        self._save(step, losses.mean)

    def _save(self, step: int, validation_loss: float) -> None:
        self._checkpoints.save(step, validation_loss, self._trainer.write_checkpoint)
        self._tell(CheckpointSaved(step))

    def _measure_in_full(self, step: int, in_a_hurry: Callable[[], bool]) -> None:
        """Measure the model as it is now, which is that of `step`, once a step."""
        if step in self._in_full:
            return
        began = time.monotonic()
        try:
            losses = measure(self._model, self._material.whole, in_a_hurry)
        except Interrupted:
            return
        seconds = round(time.monotonic() - began, 3)
        self._in_full.add(step)
        self._tell(EvaluatedInFull(step, losses.mean, losses.by_document, seconds))

    def _keep_best(self) -> None:
        """Make the best checkpoint the run's model, on disk and in memory."""
        best = self._checkpoints.best or self._checkpoints.newest
        if best is None:
            return
        self._tell(PhaseChanged(Phase.SAVING, peak_memory()))
        folder = self._checkpoints.path(best)
        with writing_to(self._run.path):
            _copy_adapter(folder, self._run.model)
        put_back(self._model, folder)
        self._tell(BestKept(best.step))


def _copy_adapter(checkpoint: Path, model: Path) -> None:
    """Copy the adapter beside its place, then move it there."""
    part, old = (model.with_name(model.name + end) for end in (".part", ".old"))
    for leftover in (part, old):
        shutil.rmtree(leftover, ignore_errors=True)
    part.mkdir()
    for name in (ADAPTER, ADAPTER_CONFIG):
        shutil.copyfile(checkpoint / name, part / name)
    if model.exists():
        os.replace(model, old)
    os.replace(part, model)
    shutil.rmtree(old, ignore_errors=True)
