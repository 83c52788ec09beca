"""A training goes wrong: that is told, and what can be done is offered."""

import shutil
from pathlib import Path

import pytest

from ftstudio.core.errors import (
    DiskFull,
    FolderNotWritable,
    FTStudioError,
    ModelGone,
    ModelNotHere,
    ProjectNotFound,
    RunDamaged,
    RunInUse,
    RunNotFound,
    TrainingBlewUp,
    WorkerDied,
)
from ftstudio.core.events import Failed, Finished, Started
from ftstudio.core.standing import Standing
from tests.factories import look, prepared, told
from tests.viewmodels.trainings import (
    DIE,
    WAIT,
    Bench,
    fake_worker,
    make_bench,
    record,
    teller,
)

_STARTED = Started(process=7, version="0")
_STOPPED = Finished(stopped=True, peak_memory=1)
_WHOLE = told([4.0, 3.0, 3.5])


@pytest.mark.parametrize("how", ["killed", "crash", "silent"])
def test_a_worker_that_dies_is_told_of_and_can_be_continued(
    tmp_path: Path, how: str
) -> None:
    """Whether or not it had spoken before."""
    bench = Bench(tmp_path, fake_worker(how))
    bench.training.start()
    bench.until_over()
    assert isinstance(bench.training.state.problem, WorkerDied)
    assert bench.training.state.standing is Standing.INTERRUPTED
    assert bench.training.state.is_continuable


def test_a_worker_that_cannot_be_started_can_be_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In the run that was made for it."""
    bench = Bench(tmp_path, ["/nowhere/python"])
    bench.training.start()
    bench.until_over()
    run = bench.training.state.run
    bench.training.try_again()
    bench.until_over()
    assert isinstance(bench.training.state.problem, WorkerDied)
    assert bench.training.state.run == run
    assert "cannot be started" in caplog.text


def test_a_worker_that_never_speaks_is_noticed_and_replaced(tmp_path: Path) -> None:
    """After the longest silence; what comes of the old one is not called a failure."""
    bench = Bench(tmp_path, teller(tmp_path, [WAIT]), silence=0.01)
    bench.training.start()
    bench.until_so(is_silent=True)
    (tmp_path / "script.txt").write_text("", encoding="utf-8")
    bench.training.try_again()
    assert bench.training.state.is_stopping
    bench.until_so(is_stopping=False)
    bench.until_over()
    assert not bench.training.state.is_silent


@pytest.mark.parametrize(
    ("error", "is_continuable"),
    [
        (TrainingBlewUp(3), False),
        (DiskFull("/x", 1), True),
        (ModelGone("tiny", "/x"), True),
        (RunInUse("/x"), True),
    ],
)
def test_a_failure_is_shown_and_tells_what_can_be_done(
    tmp_path: Path, error: FTStudioError, is_continuable: bool
) -> None:
    """What going on would meet again is not offered."""
    failed = Failed(type(error).__name__, error.fields())
    bench = make_bench(tmp_path, [_STARTED, failed])
    bench.training.start()
    bench.until_over()
    state = bench.training.state
    assert type(state.problem) is type(error)
    assert state.is_continuable is is_continuable
    assert state.wants_plan is not is_continuable


def test_a_failure_of_another_day_is_still_told(tmp_path: Path) -> None:
    """From the record."""
    bench = make_bench(tmp_path)
    bench.open([*_WHOLE[:-2], Failed("TrainingBlewUp", {"step": 3})])
    assert isinstance(bench.training.state.problem, TrainingBlewUp)


def test_a_plan_without_its_model_is_no_training(tmp_path: Path) -> None:
    """The error is shown, and nothing is running."""
    bench = make_bench(tmp_path)
    bench.draft.choose(model="smollm2-135m")
    bench.training.start()
    bench.until_over()
    assert isinstance(bench.training.state.problem, ModelNotHere)
    assert bench.training.state.run is None


def test_a_run_that_has_gone_cannot_go_on(tmp_path: Path) -> None:
    """What had been shown stays."""
    bench = make_bench(tmp_path)
    run = bench.open([_STARTED, prepared(2), look(0, 4.0)])
    shutil.rmtree(run.path)
    bench.training.go_on()
    bench.until_over()
    assert isinstance(bench.training.state.problem, RunNotFound)
    assert len(bench.training.state.history.looks) == 1
    assert not bench.training.state.is_continuable


def test_a_folder_moved_while_training_loses_nothing_of_what_is_shown(
    tmp_path: Path,
) -> None:
    """The training ends as it would have; that it cannot be settled is told."""
    bench = make_bench(tmp_path, [*_WHOLE[:-3], WAIT, *_WHOLE[-3:-1], _STOPPED])
    bench.training.start()
    bench.pump.until(lambda: bench.training.state.has_better_version)
    bench.draft.project.folder.rename(tmp_path / "elsewhere")
    bench.training.stop_and_keep()
    bench.until_over()
    assert bench.training.state.history.kept is not None
    assert bench.draft.problem is not None


def test_a_project_moved_while_it_trains_is_told_of(tmp_path: Path) -> None:
    """Whatever the worker met there; starting again makes no folder in its place."""
    lost = FolderNotWritable("/x")
    failed = Failed(type(lost).__name__, lost.fields())
    bench = make_bench(tmp_path, [_STARTED, WAIT, failed])
    bench.training.start()
    bench.until_so(is_starting=False)
    bench.draft.project.folder.rename(tmp_path / "elsewhere")
    bench.training.pause()
    bench.until_over()
    assert isinstance(bench.training.state.problem, ProjectNotFound)
    bench.training.start()
    bench.until_over()
    assert isinstance(bench.training.state.problem, ProjectNotFound)
    assert not bench.draft.project.folder.exists()


@pytest.mark.parametrize("name", ["job.json", "events.jsonl"])
def test_a_run_with_a_damaged_file_can_be_started_again(
    tmp_path: Path, name: str
) -> None:
    """What can still be understood is shown; going on is not offered."""
    bench = make_bench(tmp_path)
    run = record(bench.draft, _WHOLE)
    (run.checkpoints / "step-000001").mkdir()
    (run.path / name).write_text("garbled", encoding="utf-8")
    bench.training.open()
    bench.until_so(is_opening=False)
    state = bench.training.state
    assert isinstance(state.problem, RunDamaged)
    assert state.problem.what == name
    assert state.can_start_again
    assert not state.is_continuable
    assert bool(state.history.looks) is (name == "job.json")


def test_a_training_that_dies_in_mid_sentence_is_continued(tmp_path: Path) -> None:
    """From what its record says."""
    bench = make_bench(tmp_path, [_STARTED, prepared(2), look(0, 4.0), DIE])
    bench.training.start()
    bench.until_over()
    (tmp_path / "script.txt").write_text("", encoding="utf-8")
    bench.training.go_on()
    assert bench.training.state.is_running
    bench.until_over()
