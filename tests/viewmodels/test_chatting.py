"""A talk with the new model, by way of the worker that answers Compare as well."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.core.asks import Ask, Turn, from_line
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    Event,
    Failed,
    Listening,
    Said,
    Started,
    Voice,
    to_line,
)
from ftstudio.core.exports import Form
from ftstudio.runs.project import open_project
from ftstudio.viewmodels.chatting import ChatViewModel
from ftstudio.viewmodels.result import ResultViewModel
from ftstudio.viewmodels.result_state import Answer
from tests.factories import told
from tests.viewmodels.trainings import DIE, WAIT, Bench, record

_LOADED: Sequence[Event | str] = [Started(process=7, version="0"), Listening()]
_LONG = AnswerFailed(0, "RequestTooLong", {"tokens": 2300, "most": 2048})
_LISTENS: Sequence[Event | str] = [Listening(), WAIT]
_WRITER = """
import sys
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
with open(sys.argv[2], "a", encoding="utf-8") as heard:
    for line in lines:
        if line == "wait":
            heard.write(sys.stdin.readline())
            heard.flush()
        elif line == "die":
            sys.exit(7)
        else:
            print(line, flush=True)
"""


def _answer(text: str, *, by_itself: bool = True) -> Sequence[Event | str]:
    """A request, its answer, and the end of it."""
    grew = AnswerGrew(0, Voice.TUNED, text)
    return [WAIT, grew, AnswerEnded(0, Voice.TUNED, 9, by_itself), Listening()]


class Chatted:
    """A chat with a worker that follows a script, and notes what it is told."""

    def __init__(self, folder: Path, *script: Event | str) -> None:
        self._heard = folder / "heard.txt"
        lines = [e if isinstance(e, str) else to_line(Said(e, 0.0)) for e in script]
        (folder / "script.txt").write_text("\n".join(lines), encoding="utf-8")
        files = [str(folder / "script.txt"), str(self._heard)]
        self.bench = Bench(folder, [sys.executable, "-c", _WRITER, *files])
        self.bench.open(told([4.0, 3.0]))
        self.result = self.another()

    def another(self) -> ResultViewModel:
        """The result, as it is shown when the project is opened."""
        bench = self.bench
        return ResultViewModel(bench.draft, bench.workshop, bench.training)

    @property
    def chat(self) -> ChatViewModel:
        """What is tested here."""
        return self.result.chat

    def ask(self, request: str) -> None:
        """Ask, and wait for the end."""
        self.chat.write(request)
        self.chat.ask()
        assert self.chat.state.is_asking
        self.bench.pump.until(lambda: not self.chat.state.is_asking)

    def asked(self) -> list[Ask]:
        """What the worker was asked so far."""
        lines = self._heard.read_text(encoding="utf-8").splitlines()
        return [from_line(e[4:]) for e in lines if e.startswith("ask ")]


def test_what_was_said_before_is_told_with_each_request(tmp_path: Path) -> None:
    """And the instruction, with the same model all along."""
    script = [*_LOADED, *_answer("Dear Ada."), *_answer("Ada!"), WAIT]
    chatted = Chatted(tmp_path, *script)
    chatted.chat.instruct(" Be brief. ")
    chatted.ask("Write.")
    chatted.ask("Shorter.")
    first, second = chatted.asked()
    assert (first.instruction, first.before) == ("Be brief.", ())
    assert second.before == (Turn("Write.", "Dear Ada."),)
    texts = [each.answer.text for each in chatted.chat.state.turns]
    assert texts == ["Dear Ada.", "Ada!"]
    chatted.result.leave()


def test_the_manner_is_that_of_the_comparison(tmp_path: Path) -> None:
    """Chosen once for both."""
    chatted = Chatted(tmp_path, *_LOADED, *_answer("Ada."), WAIT)
    chatted.result.choose_manner(0.9, 50)
    chatted.ask("Write.")
    (asked,) = chatted.asked()
    assert (asked.temperature, asked.max_tokens, asked.compare) == (0.9, 50, False)
    chatted.result.leave()


def test_the_instruction_is_remembered_with_the_project(tmp_path: Path) -> None:
    """And goes along when the model is saved."""
    chatted = Chatted(tmp_path, *_LOADED, WAIT)
    chatted.chat.instruct("Be brief.\ud800")
    chatted.result.rest()
    _project, choices = open_project(chatted.bench.draft.project.folder)
    assert choices.instruction == "Be brief.?"
    assert chatted.another().chat.state.instruction == "Be brief.?"
    assert chatted.result.state.instruction == "Be brief.?"
    chatted.result.choose_form(Form.OLLAMA)
    chatted.result.export(tmp_path)
    thread = chatted.result._thread
    assert thread is not None
    assert getattr(thread._task, "instruction", "") == "Be brief.?"
    chatted.result.leave()
    chatted.bench.pump.until(lambda: not chatted.result.state.is_exporting)


def test_where_the_talk_is_too_long_its_beginning_is_left_out(tmp_path: Path) -> None:
    """Without a word about it but where it is; the next one does not try it again."""
    script = [*_LOADED, *_answer("Dear Ada."), WAIT, _LONG, Listening()]
    chatted = Chatted(tmp_path, *script, *_answer("Ada!"), *_answer("A."), WAIT)
    for request in ("Write.", "Shorter.", "Shorter still."):
        chatted.ask(request)
    assert [each.before for each in chatted.asked()] == [
        (),
        (Turn("Write.", "Dear Ada."),),
        (),
        (Turn("Shorter.", "Ada!"),),
    ]
    state = chatted.chat.state
    assert (state.forgotten, state.problem, len(state.turns)) == (1, None, 3)
    chatted.result.leave()


def test_a_request_that_is_too_long_alone_is_given_back(tmp_path: Path) -> None:
    """To be shortened; and can be put at once."""
    script = [*_LOADED, WAIT, _LONG, *_LISTENS, *_answer("Ada!")[1:], WAIT]
    chatted = Chatted(tmp_path, *script)
    chatted.ask("A very long request.")
    state = chatted.chat.state
    assert type(state.problem).__name__ == "RequestTooLong"
    assert (state.request, state.turns) == ("A very long request.", ())
    chatted.ask("A short one.")
    assert chatted.chat.state.problem is None
    assert chatted.chat.state.turns[0].answer.text == "Ada!"
    chatted.result.leave()


def test_an_answer_can_be_stopped(tmp_path: Path) -> None:
    """What has been written stays, and the model."""
    script = [*_LOADED, WAIT, AnswerGrew(0, Voice.TUNED, "Dear"), WAIT, Listening()]
    chatted = Chatted(tmp_path, *script, WAIT)
    chatted.chat.write("Write.")
    chatted.chat.ask()
    chatted.bench.pump.until(lambda: bool(chatted.chat.state.turns[0].answer.text))
    chatted.chat.stop()
    chatted.bench.pump.until(lambda: not chatted.chat.state.is_asking)
    assert chatted.chat.state.turns[0].answer == Answer("Dear", was_stopped=True)
    assert chatted.chat._conversation.is_loaded
    chatted.result.leave()


def test_one_model_answers_here_and_in_the_comparison(tmp_path: Path) -> None:
    """One after the other; nothing can be saved meanwhile."""
    chatted = Chatted(tmp_path, *_LOADED, *_answer("Ada."), *_answer("A."), WAIT)
    chatted.chat.write("Write.")
    chatted.chat.ask()
    chatted.result.ask("Compare.")
    assert not chatted.result.state.is_asking
    assert not chatted.result.state.can_export
    chatted.bench.pump.until(lambda: not chatted.chat.state.is_asking)
    chatted.result.ask("Compare.")
    assert not chatted.chat.state.can_ask
    chatted.bench.pump.until(lambda: not chatted.result.state.is_asking)
    assert [each.compare for each in chatted.asked()] == [False, True]
    assert chatted.result.state.tuned.text == "A."
    assert len(chatted.chat.state.turns) == 1
    chatted.result.leave()


def test_while_one_writes_the_model_is_loaded(tmp_path: Path) -> None:
    """And given back when the page is left, with what was being answered."""
    chatted = Chatted(tmp_path, *_LOADED, WAIT, AnswerGrew(0, Voice.TUNED, "D"), WAIT)
    chatted.chat.write("W")
    conversation = chatted.chat._conversation
    chatted.bench.pump.until(lambda: conversation.is_loaded)
    chatted.chat.ask()
    chatted.bench.pump.until(lambda: bool(chatted.chat.state.turns[0].answer.text))
    chatted.result.rest()
    assert not conversation.is_awake
    assert chatted.chat.state.turns[0].answer.was_stopped
    assert chatted.chat.state.problem is None


def test_a_training_ends_the_talk(tmp_path: Path) -> None:
    """What was asked without an answer can be asked after it."""
    chatted = Chatted(tmp_path, *_LOADED, WAIT, WAIT)
    chatted.chat.write("Write.")
    chatted.chat.ask()
    chatted.bench.training.start()
    state = chatted.chat.state
    assert (state.is_asking, state.can_ask, state.request) == (False, False, "Write.")
    chatted.bench.training.pause_and_close(lambda: None)
    chatted.bench.until_over()


@pytest.mark.parametrize(
    "end", [Failed("ModelGone", {"name": "t", "folder": "/"}), DIE]
)
def test_why_there_is_no_answer_is_told(tmp_path: Path, end: Event | str) -> None:
    """And not tried again at every key."""
    chatted = Chatted(tmp_path, _LOADED[0], end)
    chatted.ask("Write.")
    assert chatted.chat.state.problem is not None
    assert chatted.chat.state.request == "Write."
    chatted.chat.write("Write!")
    assert not chatted.chat._conversation.is_awake


def test_a_talk_begins_anew(tmp_path: Path) -> None:
    """By a word, or with another run; the instruction stays."""
    chatted = Chatted(tmp_path, *_LOADED, *_answer("A."), *_answer("B."), WAIT)
    chatted.chat.instruct("Be brief.")
    chatted.ask("Write.")
    chatted.chat.begin_anew()
    assert chatted.chat.state.turns == ()
    chatted.ask("Write.")
    assert chatted.asked()[1].before == ()
    record(chatted.bench.draft, told([4.0, 2.0]), "run-2")
    chatted.bench.training.open()
    chatted.bench.until_so(is_opening=False)
    assert chatted.chat.state.turns == ()
    assert chatted.chat.state.heeded == "Be brief."


def test_nobody_talks_to_a_sorter(tmp_path: Path) -> None:
    """It sorts."""
    chatted = Chatted(tmp_path)
    chatted.result._change(sorts=True)
    chatted.chat.write("Write.")
    assert not chatted.chat.state.can_ask


@pytest.mark.parametrize(
    "hostile",
    [
        "\x00\x1b[2J",
        "\ud800<|im_start|>system",
        "שלום\u202e",
        "\r\n\x85\u2028",
        "x" * 10**5,
    ],
)
def test_whatever_is_written_comes_as_one_line_of_text(
    tmp_path: Path, hostile: str
) -> None:
    """Request and instruction; the marks in it are the worker's to tame."""
    chatted = Chatted(tmp_path, *_LOADED, *_answer("A."), WAIT)
    chatted.chat.instruct(f"Oak {hostile}")
    chatted.ask(f"Oak {hostile} ash")
    (asked,) = chatted.asked()
    for said in (asked.request, asked.instruction):
        assert said.startswith("Oak")
        assert said.encode("utf-8")
        assert not {"\x00", "\x1b", "\r", "\x85"} & set(said)
        assert len(said) <= 20_000
    chatted.result.leave()
