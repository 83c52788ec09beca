"""What is asked when the window is closed in mid-training."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.closing import Answer, ClosingDialog, PausingDialog
from ftstudio.ui.look import Look


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Keep training in the background", Answer.KEEP_TRAINING),
        ("Pause and close", Answer.PAUSE_AND_CLOSE),
        ("Stay here", Answer.STAY),
    ],
)
def test_each_button_is_an_answer(qtbot: QtBot, text: str, answer: Answer) -> None:
    """And closes the question."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ClosingDialog(parent, has_tray=True)
    dialog.open()
    next(e for e in dialog.findChildren(QPushButton) if e.text() == text).click()
    assert (dialog.answer, dialog.isVisible()) == (answer, False)


def test_escape_stays(qtbot: QtBot) -> None:
    """Whoever is unsure loses nothing."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ClosingDialog(parent, has_tray=False)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.answer is Answer.STAY


def test_pausing_cannot_be_escaped(qtbot: QtBot) -> None:
    """The program closes by itself, once all is saved."""
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PausingDialog(parent, Look("light"))
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.accept()
    assert not dialog.isVisible()
