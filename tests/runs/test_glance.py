"""A run at a glance says the same as its whole history."""

import os
from pathlib import Path

import filelock
import pytest

from ftstudio.core.events import Finished, Said, Started
from ftstudio.core.gain import gain_of
from ftstudio.core.history import history_of
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.standing import share_of, standing_of
from ftstudio.runs.glance import (
    glance,
    is_worked_on,
    newest_first,
    newest_to_go_on,
)
from tests.factories import (
    cross_validated,
    final_test,
    job,
    prepared,
    step,
    told,
    told_with_folds,
)

LIVES = Started(process=7, version="0")


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run that nothing has happened to yet."""
    return create_run(tmp_path / "run", job())


@pytest.mark.parametrize(
    "events",
    [
        [],
        told([3.0, 2.5, 2.0]),
        told([3.0, 3.5]),
        told([3.0, 2.5, 2.0, 1.9])[:-4],
        [*told([3.0, 2.0])[:-1], LIVES, prepared(steps=9, resumed_from=1)],
        [LIVES, prepared(steps=9), step(1), step(2), step(3)],
        told_with_folds([(3.0, 2.0)] * 2, cross_validated()),
        told_with_folds([(3.0, 2.0)] * 2, cross_validated())[:7],
        [*told([3.0, 2.0]), final_test(0, 3.0, 2.0), final_test(1, 2.0, 1.0)],
    ],
)
def test_a_glance_is_enough_for_a_card(run: RunFolder, events: list[Started]) -> None:
    """Whole, cut off, resumed, double-checked or tested."""
    for each in events:
        run.append(Said(each, 1.0))
    short, whole = glance(run), history_of(run.events())
    assert (short.final, gain_of(short)) == (whole.final, gain_of(whole))
    assert share_of(short) == share_of(whole)
    assert standing_of(short, is_settled=False) == standing_of(whole, is_settled=False)


def test_a_step_cut_off_in_mid_writing_does_not_hide_the_one_before(
    run: RunFolder,
) -> None:
    """The power may fail at any letter."""
    for each in (prepared(steps=10), step(5)):
        run.append(Said(each, 1.0))
    with run.events_file.open("a", encoding="utf-8") as record:
        record.write('{"event": "StepTaken", "at": 1.0, "st')
    assert share_of(glance(run)) == 0.5


def test_a_run_is_worked_on_while_its_lock_is_held(run: RunFolder) -> None:
    """Looking does not create a lock, and leaves it free."""
    assert not is_worked_on(run)
    assert not run.lock.exists()
    with filelock.FileLock(run.lock):
        assert is_worked_on(run)
    assert not is_worked_on(run)
    filelock.FileLock(run.lock, timeout=0).acquire().lock.release()


def test_the_newest_that_can_go_on_is_found(tmp_path: Path) -> None:
    """Not one that is done, nor one that is at work, nor what is no run."""
    assert newest_to_go_on(tmp_path / "nowhere") is None
    (tmp_path / "no run").mkdir()
    names = ("cut off", "stopped", "at work", "done")
    runs = {name: _asked(tmp_path / name, at) for at, name in enumerate(names)}
    for said in told([3.0, 2.0]):
        runs["done"].append(Said(said, 1.0))
    runs["stopped"].append(Said(Finished(stopped=True, peak_memory=0), 1.0))
    assert [each.path.name for each in newest_first(tmp_path)] == [*reversed(names)]
    with filelock.FileLock(runs["at work"].lock):
        assert newest_to_go_on(tmp_path) == runs["stopped"]


def _asked(place: Path, at: int) -> RunFolder:
    """A run that was asked for so many seconds after the first."""
    run = create_run(place, job())
    os.utime(run.job_file, (at, at))
    return run
