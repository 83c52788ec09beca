"""A request and its answer in a talk."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.turn import Turn
from ftstudio.ui.widgets.whole_writing import WholeWriting
from ftstudio.viewmodels.chat_state import Exchange
from ftstudio.viewmodels.result_state import Answer


def _turn(qtbot: QtBot, answer: Answer) -> Turn:
    turn = Turn(Look(LIGHT))
    qtbot.addWidget(turn)
    turn.show_turn(Exchange("Write to <Ada>.", answer), "Loading…")
    return turn


def _says(turn: Turn) -> str:
    labels = turn.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(turn))


def test_both_are_shown_as_they_were_written(qtbot: QtBot) -> None:
    """As plain text, each with a name for screen readers."""
    turn = _turn(qtbot, Answer("Dear <b>Ada</b>,", seconds=2.14, by_itself=True))
    shown = {
        e.accessibleName(): e.toPlainText() for e in turn.findChildren(WholeWriting)
    }
    assert shown == {
        "You asked": "Write to <Ada>.",
        "Your model answered": "Dear <b>Ada</b>,",
    }
    assert "2.1 s" in _says(turn)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(is_awaited=True), "Loading…"),
        (Answer("Dear", was_stopped=True), "Stopped."),
        (Answer("Dear", seconds=1.0), "Cut at the limit"),
        (Answer(seconds=1.0, by_itself=True), "nothing to say"),
    ],
)
def test_how_it_stands_is_said(qtbot: QtBot, answer: Answer, says: str) -> None:
    """Before the first word, and after the last."""
    assert says in _says(_turn(qtbot, answer))


def test_an_answer_can_be_copied_once_it_is_over(qtbot: QtBot) -> None:
    """Its text alone."""
    growing = _turn(qtbot, Answer("Dear", is_awaited=True))
    assert not growing.copy.isVisibleTo(growing)
    turn = _turn(qtbot, Answer("Dear Ada, ", seconds=1.0, by_itself=True))
    with qtbot.waitSignal(turn.copied):
        turn.copy.click()
    assert QGuiApplication.clipboard().text() == "Dear Ada,"
