"""Checkpoints: whole or not there, few, and never lost to a later failure."""

import errno
import json
import math
import os
import resource
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from ftstudio.core.errors import DiskFull
from ftstudio.core.events import Flaw
from ftstudio.worker.learning.checkpoints import Checkpoints, Unusable


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


@pytest.mark.parametrize(
    ("harm", "flaw"),
    [
        ("truncate", Flaw.DAMAGED),
        ("delete", Flaw.DAMAGED),
        ("manifest", Flaw.DAMAGED),
        ("no manifest", Flaw.DAMAGED),
        ("no files", Flaw.DAMAGED),
        ("another step", Flaw.DAMAGED),
        ("no format", Flaw.DAMAGED),
        ("newer", Flaw.TOO_NEW),
    ],
)
def test_one_that_cannot_be_used_is_passed_over(
    tmp_path: Path, harm: str, flaw: Flaw, caplog: pytest.LogCaptureFixture
) -> None:
    """The older, sound one is taken, and it is known what could not be."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(2, 3.0, _write)
    _harm(tmp_path / "step-000002", harm)
    reopened = Checkpoints(tmp_path)
    assert reopened.newest is not None
    assert reopened.newest.step == 1
    assert reopened.passed_over == Unusable(2, flaw)
    assert f"step 2 is passed over: {flaw.value}" in caplog.text


def test_what_could_not_be_used_goes_once_there_is_a_newer_one(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Also where the training comes by the same step again."""
    checkpoints = Checkpoints(tmp_path)
    for step in (1, 2, 4):
        checkpoints.save(step, 5.0 - step, _write)
    for step in (2, 4):
        _harm(tmp_path / f"step-{step:06d}", "truncate")
    reopened = Checkpoints(tmp_path)
    assert reopened.newest is None
    reopened.save(2, 3.0, _write)
    assert _steps(tmp_path) == {"step-000002"}
    assert Checkpoints(tmp_path).passed_over is None
    assert caplog.text.count("passed over") == 2


def test_an_older_one_that_is_damaged_is_not_worth_a_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It would not have been gone on from."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    checkpoints.save(2, 3.0, _write)
    _harm(tmp_path / "step-000001", "truncate")
    assert Checkpoints(tmp_path).passed_over is None
    assert "step 1" in caplog.text


def test_what_others_leave_in_a_checkpoint_does_not_harm_it(tmp_path: Path) -> None:
    """A file manager's own files, or a manifest that was being written anew."""
    saved = Checkpoints(tmp_path).save(1, 2.0, _write)
    for name in ("desktop.ini", "checkpoint.json.part"):
        (tmp_path / "step-000001" / name).write_bytes(b"half")
    assert Checkpoints(tmp_path).newest == saved


def test_the_numbers_of_steps_are_numbers(tmp_path: Path) -> None:
    """A million steps are more than 999,999."""
    checkpoints = Checkpoints(tmp_path)
    for step in (999_999, 1_000_000):
        checkpoints.save(step, math.nan, _write)
    newest = Checkpoints(tmp_path).newest
    assert newest is not None
    assert newest.step == 1_000_000


def test_one_as_earlier_versions_wrote_it_is_taken(tmp_path: Path) -> None:
    """They did not say in which format."""
    Checkpoints(tmp_path).save(1, 2.0, _write)
    manifest = tmp_path / "step-000001" / "checkpoint.json"
    plain = json.loads(manifest.read_text(encoding="utf-8"))
    del plain["format"]
    manifest.write_text(json.dumps(plain), encoding="utf-8")
    assert Checkpoints(tmp_path).newest is not None


def test_a_full_disk_leaves_the_older_ones(tmp_path: Path) -> None:
    """The error is told; nothing half-written stays."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, 2.0, _write)
    with pytest.raises(DiskFull):
        checkpoints.save(2, 1.0, _no_room)
    assert _steps(tmp_path) == {"step-000001"}
    assert Checkpoints(tmp_path).newest == checkpoints.newest


def test_a_full_disk_has_its_name_whatever_a_library_calls_it(tmp_path: Path) -> None:
    """What writes the weights is no Python, and its error has no number."""
    checkpoints = Checkpoints(tmp_path)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            checkpoints.save(1, 2.0, _write_tensors)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert _steps(tmp_path) == set()


def _write_tensors(folder: Path) -> None:
    save_file({"weights": torch.zeros(5000)}, folder / "weights")


def test_an_error_of_another_kind_keeps_its_name(tmp_path: Path) -> None:
    """And leaves nothing half-written."""

    def write(folder: Path) -> None:
        _write(folder)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Checkpoints(tmp_path).save(1, 2.0, write)
    assert _steps(tmp_path) == set()


def test_a_loss_that_has_soared_is_nothing_to_go_back_to(tmp_path: Path) -> None:
    """Looks see an explosion a little later than it begins."""
    checkpoints = Checkpoints(tmp_path)
    for step, loss in enumerate([3.0, 2.8, 2.7, 5.0]):
        checkpoints.save(step, loss, _write)
    assert checkpoints.newest_good is not None
    assert checkpoints.newest_good.step == 1


def test_a_look_after_a_pause_is_noted_with_what_was_saved(tmp_path: Path) -> None:
    """The same step is not written twice; and a pause after a look forgets nothing."""
    checkpoints = Checkpoints(tmp_path)
    checkpoints.save(1, math.nan, _write)
    checkpoints.save(1, 1.5, _no_room)
    checkpoints.save(1, math.nan, _no_room)
    best = Checkpoints(tmp_path).best
    assert best == checkpoints.best
    assert best is not None
    assert (best.validation_loss, best.look_losses) == (1.5, (1.5,))


def _write(folder: Path) -> None:
    (folder / "weights").write_bytes(b"weights")


_MANIFESTS: dict[str, dict[str, object]] = {
    "no files": {"files": {}},
    "another step": {"step": 3},
    "no format": {"format": "?"},
    "newer": {"format": 99, "files": "elsewhere"},
}


def _harm(checkpoint: Path, how: str) -> None:
    weights, manifest = checkpoint / "weights", checkpoint / "checkpoint.json"
    match how:
        case "truncate":
            weights.write_bytes(b"half")
        case "delete":
            weights.unlink()
        case "manifest":
            manifest.write_text("{", encoding="utf-8")
        case "no manifest":
            manifest.unlink()
        case _:
            plain = json.loads(manifest.read_text(encoding="utf-8"))
            manifest.write_text(json.dumps(plain | _MANIFESTS[how]), encoding="utf-8")


def _no_room(folder: Path) -> None:
    (folder / "weights").write_bytes(b"wei")
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _steps(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}
