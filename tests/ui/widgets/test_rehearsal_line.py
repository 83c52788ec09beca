"""How far this computer is measured, in a line."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import OutOfMemory
from ftstudio.core.fit import Memory
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.rehearsal_line import RehearsalLine
from ftstudio.viewmodels.presets import Known
from ftstudio.viewmodels.rehearsing import RehearsalState, Stage
from tests.factories import figures

MEMORY = Memory(16_000_000_000, 12_000_000_000)
KNOWN = Known(figures(), MEMORY)
ROUGH = Known(figures(is_rough=True), MEMORY)


def _line(qtbot: QtBot, stage: Stage, **changes: Any) -> RehearsalLine:
    line = RehearsalLine(Look("light"))
    qtbot.addWidget(line)
    line.show()
    line.show_state(RehearsalState(stage, can_measure=True, **changes))
    return line


def _shown(line: RehearsalLine) -> tuple[str, list[str]]:
    labels = [e.text() for e in line.findChildren(QLabel) if e.isVisible()]
    buttons = [e.text() for e in line.findChildren(QPushButton) if e.isVisible()]
    return " ".join(labels), buttons


def test_nothing_is_said_where_nobody_wants_to_know(qtbot: QtBot) -> None:
    """There are too few documents yet, or no model."""
    assert _line(qtbot, Stage.UNKNOWN).isHidden()


def test_measuring_is_shown_and_can_be_cancelled(qtbot: QtBot) -> None:
    """It says how long it takes at most."""
    line = _line(qtbot, Stage.MEASURING, share=0.5, known=KNOWN)
    said, buttons = _shown(line)
    assert "a minute at most" in said
    assert buttons == ["Cancel"]
    with qtbot.waitSignal(line.progress.cancelled):
        line.progress.cancel.click()


@pytest.mark.parametrize(
    ("stage", "known", "said", "button"),
    [
        (Stage.KNOWN, KNOWN, "Measured on this computer", "Measure again"),
        (Stage.CANCELLED, ROUGH, "rough estimate", "Measure"),
        (Stage.TOO_SLOW, ROUGH, "too short", "Measure again"),
    ],
)
def test_it_is_said_what_the_times_are_worth(
    qtbot: QtBot, stage: Stage, known: Known, said: str, button: str
) -> None:
    """And they can be measured, once more or at all."""
    found, buttons = _shown(_line(qtbot, stage, known=known))
    assert said in found
    assert buttons == [button]


def test_what_went_wrong_is_said_with_a_way_on(qtbot: QtBot) -> None:
    """Where a training goes on, it has to wait."""
    line = _line(qtbot, Stage.FAILED, problem=OutOfMemory(0))
    found, buttons = _shown(line)
    assert "could not be measured" in found
    assert "smaller model" in found
    assert (buttons, line.again.isEnabled()) == (["Measure again"], True)
    line.show_state(RehearsalState(Stage.FAILED, problem=OutOfMemory(0)))
    assert not line.again.isEnabled()


def test_everything_in_it_has_a_name(qtbot: QtBot) -> None:
    """Cancel says what it cancels."""
    line = _line(qtbot, Stage.MEASURING)
    assert "measuring" in line.progress.cancel.accessibleName()
    assert line.in_order() == [line.again, line.progress.cancel, line.measure]
