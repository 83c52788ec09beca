"""One training from its first measurement to the kept version."""

import contextlib
import math
import os
import shutil
from pathlib import Path

from peft import PeftModel

from ftstudio.core.events import BestKept, CheckpointSaved, Phase, PhaseChanged
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.callback import Between, StopNow, Watch
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.checkpoints import Checkpoint, Checkpoints
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.material import Material
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

    @property
    def reached(self) -> int:
        """The step of the newest checkpoint, from which it goes on; 0 at the start."""
        newest = self._checkpoints.newest
        return newest.step if newest else 0

    def go(self, commands: Commands, examiner: Examiner) -> None:
        """Measure the start, train, keep the best and measure it; stop when asked."""
        start = self._checkpoints.newest
        if start is not None:
            self._catch_up(start, examiner, commands)
        if start is None or start.step < self._material.steps:
            self._train(start, examiner, commands)
        if not commands.must_stop:
            examiner.in_full(self._material.steps, lambda: commands.must_stop)
        best = self._keep(self._checkpoints.best or self._checkpoints.newest)
        if not commands.must_end:
            examiner.in_full(best, lambda: commands.must_end)
        if examiner.is_better_in_full(self.reached, than=best):
            self._keep(self._checkpoints.newest)

    def _catch_up(
        self, start: Checkpoint, examiner: Examiner, commands: Commands
    ) -> None:
        """Make up for what a cut-off part of the run had no time to measure."""
        put_back(self._model, self._checkpoints.path(start))
        was_due = start.step in self._material.plan.steps and not start.was_looked_at
        if was_due and not commands.must_stop:
            loss = examiner.look(start.step, lambda: commands.must_end)
            self._checkpoints.mark(start, loss)
        if start.step == 0:
            examiner.in_full(0, lambda: commands.must_stop)
        else:
            examiner.measure_original(lambda: commands.must_stop)
        examiner.sample(start.step, lambda: commands.must_stop)

    def _train(
        self, start: Checkpoint | None, examiner: Examiner, commands: Commands
    ) -> None:
        between = Between(
            begin=lambda: self._examine_start(examiner, commands),
            look=lambda step: self._look(step, examiner, commands),
            save=lambda step: self._save(step, math.nan),
            count=self._trainer.count,
        )
        looks = self._material.plan.steps
        self._trainer.add_callback(Watch(self._tell, commands, between, looks))
        path = None if start is None else str(self._checkpoints.path(start))
        with contextlib.suppress(StopNow):
            self._trainer.train(resume_from_checkpoint=path)

    def _examine_start(self, examiner: Examiner, commands: Commands) -> None:
        """Measure the untrained model, unless that was made up for already."""
        if self._checkpoints.newest is None:
            self._tell(PhaseChanged(Phase.EXAMINING, peak_memory()))
            self._look(0, examiner, commands)
            examiner.in_full(0, lambda: commands.must_stop)
        self._tell(PhaseChanged(Phase.TRAINING, peak_memory()))

    def _look(self, step: int, examiner: Examiner, commands: Commands) -> None:
        """Look, save, and write a sample where nobody waits for the end."""
        self._save(step, examiner.look(step, lambda: commands.must_end))
        examiner.sample(step, lambda: commands.must_stop)

    def _save(self, step: int, validation_loss: float) -> None:
        self._checkpoints.save(step, validation_loss, self._trainer.write_checkpoint)
        self._tell(CheckpointSaved(step))

    def _keep(self, best: Checkpoint | None) -> int:
        """Make a checkpoint the run's model, on disk and in memory; gives its step."""
        assert best is not None
        self._tell(PhaseChanged(Phase.SAVING, peak_memory()))
        folder = self._checkpoints.path(best)
        with writing_to(self._run.path):
            _copy_adapter(folder, self._run.model)
        put_back(self._model, folder)
        self._tell(BestKept(best.step))
        return best.step


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
