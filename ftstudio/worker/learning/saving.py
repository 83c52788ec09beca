"""Saver: what a training learns goes to the disk, and nothing of it is lost."""

import math
import os
import shutil
from pathlib import Path

from ftstudio.core import durable
from ftstudio.core.errors import DiskFull
from ftstudio.core.events import CheckpointSaved
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.learning.adapter import ADAPTER, ADAPTER_CONFIG
from ftstudio.worker.learning.checkpoints import Checkpoint, Checkpoints
from ftstudio.worker.learning.room import Room
from ftstudio.worker.learning.trainer import AdapterTrainer
from ftstudio.worker.wire import Tell


class Saver:
    """Saves checkpoints and the kept version of one training, while there is room.

    When room runs out it saves a last time, if need be in what was held for that, and
    says from then on that the training must end.
    """

    def __init__(
        self,
        run: RunFolder,
        checkpoints: Checkpoints,
        trainer: AdapterTrainer,
        tell: Tell,
    ) -> None:
        """Nothing is held yet."""
        self._run = run
        self._checkpoints = checkpoints
        self._trainer = trainer
        self._tell = tell
        self._room = Room(run, trainer.trained)
        self._is_last = False

    def hold_room(self) -> None:
        """Hold what the last checkpoint will need; raises TooLittleRoom or DiskFull."""
        self._room.hold()

    def has_room(self) -> bool:
        """Whether the training can go on; if not, what was learned is saved now."""
        if not self._is_last and self._room.is_short:
            self.save_last()
        return not self._is_last

    def save(self, step: int, validation_loss: float) -> None:
        """Save a checkpoint; what was told until then outlives a power cut as well.

        Raises DiskFull where what was held was given up already, or is not enough.
        """
        try:
            self._write(step, validation_loss)
        except DiskFull:
            self._is_last = True
            if not self._room.give_up():
                raise
            self._write(step, validation_loss)
        if self._is_last:
            self._room.give_up()  # to what is still to be recorded and kept
        self._tell(CheckpointSaved(step))

    def save_last(self) -> None:
        """Save what was learned until now; the training is to end then.

        What was held is given up for it only where there is no other room: a program
        that fills the disk at this moment would take it first.
        """
        self._is_last = True
        self.save(self._trainer.state.global_step, math.nan)

    def require_room(self, is_done: bool) -> None:
        """Raise DiskNearlyFull where it had to end before it `is_done`."""
        if self._is_last and not is_done:
            raise self._room.used_up()

    def keep(self, best: Checkpoint) -> None:
        """Make a checkpoint the run's model; raises DiskFull or FolderNotWritable."""
        with writing_to(self._run.path):
            _copy_adapter(self._checkpoints.path(best), self._run.model)

    def _write(self, step: int, validation_loss: float) -> None:
        with writing_to(self._run.path):
            self._run.settle()
        self._checkpoints.save(step, validation_loss, self._trainer.write_checkpoint)


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
    durable.move(part, model)
    shutil.rmtree(old, ignore_errors=True)
