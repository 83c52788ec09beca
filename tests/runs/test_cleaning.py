"""Deleting what can go, and nothing else."""

import threading
from collections.abc import Sequence
from pathlib import Path

import filelock

from ftstudio.core.space import Needless, Removal
from ftstudio.runs.cleaning import Cleaned, clean_up
from ftstudio.runs.project import open_project
from ftstudio.runs.space import Where, measure
from tests.factories import project
from tests.fakes.model_files import write_model
from tests.runs.spaces import add_older_and_newer, add_run, grow_old


def found(place: Path) -> tuple[Removal, ...]:
    """What can go below `place`."""
    return measure(Where(place / "models", (place / "projects",)), ()).removals


def cleaned(removals: Sequence[Removal], told: list[int] | None = None) -> Cleaned:
    """What came of deleting these; `told` hears how far it is."""
    heard = told.append if told is not None else lambda _done: None
    return clean_up(removals, heard, threading.Event())


def test_what_can_go_goes_and_the_rest_stays(tmp_path: Path) -> None:
    """The newest version, its record, and the project."""
    made = project(tmp_path / "projects")
    older, newer = add_older_and_newer(made)
    grow_old(write_model(tmp_path / "models" / "qwen3-4b.getting"))
    removals, told = found(tmp_path), list[int]()
    expected = sum(each.bytes for each in removals)
    assert cleaned(removals, told) == Cleaned(freed=expected, left=0)
    assert told[-1] == expected
    assert not older.path.exists()
    assert list(newer.checkpoints.iterdir()) == []
    assert (newer.model / "adapter_model.safetensors").is_file()
    assert newer.events_file.is_file()
    assert made.newest_run() == newer
    assert open_project(made.folder)[0] == made
    assert found(tmp_path) == ()


def test_a_run_that_is_at_work_by_now_stays(tmp_path: Path) -> None:
    """It was idle when it was measured."""
    _older, newer = add_older_and_newer(project(tmp_path / "projects"))
    removals = found(tmp_path)
    with filelock.FileLock(newer.lock):
        result = cleaned(removals)
    assert len(list(newer.checkpoints.iterdir())) == 2
    assert result.left == 2  # and the older one is the newest that is over


def test_what_was_tokenised_goes_unless_it_is_in_use(tmp_path: Path) -> None:
    """By a training that has begun since it was measured."""
    run = add_run(project(tmp_path / "projects").runs, "run")
    write_model(run.examples)
    removals = [e for e in found(tmp_path) if e.why is Needless.EXAMPLES]
    with filelock.FileLock(run.lock):
        assert cleaned(removals) == Cleaned(freed=0, left=1)
    assert cleaned(removals) == Cleaned(freed=removals[0].bytes, left=0)
    assert not run.examples.exists()
    assert run.path.exists()


def test_an_older_version_stays_where_the_newer_one_has_gone(tmp_path: Path) -> None:
    """It is the newest now."""
    older, newer = add_older_and_newer(project(tmp_path / "projects"))
    removals = found(tmp_path)
    (newer.model / "adapter_model.safetensors").unlink()
    cleaned(removals)
    assert (older.model / "adapter_model.safetensors").is_file()


def test_after_cancel_nothing_more_is_begun(tmp_path: Path) -> None:
    """What is gone is gone."""
    run = add_run(project(tmp_path / "projects").runs, "run")
    cancel = threading.Event()
    cancel.set()
    assert clean_up(found(tmp_path), lambda _done: None, cancel) == Cleaned()
    assert len(list(run.checkpoints.iterdir())) == 2
