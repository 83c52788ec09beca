"""What a verdict rests on, as the result shows it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.gain import Gain
from ftstudio.core.proof import DocumentProof, Source
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.loss_bars import LossBars
from ftstudio.ui.widgets.proof import Proof
from ftstudio.viewmodels.examined import Examined
from ftstudio.viewmodels.proving_state import ProvingState
from ftstudio.viewmodels.result_state import ResultState
from tests.factories import history, told
from tests.proofs import proof
from tests.ui.showing import showing

_GAIN = Gain(
    Source.EXAM, 0.1, 0.05, 0.15, 3.0, 2.7, 4, document_gains=(0.1, -0.03, 0.2, 0.1)
)
_STATE = ResultState(
    run=Path("/run"),
    history=history(told([4.0, 3.0])),
    gain=_GAIN,
    hardest=(Examined("Terms", -0.031, "a1"), Examined("Oak doors", 0.1)),
)


def _proof(qtbot: QtBot, state: ResultState = _STATE) -> Proof:
    proof = Proof(Look(LIGHT))
    proof.show_result(state)
    showing(qtbot, proof)
    return proof


def _says(proof: Proof) -> str:
    labels = proof.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisible())


def test_the_hardest_documents_are_told_by_name(qtbot: QtBot) -> None:
    """With how each fared, and with its losses where they were measured."""
    shown = _proof(qtbot)
    said = _says(shown)
    told = proof(documents=(DocumentProof("a1", 3.0, 3.093, 9),))
    shown.show_proving(ProvingState(proof=told))
    assert "Terms | loss 3.000 before, 3.093 now | 3.1 %" in _says(shown)
    assert "Terms | 3.1 % more surprising" in said
    assert "Oak doors | 10 % less surprising" in said
    assert "worse than the original" in said


def test_they_are_reached_by_the_keyboard(qtbot: QtBot) -> None:
    """And heard, one after the other; the first has the focus to begin with."""
    proof, heard = _proof(qtbot), []
    for _ in range(3):
        focused = QApplication.focusWidget()
        heard.append(focused.accessibleName() if focused else "")
        QTest.keyClick(focused or proof, Qt.Key.Key_Tab)
    terms, oak = "Terms: 3.1 % more surprising", "Oak doors: 10 % less surprising"
    assert heard == [terms, "Read it: Terms", oak]


def test_how_it_was_checked_is_explained(qtbot: QtBot) -> None:
    """And that a double-check would say more, where it would."""
    assert "A double-check would say more" in _says(_proof(qtbot))
    tested = replace(_STATE, gain=replace(_GAIN, source=Source.TEST))
    said = _says(_proof(qtbot, tested))
    assert "laid aside before anything began" in said
    assert "would say more" not in said


def test_where_nothing_was_measured_there_are_no_bars(qtbot: QtBot) -> None:
    """But a sentence that says so."""
    proof = _proof(qtbot, replace(_STATE, gain=None, hardest=()))
    (bars,) = proof.findChildren(LossBars)
    assert bars.isHidden()
    assert "not measured" in _says(proof)
    assert "Hardest" not in _says(proof)
