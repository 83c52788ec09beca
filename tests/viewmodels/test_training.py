"""One training: started, paused, stopped and continued."""

from pathlib import Path

from ftstudio.core.events import (
    Event,
    Finished,
    Paused,
    Phase,
    PhaseChanged,
    Progressed,
    Resumed,
    Started,
)
from ftstudio.core.standing import Standing
from ftstudio.core.steps import Missing
from tests.factories import history, look, prepared, sample, step, told
from tests.viewmodels.trainings import WAIT, Bench, fake_worker, make_bench, record

_STARTED = Started(process=7, version="0")
_STOPPED = Finished(stopped=True, peak_memory=1)
_WHOLE = told([4.0, 3.0, 3.5])


def test_a_project_without_a_training_waits_for_its_start(tmp_path: Path) -> None:
    """And says so."""
    bench = make_bench(tmp_path)
    bench.training.open()
    bench.until_so(is_opening=False)
    assert bench.training.state.missing is Missing.START
    assert bench.training.state.standing is Standing.DRAFT


def test_a_training_is_told_from_start_to_end(tmp_path: Path) -> None:
    """In a new run, folded event by event, with its pace."""
    bench = make_bench(tmp_path, _WHOLE)
    bench.training.start()
    bench.until_over()
    state = bench.training.state
    assert state.history == history(_WHOLE)
    assert state.standing is Standing.READY
    assert state.missing is None
    newest = bench.draft.project.newest_run()
    assert newest is not None
    assert state.run == newest.path
    assert state.pace is not None
    assert state.pace.share == 1.0


def test_a_run_opened_again_shows_what_it_showed(tmp_path: Path) -> None:
    """The same history, whoever trained it."""
    bench = make_bench(tmp_path)
    run = bench.open(_WHOLE)
    assert bench.training.state.run == run.path
    assert bench.training.state.history == history(_WHOLE)
    assert bench.training.state.standing is Standing.READY


def test_a_run_whose_window_was_killed_can_go_on(tmp_path: Path) -> None:
    """Its record has no end; the same run is continued, and its old looks stay."""
    resumed: list[Event] = [
        _STARTED,
        prepared(2, resumed_from=1),
        look(2, 2.5),
        _STOPPED,
    ]
    bench = make_bench(tmp_path, resumed)
    run = bench.open([_STARTED, prepared(2), look(0, 4.0), step(1), look(1, 3.0)])
    assert bench.training.state.standing is Standing.INTERRUPTED
    assert bench.training.state.is_continuable
    bench.training.go_on()
    bench.until_over()
    assert bench.training.state.run == run.path
    assert [each.step for each in bench.training.state.history.looks] == [0, 1, 2]


def test_going_on_can_be_asked_for_while_the_run_is_opened(tmp_path: Path) -> None:
    """As Home does it."""
    bench = make_bench(tmp_path, _WHOLE)
    record(bench.draft, [_STARTED])
    bench.training.open()
    bench.training.go_on()
    bench.until_so(standing=Standing.READY)


def test_phases_tell_how_far_they_are(tmp_path: Path) -> None:
    """A new phase begins anew."""
    loading = PhaseChanged(Phase.LOADING, 1)
    bench = make_bench(
        tmp_path, [_STARTED, loading, Progressed(2, 3), WAIT, loading, WAIT]
    )
    bench.training.start()
    bench.until_so(progress=Progressed(2, 3), is_starting=False)
    bench.training.pause()
    bench.until_so(progress=None)
    bench.training.pause_and_close(lambda: None)
    bench.until_over()


def test_a_training_is_paused_and_resumed(tmp_path: Path) -> None:
    """The worker waits after the step it is in."""
    script = [_STARTED, WAIT, Paused(3), WAIT, Resumed(3), *_WHOLE[1:]]
    bench = make_bench(tmp_path, script)
    bench.training.start()
    bench.until_so(is_starting=False)
    bench.training.pause()
    assert bench.training.state.is_pausing
    bench.until_so(is_paused=True, standing=Standing.PAUSED, is_pausing=False)
    bench.training.resume()
    bench.until_so(is_running=False, standing=Standing.READY)


def test_stopping_for_good_settles_the_run(tmp_path: Path) -> None:
    """It counts as finished, when it is opened again too."""
    script = [*_WHOLE[:-3], WAIT, *_WHOLE[-3:-1], _STOPPED]
    bench = make_bench(tmp_path, script)
    bench.training.start()
    bench.pump.until(lambda: bench.training.state.has_better_version)
    bench.training.stop_and_keep()
    assert bench.training.state.is_stopping
    bench.until_over()
    state = bench.training.state
    assert state.standing is Standing.READY
    assert state.run is not None
    assert bench.draft.choices.settled == state.run.name


def test_pausing_to_close_leaves_the_run_to_go_on(tmp_path: Path) -> None:
    """What waits for it hears of it once the worker has ended."""
    bench = Bench(tmp_path, fake_worker("slow"))
    heard: list[bool] = []
    bench.training.start()
    bench.until_so(is_starting=False)
    bench.training.pause_and_close(lambda: heard.append(bench.training.is_busy))
    assert heard == []
    bench.until_over()
    assert heard == [False]
    assert bench.training.state.standing is Standing.PAUSED
    assert bench.training.state.is_continuable


def test_closing_without_a_training_waits_for_nothing(tmp_path: Path) -> None:
    """It is done at once."""
    heard: list[str] = []
    make_bench(tmp_path).training.pause_and_close(lambda: heard.append("closed"))
    assert heard == ["closed"]


def test_a_run_that_goes_on_has_no_version_yet(tmp_path: Path) -> None:
    """That of the worker before it, and its last chapter, are forgotten at once."""
    saving = PhaseChanged(Phase.SAVING, 5)
    bench = make_bench(tmp_path, [_STARTED, WAIT])
    bench.open([*_WHOLE[:-1], saving, _STOPPED])
    waiting = [bench.training.state.missing]
    bench.training.go_on()
    waiting.append(bench.training.state.missing)
    bench.until_so(is_starting=False)
    waiting.append(bench.training.state.missing)
    assert waiting == [None, Missing.VERSION, Missing.VERSION]
    assert bench.training.state.history.phase is None
    bench.training.pause_and_close(lambda: None)
    bench.until_over()


def test_one_can_look_back_at_samples(tmp_path: Path) -> None:
    """The last of them goes on with the training."""
    bench = make_bench(tmp_path)
    bench.open([_STARTED, prepared(2), sample(0), sample(1), sample(2)])
    bench.training.show_sample(0)
    assert bench.training.state.sample == 0
    bench.training.show_sample(2)
    assert bench.training.state.sample is None
