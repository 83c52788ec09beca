"""The tab on which one talks to the new model; a real worker behind it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Failed,
    Listening,
    Started,
    Voice,
)
from ftstudio.core.steps import Step
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.chat import ChatPage
from ftstudio.ui.pages.result import ResultPage
from ftstudio.ui.widgets.turn import Turn
from ftstudio.viewmodels.result import ResultViewModel
from tests.factories import told
from tests.viewmodels.trainings import WAIT, Bench, teller

_LOADED: Sequence[Event | str] = [Started(process=7, version="0"), Listening(), WAIT]
_TALK: Sequence[Event | str] = [
    *_LOADED,
    AnswerGrew(0, Voice.TUNED, "Dear <b>Ada</b>"),
    AnswerEnded(0, Voice.TUNED, 300, by_itself=True),
    Listening(),
    WAIT,
]


class Shown:
    """The page of a result, turned to the chat."""

    def __init__(
        self, qtbot: QtBot, folder: Path, script: Sequence[Event | str] = ()
    ) -> None:
        self.bench = Bench(folder, teller(folder, script))
        self.bench.open(told([4.0, 3.0]))
        bench = self.bench
        self.result = ResultViewModel(bench.draft, bench.workshop, bench.training)
        self.page = ResultPage(self.result, Look(LIGHT))
        qtbot.addWidget(self.page)
        self.page.show_chat()
        (self.chat,) = self.page.findChildren(ChatPage)

    def field(self, name: str) -> QPlainTextEdit:
        """What is written in, by its name."""
        fields = self.chat.findChildren(QPlainTextEdit)
        return next(each for each in fields if each.accessibleName() == name)

    def button(self, text: str) -> QPushButton:
        """By what stands on it."""
        buttons = self.chat.findChildren(QPushButton)
        return next(each for each in buttons if each.text() == text)

    def says(self) -> str:
        """All labels."""
        labels = self.chat.findChildren(QLabel)
        return " | ".join(e.text() for e in labels if e.isVisibleTo(self.chat))

    def until_over(self) -> None:
        """Let things happen until nothing is awaited."""
        self.bench.pump.until(lambda: not self.result.chat.state.is_asking)


def test_what_is_written_is_asked_by_enter(qtbot: QtBot, tmp_path: Path) -> None:
    """The answer stands under it, as plain text, and the line is free again."""
    shown = Shown(qtbot, tmp_path, _TALK)
    assert "not your facts" in shown.says()
    request = shown.field("Request")
    request.setPlainText("Write to Ada.")
    qtbot.keyClick(request, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert shown.button("Stop").isVisibleTo(shown.chat)
    assert request.toPlainText() == ""
    shown.until_over()
    (turn,) = shown.chat.findChildren(Turn)
    texts = [each.toPlainText() for each in turn.findChildren(QPlainTextEdit)]
    assert texts == ["Write to Ada.", "Dear <b>Ada</b>"]
    shown.result.leave()


def test_an_instruction_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    """And said of where the model is saved."""
    shown = Shown(qtbot, tmp_path)
    shown.field("Instruction").setPlainText("Be brief.")
    shown.result.rest()
    assert shown.bench.draft.choices.instruction == "Be brief."
    shown.page.show_saving()
    labels = [e.text() for e in shown.page.findChildren(QLabel)]
    assert any("instruction from the chat" in each for each in labels)


def test_where_no_more_fits_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """A person who pastes a book wonders otherwise."""
    shown = Shown(qtbot, tmp_path, _LOADED)
    assert "left out" not in shown.says()
    shown.field("Request").setPlainText("oak " * 25_000)
    assert "left out" in shown.says()
    assert len(shown.result.chat.state.request) == 20_000
    shown.result.leave()


def test_a_model_that_is_gone_leads_to_the_models(qtbot: QtBot, tmp_path: Path) -> None:
    """What was asked stands in the line again."""
    gone = Failed("ModelGone", {"name": "tiny", "folder": "/x"})
    shown = Shown(qtbot, tmp_path, [_LOADED[0], gone])
    shown.field("Request").setPlainText("Write.")
    shown.button("Ask").click()
    shown.until_over()
    assert "There is no answer" in shown.says()
    assert shown.field("Request").toPlainText() == "Write."
    with qtbot.waitSignal(shown.page.step_wanted) as wanted:
        shown.button("Go to the models").click()
    assert wanted.args == [Step.MODEL]


def test_a_new_conversation_begins_with_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """By one click."""
    shown = Shown(qtbot, tmp_path, _TALK)
    assert not shown.button("New conversation").isEnabled()
    shown.field("Request").setPlainText("Write to Ada.")
    shown.button("Ask").click()
    shown.until_over()
    shown.button("New conversation").click()
    assert "not your facts" in shown.says()
    shown.result.leave()


def test_that_a_model_knows_no_talks_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Rather than that the instruction is passed over without a word."""
    shown = Shown(qtbot, tmp_path)
    assert "never learned to talk" not in shown.says()
    shown.result._change(knows_talks=False)
    assert "never learned to talk" in shown.says()


def test_a_sorter_has_no_chat(qtbot: QtBot, tmp_path: Path) -> None:
    """It sorts."""
    shown = Shown(qtbot, tmp_path)
    (tabs,) = shown.page.findChildren(QTabWidget)
    assert tabs.isTabVisible(tabs.indexOf(shown.chat))
    shown.result._change(sorts=True)
    assert not tabs.isTabVisible(tabs.indexOf(shown.chat))
