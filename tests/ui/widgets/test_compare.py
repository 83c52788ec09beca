"""One request, the two answers beside each other."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from ftstudio.core.events import Phase
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.compare import Compare
from ftstudio.viewmodels.result_state import Answer, ResultState
from ftstudio.viewmodels.suggesting import Suggestion
from tests.factories import history, told

_READY = ResultState(
    run=Path("/run"),
    history=history(told([4.0, 3.0])),
    suggestions=(Suggestion("Our terms", "en"), Suggestion("Nos délais", "fr")),
)


def _compare(qtbot: QtBot, state: ResultState) -> Compare:
    compare = Compare(Look(LIGHT))
    qtbot.addWidget(compare)
    compare.show_result(state)
    return compare


def _says(compare: Compare) -> str:
    labels = compare.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(compare))


def test_ideas_come_first_each_in_its_language(qtbot: QtBot) -> None:
    """Pressing one asks it."""
    compare = _compare(qtbot, _READY)
    ideas = [e for e in compare.findChildren(QPushButton) if "«" in e.text()]
    with qtbot.waitSignal(compare.asked) as asked:
        ideas[0].click()
    assert asked.args == ["Rédige le document « Nos délais »."]


def test_no_idea_is_announced_where_there_is_none(qtbot: QtBot) -> None:
    """Documents without titles give none."""
    assert "one of these" in _says(_compare(qtbot, _READY))
    bare = replace(_READY, suggestions=())
    assert "one of these" not in _says(_compare(qtbot, bare))


def test_where_the_window_is_low_the_ideas_scroll(qtbot: QtBot) -> None:
    """None of them is cut off."""
    titles = [f"A rather long title of the letter number {n}" for n in range(8)]
    many = tuple(Suggestion(title, "en") for title in titles)
    compare = _compare(qtbot, replace(_READY, suggestions=many))
    compare.resize(500, 220)
    compare.grab()
    (scroll,) = compare.findChildren(QScrollArea)
    last = next(e for e in scroll.findChildren(QPushButton) if titles[-1] in e.text())
    inside = scroll.widget()
    assert inside is not None
    assert scroll.verticalScrollBar().maximum() > 0
    assert last.geometry().bottom() < inside.height()


def test_while_the_model_loads_that_is_said(qtbot: QtBot) -> None:
    """Under both answers."""
    waiting = Answer(is_awaited=True)
    loading = replace(
        _READY, original=waiting, tuned=waiting, phase=Phase.LOADING, is_asking=True
    )
    assert _says(_compare(qtbot, loading)).count("Loading the model…") == 2


def test_an_answer_that_was_stopped_says_so(qtbot: QtBot) -> None:
    """One that ended by itself says nothing but its time."""
    stopped = replace(
        _READY,
        original=Answer("Dear Sir", seconds=2.14, by_itself=True),
        tuned=Answer("Dear", was_stopped=True),
    )
    said = _says(_compare(qtbot, stopped))
    assert "2.1 s" in said
    assert said.count("Stopped.") == 1
    assert "Cut at the limit" not in said
