"""What is to be shown of a training's losses, and when it changes."""

from dataclasses import replace
from pathlib import Path

from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    Event,
    Failed,
    Finished,
    FoldBegan,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State
from ftstudio.core.pace import workload_of
from ftstudio.viewmodels.judging import Judge
from ftstudio.viewmodels.training_state import News
from ftstudio.viewmodels.verdict import Verdict
from tests.courses import STEPS_A_LOOK, training_into
from tests.factories import cross_validated, fold, history, job, step
from tests.viewmodels.drafts import make_draft

_RED = training_into(State.MEMORISING)


def _judge(folder: Path) -> Judge:
    judge = Judge(make_draft(folder))
    judge.take(job())
    return judge


def test_another_try_is_offered_where_this_one_does_harm(tmp_path: Path) -> None:
    """Or ended by itself, or in an explosion; not where all is well."""
    judge = _judge(tmp_path)
    well: list[Event] = training_into(State.LEARNING)
    blew_up = Failed("TrainingBlewUp", {"step": 3})
    for events in (_RED, [*well, blew_up], [*well, StoppedEarly(80)]):
        assert judge.fields(history(events))["offer"] is not None
    assert judge.fields(history(well))["offer"] is None


def test_another_try_is_offered_where_checks_exploded(tmp_path: Path) -> None:
    """When all is over: its steps are smaller."""
    lost = [*fold(3.0, 2.9), WentBack(1, 0, 1e-4), StoppedEarly(1)]
    events: list[Event] = [FoldBegan(0, 1), *lost, cross_validated(share=0.0)]
    judge = _judge(tmp_path)
    over = [*events, BestKept(0), Finished(stopped=False, peak_memory=0)]
    assert judge.fields(history(events))["offer"] is None
    assert judge.fields(history(over))["offer"] is not None


def test_steps_change_nothing_of_what_is_said(tmp_path: Path) -> None:
    """They come often, and looking back at all looks takes its time."""
    judge = _judge(tmp_path)
    assert judge.fields_after(step(101), history(_RED), Verdict()) == {}


def test_a_change_is_news_with_what_was_said(tmp_path: Path) -> None:
    """So that who hears of it can tell it."""
    judge, known = _judge(tmp_path), history(_RED)
    fields = judge.fields_after(known.looks[-1], known, Verdict())
    news = fields["news"]
    assert isinstance(news, News)
    assert news.verdict == fields["verdict"]


def test_the_answer_to_a_warning_is_over_when_it_has_come(tmp_path: Path) -> None:
    """The button is free again."""
    judge = _judge(tmp_path)
    answer = CarriedOn(10 * STEPS_A_LOOK)
    known = history([*_RED, answer])
    assert judge.fields_after(answer, known, Verdict())["is_carrying_on"] is False


def test_the_pace_is_that_of_the_job(tmp_path: Path) -> None:
    """None without one."""
    judge = _judge(tmp_path)
    pace = judge.pace(history(_RED))
    assert pace is not None
    work = workload_of(job())
    assert 0 < pace.words_read <= work.words * work.passes
    judge.take(None)
    assert judge.pace(replace(history(_RED))) is None
