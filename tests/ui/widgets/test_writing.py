"""What a model wrote: it grows, and can be selected by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.writing import Writing


def _writing(qtbot: QtBot, text: str) -> Writing:
    writing = Writing("Your model")
    qtbot.addWidget(writing)
    writing.show_text(text)
    return writing


def test_what_is_selected_stays_so_while_the_text_grows(qtbot: QtBot) -> None:
    """One can copy from an answer that is still being written."""
    writing = _writing(qtbot, "Dear Sir")
    cursor = writing.textCursor()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    writing.setTextCursor(cursor)
    writing.show_text("Dear Sir, thank you")
    assert writing.textCursor().selectedText() == "Dear"
    assert writing.toPlainText() == "Dear Sir, thank you"


def test_another_text_takes_its_place(qtbot: QtBot) -> None:
    """Nothing of the old one stays."""
    writing = _writing(qtbot, "Dear Sir")
    writing.show_text("Hello")
    assert writing.toPlainText() == "Hello"


def test_it_asks_for_a_few_lines_however_long_it_is(qtbot: QtBot) -> None:
    """It scrolls; it gets more where there is room."""
    heights = {_writing(qtbot, "Dear\n" * n).sizeHint().height() for n in (1, 100)}
    assert len(heights) == 1
    assert heights.pop() < 100


def test_it_is_read_not_written_and_tab_leaves_it(qtbot: QtBot) -> None:
    """The keyboard gets in and out."""
    writing = _writing(qtbot, "Dear Sir")
    qtbot.keyClick(writing, Qt.Key.Key_X)  # type: ignore[no-untyped-call]
    assert writing.toPlainText() == "Dear Sir"
    assert writing.tabChangesFocus()
    flags = writing.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
