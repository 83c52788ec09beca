"""Several lines to write in."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.text_box import TextBox

_MOST = 40


def _box(qtbot: QtBot, *, is_sent: bool = True) -> TextBox:
    box = TextBox("Request", _MOST, 3, is_sent=is_sent)
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    return box


def _paste(box: TextBox, text: str) -> None:
    pasted = QMimeData()
    pasted.setText(text)
    pasted.setHtml(f"<b>{text}</b>")
    box.insertFromMimeData(pasted)


def test_enter_sends_and_shift_begins_a_line(qtbot: QtBot) -> None:
    """As in every chat."""
    box = _box(qtbot)
    box.show_text("Dear Ada")
    with qtbot.assertNotEmitted(box.sent):
        qtbot.keyClick(  # type: ignore[no-untyped-call]
            box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier
        )
    assert len(box.toPlainText().splitlines()) == 1
    with qtbot.waitSignal(box.sent):
        qtbot.keyClick(box, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]


def test_where_nothing_is_sent_enter_begins_a_line(qtbot: QtBot) -> None:
    """An instruction may have several."""
    box = _box(qtbot, is_sent=False)
    qtbot.keyClick(box, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]
    assert box.toPlainText() == "\n"


def test_it_grows_with_its_lines_up_to_a_few(qtbot: QtBot) -> None:
    """And shrinks again."""
    box = _box(qtbot)
    heights = []
    for text in ("a", "a\nb", "a\nb\nc", "a\nb\nc\nd", ""):
        box.show_text(text)
        heights.append(box.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert heights[4] == heights[0]
    assert not box.verticalScrollBar().isVisible()


def test_more_than_fits_is_left_out(qtbot: QtBot) -> None:
    """Pasted, typed or dictated; what is there is told."""
    box = _box(qtbot)
    _paste(box, "x" * 1_000_000)
    assert len(box.toPlainText()) == _MOST
    qtbot.keyClicks(box, "yy")  # type: ignore[no-untyped-call]
    assert box.toPlainText() == "x" * _MOST
    heard = QAccessible.queryAccessibleInterface(box)
    assert heard is not None
    with qtbot.waitSignal(box.written) as written:
        heard.setText(QAccessible.Text.Value, "z" * 100)
    assert written.args == ["z" * _MOST]


def test_what_is_pasted_is_plain_text(qtbot: QtBot) -> None:
    """Over what was selected; marks of other programs do not come along."""
    box = _box(qtbot)
    box.show_text("x" * _MOST)
    box.selectAll()
    _paste(box, "<i>Dear</i> Ada")
    assert box.toPlainText() == "<i>Dear</i> Ada"


def test_what_is_shown_again_keeps_the_place(qtbot: QtBot) -> None:
    """One writes in the middle while the state comes back."""
    box = _box(qtbot)
    box.show_text("Dear Ada")
    cursor = box.textCursor()
    cursor.setPosition(4)
    box.setTextCursor(cursor)
    box.show_text("Dear Ada")
    assert box.textCursor().position() == 4
