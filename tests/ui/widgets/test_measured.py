"""What a proof found, as it is shown."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import OutOfMemory
from ftstudio.core.proof import Proof
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.measured import Measured
from ftstudio.viewmodels.proving_state import ProvingState
from tests.proofs import NOTHING_REPEATED, knowledge, proof
from tests.ui.showing import showing

_WAITS = ProvingState(is_provable=True)


def _measured(qtbot: QtBot, state: ProvingState) -> Measured:
    made = Measured(Look(LIGHT))
    made.show_proving(state)
    if not made.isHidden():
        showing(qtbot, made)
    return made


def _says(made: Measured) -> str:
    labels = made.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisible())


def test_what_is_not_measured_yet_can_be(qtbot: QtBot) -> None:
    """What it would tell is said."""
    made = _measured(qtbot, _WAITS)
    assert made.measure.isVisible()
    assert "word for word" in _says(made)
    made.show_proving(replace(_WAITS, was_put_off=True))
    assert "put off" in _says(made)


def test_while_it_is_measured_it_can_be_left(qtbot: QtBot) -> None:
    """With how far it is."""
    made = _measured(qtbot, replace(_WAITS, is_proving=True, done=1, total=4))
    assert not made.measure.isVisible()
    with qtbot.waitSignal(made.progress.cancelled):
        made.progress.cancel.click()


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (proof(), "nothing grave was lost"),
        (proof(knowledge=(knowledge(text_after=9.0),)), "forgotten"),
        (proof(recitation=replace(NOTHING_REPEATED, recited=30)), "memorised"),
    ],
)
def test_the_overall_line_stands_over_what_it_rests_on(
    qtbot: QtBot, found: Proof, line: str
) -> None:
    """A line for each thing that was measured, and none for what was not."""
    made = _measured(qtbot, replace(_WAITS, proof=found))
    said = _says(made)
    assert line in said
    assert "Your own words | 27 % less surprising" in said
    assert "What it still knows (English)" in said
    assert "40 passages" in said
    made.show_proving(replace(_WAITS, proof=proof(terms=())))
    assert "Your own words" not in _says(made)


def test_why_it_was_not_measured_is_said(qtbot: QtBot) -> None:
    """And it can be tried again."""
    made = _measured(qtbot, replace(_WAITS, problem=OutOfMemory(needed=1)))
    assert "could not be measured" in _says(made)
    assert made.measure.isVisible()


def test_where_there_is_nothing_to_measure_there_is_nothing(qtbot: QtBot) -> None:
    """As where the original was kept."""
    assert _measured(qtbot, ProvingState()).isHidden()


def test_each_word_is_told_to_who_asks(qtbot: QtBot) -> None:
    """They would be in the way of the others."""
    made = _measured(qtbot, replace(_WAITS, proof=proof()))
    assert "tenon: no change" not in _says(made)
    (more,) = (
        e
        for e in made.findChildren(QPushButton)
        if e.text() == "Each word" and e.isVisible()
    )
    more.click()
    assert "tenon: no change" in _says(made)
