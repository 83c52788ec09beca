"""A run at a glance says the same as its whole history."""

from pathlib import Path

import filelock
import pytest

from ftstudio.core.events import Said, Started
from ftstudio.core.gain import gain_of
from ftstudio.core.history import history_of
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.standing import share_of, standing_of
from ftstudio.runs.glance import glance, is_worked_on
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
