"""What a training learns goes to the disk, and nothing of it is lost."""

import math
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from ftstudio.core.errors import DiskFull, DiskNearlyFull
from ftstudio.core.events import CheckpointSaved, Event
from ftstudio.core.footprint import bytes_to_go_on, checkpoint_bytes
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.worker.learning.checkpoints import Checkpoints
from ftstudio.worker.learning.saving import Saver
from ftstudio.worker.writing.trainer import WritingTrainer
from tests.factories import job
from tests.fakes.learner import TRAINED, Learner
from tests.fakes.small_disk import fill, small_disk


@dataclass
class Bench:
    """A run, its checkpoints, who saves them, and what was told."""

    run: RunFolder

    def __post_init__(self) -> None:
        """Nothing is held yet."""
        self.told: list[Event] = []
        self.checkpoints = Checkpoints(self.run.checkpoints)
        trainer = cast(WritingTrainer, Learner())
        self.saver = Saver(self.run, self.checkpoints, trainer, self.told.append)

    @property
    def steps(self) -> list[int]:
        """Of the checkpoints that are whole on the disk, one after the other."""
        found = [Checkpoints(self.run.checkpoints).newest]
        return [each.step for each in found if each]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """With plenty of room."""
    return Bench(create_run(tmp_path / "run", job()))


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Bench]:
    """On a disk with room for a training, which other programs may fill."""
    with small_disk(tmp_path / "disk", size=bytes_to_go_on(TRAINED) + 300_000) as there:
        if not there:
            pytest.skip("no disk may be mounted here")
        yield Bench(create_run(tmp_path / "disk" / "run", job()))


def test_what_is_saved_is_told(bench: Bench) -> None:
    """Once it is whole on the disk."""
    bench.saver.hold_room()
    bench.saver.save(3, 2.0)
    assert bench.told == [CheckpointSaved(3)]
    assert bench.steps == [3]
    assert bench.saver.has_room()
    bench.saver.require_room(is_done=False)


def test_the_best_becomes_the_model(bench: Bench) -> None:
    """In place of what was kept before."""
    bench.run.model.mkdir()
    bench.saver.save(3, 2.0)
    assert bench.checkpoints.best is not None
    bench.saver.keep(bench.checkpoints.best)
    names = {each.name for each in bench.run.model.iterdir()}
    assert names == {"adapter_model.safetensors", "adapter_config.json"}
    assert [each.name for each in bench.run.path.glob("model*")] == ["model"]


def test_when_room_runs_out_it_saves_and_ends(small: Bench) -> None:
    """In what it held for that: the checkpoint, the model, and the end."""
    small.saver.hold_room()
    small.saver.save(3, 2.0)
    fill(small.run.path.parent)
    assert not small.saver.has_room()
    assert small.told[-1] == CheckpointSaved(7)
    assert small.steps == [7]
    assert small.checkpoints.best is not None
    small.saver.keep(small.checkpoints.best)
    with pytest.raises(DiskNearlyFull):
        small.saver.require_room(is_done=False)
    small.saver.require_room(is_done=True)


def test_a_disk_that_is_full_in_mid_writing_costs_nothing(small: Bench) -> None:
    """What was held is given up for it, and no more is begun."""
    small.saver.hold_room()
    fill(small.run.path.parent)
    small.saver.save(3, 2.0)
    assert small.steps == [3]
    assert not small.saver.has_room()


def test_what_was_held_goes_to_what_is_still_to_be_kept(small: Bench) -> None:
    """Where there was other room for the last checkpoint."""
    small.saver.hold_room()
    small.saver.save(3, 2.0)
    ballast = small.run.path.parent / "ballast"
    free = shutil.disk_usage(ballast.parent).free
    ballast.write_bytes(bytes(free - 2 * checkpoint_bytes(TRAINED)))
    assert not small.saver.has_room()
    assert small.steps == [7]
    assert not small.run.room.exists()
    assert small.checkpoints.best is not None
    small.saver.keep(small.checkpoints.best)
    assert (small.run.model / "adapter_model.safetensors").is_file()


def test_where_nothing_was_held_a_full_disk_is_an_error(small: Bench) -> None:
    """It is another training's fault, or was given up already."""
    fill(small.run.path.parent)
    with pytest.raises(DiskFull):
        small.saver.save(3, math.nan)
    assert small.steps == []
