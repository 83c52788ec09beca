"""The chat of the Result step."""

from collections.abc import Mapping, Sequence
from functools import partial

from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    Event,
    Listening,
    Phase,
    PhaseChanged,
    Started,
    Voice,
)
from ftstudio.core.steps import Step
from ftstudio.ui.pages.result import ResultPage
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch
from tests.viewmodels.trainings import WAIT

_INSTRUCTION = "You answer as our joinery does: briefly, politely, and by name."
_LOADED: Sequence[Event | str] = [
    Started(process=7, version="1"),
    PhaseChanged(Phase.ANSWERING, 900_000_000),
    Listening(),
    WAIT,
]
_LETTER = (
    "Dear Mrs Pellow,\n\nmay I remind you of our invoice 117 for the fitting of your "
    "larch windows? It has surely escaped your attention.\n\nWith kind regards,\n"
    "The joinery"
)
_TALK = (
    ("Write a reminder for invoice 117 to Mrs Pellow.", _LETTER),
    ("Shorter, please.", "Dear Mrs Pellow, our invoice 117 is still open. May we ask "),
)


def _shown(stage: Stage) -> Touch:
    def show() -> None:
        stage.find(ResultPage).show_chat()

    return show


def _said(number: int, text: str) -> list[Event | str]:
    return [AnswerGrew(number, Voice.TUNED, text)]


def _ended(number: int, *, by_itself: bool = True) -> list[Event | str]:
    return [AnswerEnded(number, Voice.TUNED, 44, by_itself=by_itself), Listening()]


def _empty(stage: Stage) -> Touch:
    stage.open(Step.RESULT, joinery.finished())
    return _shown(stage)


def _talk(
    stage: Stage, last: Sequence[Event | str], instruction: str = _INSTRUCTION
) -> Touch:
    """Two requests: the first is answered, of the second comes `last`."""
    show = _empty(stage)
    (first, answer), (second, _) = _TALK
    stage.plays([*_LOADED, *_said(0, answer), *_ended(0), WAIT, *last, WAIT])
    chat = stage.wizard.result.chat
    chat.instruct(instruction)
    for number, request in enumerate((first, second), 1):
        chat.write(request)
        chat.ask()
        if number == 1:
            stage.until(lambda: not chat.state.is_asking)
    return show


def _loading(stage: Stage) -> Touch:
    show = _empty(stage)
    stage.plays([WAIT])
    chat = stage.wizard.result.chat
    chat.write(_TALK[0][0])
    chat.ask()
    return show


def _answering(stage: Stage) -> Touch:
    show = _talk(stage, _said(1, _TALK[1][1]))
    chat = stage.wizard.result.chat
    stage.until(lambda: bool(chat.state.turns[-1].answer.text))
    return show


def _answered(stage: Stage) -> Touch:
    cut = [*_said(1, _TALK[1][1]), *_ended(1, by_itself=False)]
    show = _talk(stage, cut)
    chat = stage.wizard.result.chat
    stage.until(lambda: not chat.state.is_asking)
    chat.write("And as a letter to her brother,\nwho pays for it:")
    return show


def _too_long(stage: Stage, turns: int) -> Touch:
    """Where the model has no room for what was said before, or for the request."""
    fails: list[Event | str] = [
        AnswerFailed(1, "RequestTooLong", {"tokens": 2300, "most": 2048}),
        Listening(),
    ]
    rest = [*_said(2, "Dear Mrs Pellow, please pay."), *_ended(2)] if turns else fails
    show = _talk(stage, [*fails, WAIT, *rest], instruction="")
    chat = stage.wizard.result.chat
    stage.until(lambda: not chat.state.is_asking)
    return show


STATES: Mapping[str, State] = {
    "chat-empty": _empty,
    "chat-loading": _loading,
    "chat-answering": _answering,
    "chat-answered": _answered,
    "chat-forgotten": partial(_too_long, turns=1),
    "chat-no-answer": partial(_too_long, turns=0),
}
