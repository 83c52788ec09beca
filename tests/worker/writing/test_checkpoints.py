"""Checkpoints: whole or not there, few, and never lost to a later failure."""

import errno
import math
import os
import shutil
from pathlib import Path

import pytest

from ftstudio.core.errors import DiskFull
from ftstudio.worker.writing.checkpoints import Checkpoints


def test_the_best_and_the_newest_are_kept(tmp_path: Path) -> None:
    """What can no longer become the best is deleted."""
    checkpoints = Checkpoints(tmp_path)
    for step, loss in enumerate([3.0, 2.0, 2.5, 2.6]):
        checkpoints.save(step, loss, _write)
    assert _steps(tmp_path) == {"step-000001", "step-000003"}
    assert checkpoints.best is not None
    assert checkpoints.best.step == 1


def test_one_lucky_look_is_not_the_best(tmp_path: Path) -> None:
    """The lowest of several noisy losses flatters itself: its neighbours count too."""
    checkpoints = Checkpoints(tmp_path)
    for step, loss in enumerate([3.0, 2.0, 3.0, 2.2, 2.1, 2.2]):
        checkpoints.save(step, loss, _write)
    assert Checkpoints(tmp_path).best == checkpoints.best
    assert checkpoints.best is not None
    assert checkpoints.best.step == 4


def test_what_may_still_become_the_best_is_kept(tmp_path: Path) -> None:
    """The last look is not the best yet, and will be when the next one is as good."""
    checkpoints = Checkpoints(tmp_path)
    for step, loss in enumerate([3.0, 2.0, 2.2, 2.1, 1.7]):
        checkpoints.save(step, loss, _write)
    checkpoints.save(5, 1.9, _write)
    assert checkpoints.best is not None
    assert checkpoints.best.step == 4


def test_what_came_after_an_explosion_is_dropped(tmp_path: Path) -> None:
    """And it is no longer known what the looks there said."""
    checkpoints = Checkpoints(tmp_path)
    for step, loss in enumerate([3.0, 2.5, math.nan]):
        checkpoints.save(step, loss, _write)
    good = checkpoints.newest_good
    assert good is not None
    checkpoints.drop_after(good.step)
    assert _steps(tmp_path) == {"step-000000", "step-000001"}
    again = checkpoints.save(2, 2.4, _write)
    assert again.look_losses == (3.0, 2.5, 2.4)


def test_one_without_a_look_is_never_the_best(tmp_path: Path) -> None:
    """It serves to go on from, no more."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(2, math.nan, _write)
    reopened = Checkpoints(tmp_path)
    assert reopened.best is not None
    assert reopened.newest is not None
    assert (reopened.best.step, reopened.newest.step) == (1, 2)


def test_a_half_written_one_is_cleared_away(tmp_path: Path) -> None:
    """A kill in mid-writing leaves the last whole one to go on from."""
    Checkpoints(tmp_path).save(1, 2.0, _write)
    (tmp_path / "step-000002.part").mkdir()
    reopened = Checkpoints(tmp_path)
    reopened.tidy()
    assert reopened.newest == reopened.best
    assert _steps(tmp_path) == {"step-000001"}


def test_reading_leaves_alone_what_is_being_written(tmp_path: Path) -> None:
    """Who asks the best version so far does not disturb the training that goes on."""
    saved = Checkpoints(tmp_path).save(1, 2.0, _write)
    part = tmp_path / "step-000002.part"
    shutil.copytree(tmp_path / "step-000001", part)
    assert Checkpoints(tmp_path).newest == saved
    assert part.exists()


@pytest.mark.parametrize("harm", ["truncate", "delete", "manifest"])
def test_a_damaged_one_is_not_taken(tmp_path: Path, harm: str) -> None:
    """The older, sound one is."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(2, 3.0, _write)
    newest = tmp_path / "step-000002"
    match harm:
        case "truncate":
            (newest / "weights").write_bytes(b"half")
        case "delete":
            (newest / "weights").unlink()
        case "manifest":
            (newest / "checkpoint.json").write_text("{", encoding="utf-8")
    reopened = Checkpoints(tmp_path).newest
    assert reopened is not None
    assert reopened.step == 1


def test_a_full_disk_leaves_the_older_ones(tmp_path: Path) -> None:
    """The error is told; nothing half-written stays."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    with pytest.raises(DiskFull):
        checkpoints.save(2, 1.0, _no_room)
    assert _steps(tmp_path) == {"step-000001"}
    assert Checkpoints(tmp_path).newest == checkpoints.newest


def test_a_loss_that_has_soared_is_nothing_to_go_back_to(tmp_path: Path) -> None:
    """Looks see an explosion a little later than it begins."""
    checkpoints = Checkpoints(tmp_path)
    for step, loss in enumerate([3.0, 2.8, 2.7, 5.0]):
        checkpoints.save(step, loss, _write)
    assert checkpoints.newest_good is not None
    assert checkpoints.newest_good.step == 1


def test_saving_a_step_again_replaces_it(tmp_path: Path) -> None:
    """A run that was cut off right after a look comes by there again."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(1, 1.5, _write)
    assert checkpoints.best is not None
    assert checkpoints.best.validation_loss == 1.5


def _write(folder: Path) -> None:
    (folder / "weights").write_bytes(b"weights")


def _no_room(folder: Path) -> None:
    (folder / "weights").write_bytes(b"wei")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _steps(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}
