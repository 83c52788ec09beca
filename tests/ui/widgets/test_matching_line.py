"""How many documents say the same in other words, in a line."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.matching_line import MatchingLine
from ftstudio.viewmodels.matching import Compares, MatchingState


def _line(qtbot: QtBot, stage: Compares, **changes: Any) -> MatchingLine:
    line = MatchingLine(Look("light"))
    qtbot.addWidget(line)
    line.show()
    line.show_state(MatchingState(stage, **changes))
    return line


def _shown(line: MatchingLine) -> tuple[str, list[str]]:
    labels = [e.text() for e in line.findChildren(QLabel) if e.isVisible()]
    buttons = [e.text() for e in line.findChildren(QPushButton) if e.isVisible()]
    return " ".join(labels), buttons


@pytest.mark.parametrize("stage", [Compares.NOT, Compares.KNOWN])
def test_nothing_is_said_where_there_is_nothing(qtbot: QtBot, stage: Compares) -> None:
    """No encoder, or no two documents that say the same."""
    assert _line(qtbot, stage, total=12).isHidden()


def test_comparing_is_shown_and_can_be_cancelled(qtbot: QtBot) -> None:
    """With what it is for."""
    line = _line(qtbot, Compares.COMPARING, done=812, total=5312)
    said, buttons = _shown(line)
    assert "812 of 5,312" in said
    assert "exam" in said
    assert buttons == ["Cancel"]
    with qtbot.waitSignal(line.progress.cancelled):
        line.progress.cancel.click()


@pytest.mark.parametrize(
    ("stage", "said", "buttons"),
    [
        (Compares.KNOWN, "3 pairs of documents say much the same", []),
        (Compares.CANCELLED, "was not compared", ["Compare them now"]),
        (Compares.FAILED, "was not compared", ["Compare them now"]),
        (Compares.TOO_MANY, "5,312 documents are too many", []),
    ],
)
def test_it_is_said_what_came_of_it(
    qtbot: QtBot, stage: Compares, said: str, buttons: list[str]
) -> None:
    """And what can be done where nothing did."""
    line = _line(qtbot, stage, total=5312, pairs=3)
    shown = _shown(line)
    assert said in shown[0]
    assert shown[1] == buttons
