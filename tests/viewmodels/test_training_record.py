"""What a run folder tells of a training."""

from pathlib import Path

import pytest

from ftstudio.core.errors import RunDamaged, TrainingBlewUp
from ftstudio.core.events import Event, Failed, FoldBegan, Started
from ftstudio.core.run_folder import RunFolder
from ftstudio.viewmodels.training_record import failure_of, told, told_if_whole
from tests.factories import history, job, look, prepared
from tests.viewmodels.drafts import make_draft
from tests.viewmodels.trainings import record

_STARTED = Started(process=7, version="0")


def _run(folder: Path, events: list[Event]) -> RunFolder:
    """One whose worker has left something."""
    run = record(make_draft(folder), events)
    (run.checkpoints / "fold-1").mkdir()
    return run


def test_a_run_is_told_by_its_job_and_its_record(tmp_path: Path) -> None:
    """Both whole."""
    events: list[Event] = [_STARTED, prepared(2), look(0, 4.0)]
    known = told(_run(tmp_path, events))
    assert (known.job, known.history, known.damage) == (job(), history(events), None)


def test_in_a_double_check_the_plan_is_that_of_a_fold(tmp_path: Path) -> None:
    """The run's own comes later: nothing is lost."""
    known = told_if_whole(_run(tmp_path, [_STARTED, FoldBegan(0, 5), prepared(2)]))
    assert known.damage is None


def test_a_record_without_a_plan_is_lost_where_something_was_learned(
    tmp_path: Path,
) -> None:
    """It can be looked at, but not gone on with."""
    run = _run(tmp_path, [_STARTED])
    assert told_if_whole(run).job == job()
    with pytest.raises(RunDamaged):
        told(run)


def test_a_failure_is_known_by_its_name_and_fields() -> None:
    """As it was recorded."""
    failed = Failed("TrainingBlewUp", {"step": 3})
    error = failure_of(history([failed]))
    assert isinstance(error, TrainingBlewUp)
    assert error.step == 3
    assert failure_of(history([_STARTED])) is None
