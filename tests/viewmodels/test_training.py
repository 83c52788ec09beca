"""One training: started, paused, stopped and continued."""

from pathlib import Path

import pytest

from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    Event,
    Finished,
    FoldBegan,
    Paused,
    Phase,
    PhaseChanged,
    Progressed,
    Resumed,
    Started,
    StoppedEarly,
)
from ftstudio.core.figures import Liking
from ftstudio.core.health import State as Danger
from ftstudio.core.presets import Caution
from ftstudio.core.standing import Standing
from ftstudio.core.steps import Missing, Step
from tests.courses import in_full, training_into
from tests.factories import figures, history, look, prepared, sample, step, told
from tests.viewmodels.trainings import WAIT, Bench, fake_worker, make_bench, record

LIKING = Liking()
_STARTED = Started(process=7, version="0")
_STOPPED = Finished(stopped=True, peak_memory=1)
_WHOLE = told([4.0, 3.0, 3.5])
_RED = training_into(Danger.MEMORISING)


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
    """As the worker says."""
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


def _warned(folder: Path, *then: Event | str) -> Bench:
    """A training that goes on although it learns by heart."""
    bench = make_bench(folder, [*_RED, WAIT, *then])
    bench.training.start()
    bench.pump.until(lambda: bench.training.state.wants_answer)
    return bench


def test_a_warning_can_be_answered_by_carrying_on(tmp_path: Path) -> None:
    """Until the worker has heard of it, it is not asked for again."""
    bench = _warned(tmp_path, CarriedOn(100), WAIT)
    bench.training.carry_on()
    assert bench.training.state.is_carrying_on
    assert not bench.training.state.can_carry_on
    bench.until_so(is_carrying_on=False)
    assert not bench.training.state.wants_answer
    assert bench.training.state.verdict.is_danger
    bench.training.pause_and_close(lambda: None)
    bench.until_over()


def test_more_caution_stops_this_try_and_makes_the_next_plan_ready(
    tmp_path: Path,
) -> None:
    """What was learned is kept; the plan is shown once that is done."""
    bench = _warned(tmp_path, BestKept(60), in_full(3.0, 60), _STOPPED)
    bench.draft.choose(changed={"learning_rate": 0.02, "warmup_share": 0.1})
    bench.training.try_with_more_caution()
    assert bench.training.state.is_retrying
    assert bench.shown == []
    bench.until_over()
    assert bench.shown == [Step.PLAN]
    assert bench.draft.choices.caution is Caution.HIGH
    assert bench.draft.choices.changed == {"warmup_share": 0.1}
    run = bench.training.state.run
    assert run is not None
    assert bench.draft.choices.settled == run.name


def test_the_next_start_takes_the_new_plan(tmp_path: Path) -> None:
    """It is no longer spoken of then."""
    bench = make_bench(tmp_path, _WHOLE)
    bench.open([*_RED, StoppedEarly(100), BestKept(60), _STOPPED])
    bench.training.try_with_more_caution()
    assert not bench.training.state.can_retry
    bench.training.start()
    bench.until_so(is_running=False, new_plan=None)
    job = bench.training.job
    assert job is not None
    assert job.hyperparameters.learning_rate == 1e-3


def test_what_is_said_changes_with_the_looks(tmp_path: Path) -> None:
    """And is news, once, that a person hears of who looks elsewhere."""
    bench = _warned(tmp_path, BestKept(60), _STOPPED)
    news = bench.training.state.news
    assert news is not None
    assert news.verdict == bench.training.state.verdict
    bench.training.stop_and_keep()
    bench.until_over()
    end = bench.training.state.news
    assert end is not None
    assert (end.verdict, end.standing) == (None, Standing.READY)


def test_what_was_recorded_is_no_news(tmp_path: Path) -> None:
    """But it is shown, with what can be done about it."""
    bench = make_bench(tmp_path)
    bench.open([*_RED, StoppedEarly(100), BestKept(60), Finished(False, 1)])
    assert bench.training.state.news is None
    assert bench.training.state.verdict.state is Danger.MEMORISING
    assert bench.training.state.can_retry


def test_who_pauses_to_close_is_told_nothing(tmp_path: Path) -> None:
    """They know."""
    bench = Bench(tmp_path, fake_worker("slow"))
    bench.training.start()
    bench.until_so(is_starting=False)
    bench.training.pause_and_close(lambda: None)
    bench.until_over()
    assert bench.training.state.news is None


def test_a_double_check_is_followed_fold_by_fold(tmp_path: Path) -> None:
    """Its samples and its best version are those of the present one."""
    first, second = (FoldBegan(number, 5) for number in range(2))
    fold: list[Event] = [prepared(2), look(0, 4.0), step(1), step(2), look(1, 3.0)]
    script = [_STARTED, first, *fold, look(2, 2.9), second, *fold, sample(1), WAIT]
    bench = make_bench(tmp_path, script)
    bench.training.start()
    bench.pump.until(lambda: bool(bench.training.state.history.present.samples))
    bench.training.show_sample(0)
    state = bench.training.state
    assert state.has_better_version
    assert state.sample is None
    assert state.pace is not None
    assert state.pace.share == pytest.approx(2 / 6)
    bench.training.pause_and_close(lambda: None)
    bench.until_over()
    assert bench.training.state.is_continuable


def test_how_long_it_will_take_is_known_from_the_start(tmp_path: Path) -> None:
    """As this computer was measured; and what it took is kept for the next one."""
    bench = make_bench(tmp_path, [*_WHOLE[:-1], WAIT, _WHOLE[-1]])
    model, plan = bench.draft.model, bench.draft.hyperparameters
    assert model is not None
    bench.figures.keep(model, plan, LIKING, figures())
    bench.training.start()
    bench.until_so(is_starting=False)
    assert (bench.training.state.expected or 0) > figures().start
    assert bench.training._thread is not None
    bench.training._thread.resume()
    bench.until_over()
    assert bench.figures.find(model, plan, LIKING) == figures()  # of two steps, nothing


def test_where_nothing_was_measured_nothing_is_expected(tmp_path: Path) -> None:
    """The time left is told by its own pace alone."""
    bench = make_bench(tmp_path, _WHOLE)
    bench.training.start()
    bench.until_over()
    assert bench.training.state.expected is None


def test_a_training_teaches_what_the_next_one_will_take(tmp_path: Path) -> None:
    """Once it has taken steps enough."""
    bench = make_bench(tmp_path, told([4.0 - n / 10 for n in range(20)]))
    bench.training.start()
    bench.until_over()
    assert bench.training.job is not None
    assert bench.workshop.expected(bench.training.job) is not None
