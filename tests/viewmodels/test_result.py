"""What has come of a training: two answers to a request, a folder to take away."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.errors import FTStudioError, ModelGone, RequestTooLong
from ftstudio.core.errors import WouldOverwrite as Overwriting
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    BestKept,
    Event,
    Exported,
    Failed,
    Finished,
    Listening,
    Phase,
    PhaseChanged,
    Said,
    Started,
    Voice,
)
from ftstudio.core.exports import Form, Program
from ftstudio.core.job import Job
from ftstudio.core.run_folder import create_run
from ftstudio.core.split import everything, folds_of
from ftstudio.core.tasks import Export, Task
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.viewmodels.result import ResultViewModel
from ftstudio.viewmodels.result_state import Answer
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import (
    corpus,
    cross_validated,
    document,
    job,
    prepared,
    told,
    told_with_folds,
)
from tests.viewmodels.trainings import WAIT, Bench, fake_worker, record, teller

_STARTED = Started(process=7, version="0")
_DONE = Finished(stopped=False, peak_memory=1)
_ANSWERING = PhaseChanged(Phase.ANSWERING, 1)
_ORIGINAL: list[Event | str] = [
    AnswerGrew(0, Voice.ORIGINAL, "Dear "),
    AnswerGrew(0, Voice.ORIGINAL, "Sir"),
    AnswerEnded(0, Voice.ORIGINAL, 2, by_itself=True),
]
_TUNED: list[Event | str] = [
    AnswerGrew(0, Voice.TUNED, "Dear Mrs Pellow"),
    AnswerEnded(0, Voice.TUNED, 300, by_itself=False),
]
_LISTENS: list[Event | str] = [Listening(), WAIT]
"""It waits for a request, or for the end."""
_TALK: list[Event | str] = [_STARTED, _ANSWERING, *_ORIGINAL, *_TUNED, _DONE]


class Compared:
    """A finished training, its result, and a worker that follows the script."""

    def __init__(
        self, folder: Path, script: Sequence[Event | str], worker: Sequence[str] = ()
    ) -> None:
        self.bench = Bench(folder, worker or teller(folder, script))
        self.bench.open(told([4.0, 3.0]))
        seconds = count()
        self.result = ResultViewModel(
            self.bench.draft,
            self.bench.workshop,
            self.bench.training,
            clock=lambda: float(next(seconds)),
        )

    def until_over(self) -> None:
        """Let things happen until no worker works."""
        self.bench.pump.until(lambda: self.result.state.can_work)


def test_both_answers_come_as_they_are_written(tmp_path: Path) -> None:
    """Whose they are, how long they took, and whether they ended by themselves."""
    compared = Compared(tmp_path, _TALK)
    compared.result.ask("Write a letter.")
    assert compared.result.state.tuned.is_awaited
    compared.until_over()
    state = compared.result.state
    assert state.original == Answer("Dear Sir", seconds=1.0, by_itself=True)
    assert state.tuned == Answer("Dear Mrs Pellow", seconds=1.0)
    assert state.request == "Write a letter."


def test_an_answer_can_be_stopped(tmp_path: Path) -> None:
    """What has been written stays, and is no failure."""
    script = [_STARTED, _ANSWERING, *_LISTENS, _ORIGINAL[0], WAIT, *_LISTENS]
    compared = Compared(tmp_path, script)
    compared.result.ask("Write a letter.")
    compared.bench.pump.until(lambda: bool(compared.result.state.original.text))
    compared.result.stop()
    assert compared.result.state.is_stopping
    compared.until_over()
    state = compared.result.state
    assert state.problem is None
    assert state.original == Answer("Dear ", was_stopped=True)


def test_the_model_is_loaded_once_for_many_requests(tmp_path: Path) -> None:
    """While the first is typed already; the second is answered by the same worker."""
    end = AnswerEnded(0, Voice.TUNED, 2, by_itself=True)
    script = [_STARTED, *_LISTENS, *_ORIGINAL, *_TUNED, *_LISTENS, end, *_LISTENS]
    compared = Compared(tmp_path, script)
    compared.result.write("W")
    for each in ("Write a letter.", "Write another."):
        compared.result.ask(each)
        assert compared.result.state.is_asking
        compared.until_over()
    assert compared.result.state.tuned == Answer(seconds=1.0, by_itself=True)


def test_a_request_that_cannot_be_answered_ends_no_talk(tmp_path: Path) -> None:
    """It is told, and another one can be put."""
    failed = AnswerFailed(0, "RequestTooLong", {"tokens": 9000, "most": 8192})
    script = [_STARTED, *_LISTENS, failed, *_LISTENS, *_TUNED, *_LISTENS]
    compared = Compared(tmp_path, script)
    compared.result.ask("Write a very long letter.")
    compared.bench.pump.until(lambda: compared.result.state.problem is not None)
    compared.result.ask("Write a letter.")
    compared.bench.pump.until(lambda: bool(compared.result.state.tuned.text))
    assert compared.result.state.problem is None


def test_what_failed_is_not_tried_again_at_every_key(tmp_path: Path) -> None:
    """Only when one asks."""
    failed = Failed("ModelGone", {"name": "tiny", "folder": "/x"})
    compared = Compared(tmp_path, [_STARTED, failed])
    compared.result.write("W")
    compared.bench.pump.until(lambda: compared.result.state.problem is not None)
    compared.result.write("Wr")
    assert not compared.result._conversation.is_awake


def test_memory_is_given_back_when_nobody_looks(tmp_path: Path) -> None:
    """An answer that is being written ends there."""
    compared = Compared(tmp_path, [_STARTED, *_LISTENS, WAIT])
    compared.result.ask("Write a letter.")
    compared.result.rest()
    assert not compared.result.state.is_asking
    assert compared.result.state.tuned.was_stopped
    assert compared.result.state.can_ask


@pytest.mark.parametrize("error", [ModelGone("tiny", "/x"), RequestTooLong(9000, 8192)])
def test_why_there_is_no_answer_is_told(tmp_path: Path, error: FTStudioError) -> None:
    """And one can ask again."""
    failed = Failed(type(error).__name__, error.fields())
    compared = Compared(tmp_path, [_STARTED, failed])
    compared.result.ask("Write a letter.")
    compared.until_over()
    assert type(compared.result.state.problem) is type(error)
    assert compared.result.state.can_ask


def test_a_talk_that_dies_is_told(tmp_path: Path) -> None:
    """As the worker's death."""
    compared = Compared(tmp_path, [], fake_worker("killed"))
    compared.result.ask("Write a letter.")
    compared.until_over()
    assert compared.result.state.problem is not None


def test_nothing_is_asked_without_a_request(tmp_path: Path) -> None:
    """Blanks are none."""
    compared = Compared(tmp_path, _TALK)
    compared.result.ask("  ")
    assert not compared.result.state.is_asking


def test_nothing_can_be_asked_before_a_version_was_kept(tmp_path: Path) -> None:
    """Nor saved."""
    bench = Bench(tmp_path, teller(tmp_path, []))
    result = ResultViewModel(bench.draft, bench.workshop, bench.training)
    result.ask("Write a letter.")
    result.export(tmp_path)
    assert not result.state.is_asking
    assert not result.state.is_exporting


def test_one_worker_at_a_time(tmp_path: Path) -> None:
    """A training ends a talk, and nothing can be asked before it is over."""
    compared = Compared(tmp_path, [_STARTED, _ANSWERING, WAIT])
    compared.result.ask("Write a letter.")
    compared.bench.training.start()
    assert compared.result.state.is_training
    assert not compared.result.state.is_asking
    assert not compared.result.state.can_ask
    compared.bench.training.pause_and_close(lambda: None)
    compared.bench.until_over()
    compared.bench.pump.until(lambda: not compared.result.state.is_asking)


def test_the_model_is_saved_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the folder that was chosen; the project's name to begin with."""
    told = Exported("/x/Letters", 9, Program.PEFT, "Oak?", "Yes.", True)
    working = PhaseChanged(Phase.EXPORTING, 1)
    compared = Compared(tmp_path, [_STARTED, working, told, _DONE])
    tasks, as_always = list[Task](), Workshop.start

    def start(shop: Workshop, task: Task, *rest: Any) -> TrainingThread:
        tasks.append(task)
        return as_always(shop, task, *rest)

    monkeypatch.setattr(Workshop, "start", start)
    compared.result.choose_form(Form.ADAPTER)
    compared.result.choose_zip(True)
    compared.result.export(tmp_path)
    assert compared.result.state.is_exporting
    compared.until_over()
    assert compared.result.state.exported == told
    run, wanted = str(compared.result.state.run), str(tmp_path / "Letters")
    assert tasks == [Export(run, wanted, Form.ADAPTER, is_zipped=True)]


def test_saving_never_overwrites(tmp_path: Path) -> None:
    """What is in the way is told."""
    failed = Failed("WouldOverwrite", {"path": "/x/Letters"})
    compared = Compared(tmp_path, [_STARTED, failed])
    compared.result.export(tmp_path)
    compared.until_over()
    assert isinstance(compared.result.state.export_problem, Overwriting)
    assert compared.result.state.exported is None


def test_saving_can_be_cancelled(tmp_path: Path) -> None:
    """Nothing is said to have been saved, nor to have failed."""
    compared = Compared(tmp_path, [_STARTED, WAIT])
    compared.result.export(tmp_path)
    compared.result.stop()
    compared.until_over()
    assert compared.result.state.exported is None
    assert compared.result.state.export_problem is None


@pytest.mark.parametrize("name", ["", "  ", "a/b", "a\\b", "..", "a:b"])
def test_a_name_that_is_none_is_not_saved_under(tmp_path: Path, name: str) -> None:
    """It could lie anywhere, or nowhere."""
    compared = Compared(tmp_path, [])
    compared.result.name_export(name)
    assert not compared.result.state.can_export


def test_requests_are_suggested_from_the_documents(tmp_path: Path) -> None:
    """Those of the exam first, in each language; titles too long are none."""
    documents = [
        replace(document(at), title=f"Letter {at}", language="fr" if at % 2 else "en")
        for at in range(1, 13)
    ]
    documents[0] = replace(documents[0], title="x" * 80)
    bench = Bench(tmp_path, [])
    asked = job(documents)
    create_run(bench.draft.project.runs / "run-1", asked)
    bench.training.open()
    bench.until_so(is_opening=False)
    result = ResultViewModel(bench.draft, bench.workshop, bench.training)
    suggested = result.state.suggestions
    assert {each.language for each in suggested} == {"en", "fr"}
    assert len(suggested) == 4
    assert suggested[0].title in {each.title for each in asked.validation}


def test_the_original_is_called_what_its_makers_call_it(tmp_path: Path) -> None:
    """As on the Model screen."""
    bench = Bench(tmp_path, [])
    model = replace(job().model, name="smollm2-135m")
    create_run(bench.draft.project.runs / "run-1", replace(job(), model=model))
    bench.training.open()
    bench.until_so(is_opening=False)
    result = ResultViewModel(bench.draft, bench.workshop, bench.training)
    assert result.state.model == "SmolLM2 135M Instruct"


def _opened(bench: Bench, asked: Job, events: Sequence[Event]) -> ResultViewModel:
    """The result of a training of that job in which this happened."""
    run = create_run(bench.draft.project.runs / "run-1", asked)
    for each in events:
        run.append(Said(each, 0.0))
    bench.training.open()
    bench.until_so(is_opening=False)
    return ResultViewModel(bench.draft, bench.workshop, bench.training)


def test_a_gain_by_an_exam_asks_for_a_double_check(tmp_path: Path) -> None:
    """Which the plan then has."""
    bench = Bench(tmp_path, [])
    result = _opened(bench, job(), told([4.0, 3.0]))
    assert result.state.gain is not None
    assert result.state.is_gain
    assert result.state.wants_double_check
    result.plan_double_check()
    assert bench.draft.choices.double_check is True


def test_what_may_be_luck_is_no_gain(tmp_path: Path) -> None:
    """Other documents or another model are the way on; it was double-checked."""
    documents = corpus(*[100] * 12).documents
    asked = replace(
        job(documents), split=everything(documents), folds=folds_of(documents, 0, 3)
    )
    found = cross_validated(low=-0.02)
    events = told_with_folds([(3.0, 2.0)] * 3, found)
    state = _opened(Bench(tmp_path, []), asked, events).state
    assert (state.is_gain, state.wants_more) == (False, True)
    assert not state.wants_double_check
    assert state.hardest


def test_a_version_that_was_not_measured_is_no_worse_for_that(tmp_path: Path) -> None:
    """Nothing is proposed instead."""
    state = _opened(Bench(tmp_path, []), job(), [prepared(3), BestKept(3), _DONE]).state
    assert (state.gain, state.is_gain, state.wants_more) == (None, True, False)


def test_answers_belong_to_their_run(tmp_path: Path) -> None:
    """Another training begins without them; the request stays."""
    compared = Compared(tmp_path, _TALK)
    compared.result.ask("Write a letter.")
    compared.until_over()
    record(compared.bench.draft, told([4.0, 2.0]), "run-2")
    compared.bench.training.open()
    compared.bench.until_so(is_opening=False)
    assert compared.result.state.tuned == Answer()
    assert compared.result.state.request == "Write a letter."


def test_closing_the_project_ends_a_talk(tmp_path: Path) -> None:
    """Nothing is left working."""
    compared = Compared(tmp_path, [_STARTED, _ANSWERING, WAIT])
    compared.result.ask("Write a letter.")
    compared.result.leave()
    compared.until_over()
    assert compared.result.state.tuned.was_stopped
