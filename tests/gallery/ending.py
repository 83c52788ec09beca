"""The Result step, and what belongs to no step."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Exported,
    Failed,
    Finished,
    Listening,
    Phase,
    PhaseChanged,
    Started,
    Voice,
)
from ftstudio.core.exports import Form, Program
from ftstudio.core.steps import Step
from ftstudio.ui.pages.result import ResultPage
from ftstudio.ui.widgets.header import Header
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch, pressing
from tests.viewmodels.trainings import WAIT

_REQUEST = "Write a reminder for an unpaid invoice, friendly but firm."
_ANSWERING: Sequence[Event | str] = [
    Started(process=7, version="1"),
    PhaseChanged(Phase.ANSWERING, 900_000_000),
    Listening(),
    WAIT,
    AnswerGrew(
        0,
        Voice.ORIGINAL,
        "I am writing to you about your invoice. You have not paid it. Please pay the "
        "invoice as soon as possible. If you do not, we will have to take action.",
    ),
    AnswerEnded(0, Voice.ORIGINAL, 40, by_itself=True),
    AnswerGrew(
        0,
        Voice.TUNED,
        "Dear Sir, our records show that our invoice for the fitting of your larch "
        "windows is still open. It has surely escaped your attention; may we ask you",
    ),
]
_EXPORTED = Exported(
    folder="/home/ada/Models/Joinery letters",
    bytes=144_810_688,
    program=Program.LLAMA,
    request="Write a short letter: reminder for invoice 117.",
    answer="Dear Mrs Pellow, may I remind you of our invoice 117 of 3 March?",
    is_same=False,
)
_DONE = Finished(stopped=False, peak_memory=1)


def _gain(stage: Stage) -> None:
    stage.open(Step.RESULT, joinery.finished())


def _recorded(stage: Stage, events: Sequence[Event]) -> None:
    stage.open(Step.RESULT, events)


def _no_version(stage: Stage) -> None:
    stage.open(Step.TRAINING, joinery.training(3))
    stage.wizard._step = Step.RESULT
    stage.wizard.look_again()


def _loading(stage: Stage) -> None:
    _ask(stage, [], last="")


def _ask(stage: Stage, more: Sequence[Event | str], last: str = "ask you") -> None:
    _gain(stage)
    stage.plays([*(_ANSWERING if last else [WAIT]), *more, WAIT, Listening(), WAIT])
    result = stage.wizard.result
    result.ask(_REQUEST)
    if last:
        stage.until(lambda: result.state.tuned.text.endswith(last))


def _answered(stage: Stage) -> None:
    rest = AnswerGrew(0, Voice.TUNED, " to settle it by the end of the month?")
    end = AnswerEnded(0, Voice.TUNED, 44, by_itself=True)
    _ask(stage, [rest, end, _DONE])
    stage.until(lambda: stage.wizard.result.state.can_work)


def _stopped(stage: Stage) -> None:
    _ask(stage, [])
    stage.wizard.result.stop()
    stage.until(lambda: stage.wizard.result.state.can_work)


def _no_answer(stage: Stage) -> None:
    _gain(stage)
    long = Failed("RequestTooLong", {"tokens": 9000, "most": 8192})
    stage.plays([Started(process=7, version="1"), long])
    stage.wizard.result.ask(_REQUEST)
    stage.until(lambda: stage.wizard.result.state.can_work)


def _use_it(stage: Stage) -> Touch:
    _gain(stage)

    def show() -> None:
        stage.find(ResultPage).show_saving()

    return show


def _export(stage: Stage, end: Event | None, told: Exported | None = None) -> Touch:
    show = _use_it(stage)
    started = Started(process=7, version="1")
    exporting = PhaseChanged(Phase.EXPORTING, 900_000_000)
    last = [each for each in (told, end) if each]
    stage.plays([started, exporting, *last, WAIT])
    result = stage.wizard.result
    result.choose_form(Form.OLLAMA)
    result.export(Path("/home/ada/Models"))
    if end:
        stage.until(lambda: result.state.can_work)
    else:
        stage.until(lambda: result.state.phase is Phase.EXPORTING)
    return show


def _training_again(stage: Stage) -> None:
    _gain(stage)
    stage.plays([*joinery.training(3), WAIT])
    stage.wizard.training.start()
    stage.until(lambda: stage.wizard.training.state.has_better_version)
    stage.wizard.show(Step.RESULT)


def _menu(stage: Stage) -> Touch:
    stage.go_home()
    return pressing(lambda: stage.find(Header).menu_button)


def _about(stage: Stage) -> Touch:
    stage.go_home()
    return pressing(lambda: stage.find(Header).menu_button.menu().actions()[-2])


def _in_the_way(stage: Stage) -> Touch:
    return _export(
        stage, Failed("WouldOverwrite", {"path": "/home/ada/Models/Joinery"})
    )


STATES: Mapping[str, State] = {
    "result-gain": _gain,
    "result-no-gain": partial(_recorded, events=joinery.finished(is_gain=False)),
    "result-no-version": _no_version,
    "result-loading": _loading,
    "result-comparing": partial(_ask, more=[]),
    "result-answered": _answered,
    "result-stopped": _stopped,
    "result-no-answer": _no_answer,
    "result-use-it": _use_it,
    "result-exporting": partial(_export, end=None),
    "result-exported": partial(_export, end=_DONE, told=_EXPORTED),
    "result-export-failed": _in_the_way,
    "result-training-again": _training_again,
    "menu": _menu,
    "about": _about,
}
