"""What is asked of both models."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.request_line import RequestLine


def _line(qtbot: QtBot) -> RequestLine:
    line = RequestLine(Look(LIGHT))
    qtbot.addWidget(line)
    line.show_request("Write a letter.", can_ask=True, is_asking=False)
    return line


def test_the_button_asks_what_stands_there(qtbot: QtBot) -> None:
    """As Enter does."""
    line = _line(qtbot)
    for ask in (line.ask.click, line.field.returnPressed.emit):
        with qtbot.waitSignal(line.asked) as asked:
            ask()
        assert asked.args == ["Write a letter."]


def test_a_screen_reader_can_write_in_it(qtbot: QtBot) -> None:
    """Or a program that takes dictation: no key is pressed then."""
    line = _line(qtbot)
    heard = QAccessible.queryAccessibleInterface(line.field)
    assert heard is not None
    with qtbot.waitSignal(line.written) as written:
        heard.setText(QAccessible.Text.Value, "Write to Mrs Hale.")
    assert written.args == ["Write to Mrs Hale."]


def test_an_idea_is_asked_at_once(qtbot: QtBot) -> None:
    """Whole, however short it is in the menu."""
    line = _line(qtbot)
    line.offer(["Write about nuts & bolts" + " and more" * 9], can_ask=True)
    with qtbot.waitSignal(line.asked) as asked:
        line.ideas.menu().actions()[0].trigger()
    assert asked.args[0].endswith("and more")
    assert "&&" in line.ideas.menu().actions()[0].text()


def test_while_both_write_they_can_be_stopped(qtbot: QtBot) -> None:
    """Nothing else is asked meanwhile."""
    line = _line(qtbot)
    line.show_request("Write a letter.", can_ask=False, is_asking=True)
    assert not line.ask.isVisibleTo(line)
    with qtbot.waitSignal(line.stopped):
        line.stop.click()
