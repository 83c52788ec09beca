"""Small questions, each answered by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ftstudio.ui import asking


def test_a_new_name_is_typed_over_the_old_one(qtbot: QtBot) -> None:
    """Blanks around it are left out."""

    def type_it(dialog: QWidget) -> None:
        (field,) = dialog.findChildren(QLineEdit)
        QTest.keyClicks(field, " Offers ")
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert _ask_for_name(qtbot, type_it) == "Offers"


def test_no_name_is_no_answer(qtbot: QtBot) -> None:
    """The button waits for one; Escape leaves everything as it was."""

    def leave_it_empty(dialog: QWidget) -> None:
        (field,) = dialog.findChildren(QLineEdit)
        QTest.keyClicks(field, "   ")
        assert not _button(dialog, "Rename").isEnabled()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert _ask_for_name(qtbot, leave_it_empty) == ""


def test_what_cannot_be_undone_is_not_done_by_enter(qtbot: QtBot) -> None:
    """Cancel has the focus; only the named button does it."""

    def press_enter(dialog: QWidget) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    def press_the_button(dialog: QWidget) -> None:
        _button(dialog, "Delete for good").click()

    assert not _ask_if_sure(qtbot, press_enter)
    assert _ask_if_sure(qtbot, press_the_button)


def test_what_is_told_waits_for_nobody(qtbot: QtBot) -> None:
    """It goes away with one key, and leaves nothing behind."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    asking.tell(parent, "One at a time", "Only one was opened.")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert (box.text(), box.informativeText()) == (
        "One at a time",
        "Only one was opened.",
    )
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not parent.findChildren(QMessageBox))


def _ask_for_name(qtbot: QtBot, answer: Callable[[QWidget], None]) -> str:
    parent = _parent(qtbot, answer)
    return asking.for_name(parent, "Rename", "New name", "Letters")


def _ask_if_sure(qtbot: QtBot, answer: Callable[[QWidget], None]) -> bool:
    parent = _parent(qtbot, answer)
    return asking.is_sure(parent, "Delete it?", "It is gone then.", "Delete for good")


def _parent(qtbot: QtBot, answer: Callable[[QWidget], None]) -> QWidget:
    """A window that answers the next dialog."""
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: answer(_dialog()))
    return parent


def _dialog() -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return dialog


def _button(dialog: QWidget, text: str) -> QPushButton:
    return next(e for e in dialog.findChildren(QPushButton) if e.text() == text)


@pytest.mark.usefixtures("qtbot")
def test_a_last_sentence_can_be_told_without_any_window() -> None:
    """Where half of the program is missing."""
    told: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        box.reject()

    QTimer.singleShot(0, look)
    asking.give_up("It is not whole.")
    assert told == ["It is not whole."]
