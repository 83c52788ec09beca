"""The turns of a talk under each other."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.talk import Talk
from ftstudio.ui.widgets.turn import Turn
from ftstudio.viewmodels.chat_state import ChatState, Exchange
from ftstudio.viewmodels.result_state import Answer

_LONG = Answer("Dear Mrs Pellow,\n" * 20, seconds=1.0, by_itself=True)
_THREE = ChatState(turns=tuple(Exchange(f"Letter {n}", _LONG) for n in range(3)))


def _talk(qtbot: QtBot, state: ChatState = _THREE) -> Talk:
    talk = Talk(Look(LIGHT))
    qtbot.addWidget(talk)
    talk.resize(400, 200)
    talk.show()
    _show(talk, state)
    return talk


def _show(talk: Talk, state: ChatState) -> None:
    talk.show_talk(state)
    for _ in range(3):  # a layout may want another one
        QApplication.processEvents()


def _grown(state: ChatState) -> ChatState:
    *turns, last = state.turns
    answer = replace(last.answer, text=last.answer.text + "Yours\n" * 20)
    return replace(state, turns=(*turns, replace(last, answer=answer)))


def test_the_newest_words_are_in_sight(qtbot: QtBot) -> None:
    """While they come."""
    talk = _talk(qtbot)
    _show(talk, _grown(_THREE))
    bar = talk.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_who_scrolls_back_reads_in_peace(qtbot: QtBot) -> None:
    """Until they ask again."""
    talk = _talk(qtbot)
    bar = talk.verticalScrollBar()
    bar.setValue(10)
    _show(talk, _grown(_THREE))
    assert bar.value() == 10
    _show(talk, replace(_THREE, turns=(*_THREE.turns, Exchange("Another", _LONG))))
    assert bar.value() == bar.maximum()


def test_it_is_said_where_the_models_memory_begins(qtbot: QtBot) -> None:
    """Above the first turn that it still sees."""
    talk = _talk(qtbot, replace(_THREE, forgotten=2))
    (said,) = (e for e in talk.findChildren(QLabel) if "no longer" in e.text())
    turns = talk.findChildren(Turn)
    assert turns[1].y() < said.y() < turns[2].y()
    _show(talk, _THREE)
    assert not said.isVisible()


def test_a_new_talk_is_empty(qtbot: QtBot) -> None:
    """Nothing of the old one is left."""
    talk = _talk(qtbot)
    _show(talk, ChatState())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not talk.findChildren(Turn)


def test_what_was_copied_last_says_so(qtbot: QtBot) -> None:
    """That alone."""
    talk = _talk(qtbot)
    turns = talk.findChildren(Turn)
    for each in turns[:2]:
        each.copy.click()
    assert [each.copy.text() for each in turns] == ["Copy", "Copied", "Copy"]
