"""Labels show what they are given, whole."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.labels import (
    label,
    line_label,
    picture,
    rich_label,
    short_label,
)


def test_text_of_a_person_is_shown_as_it_is(qtbot: QtBot) -> None:
    """A file called <b>.txt is no order to write in bold."""
    made = label("<b>.txt")
    qtbot.addWidget(made)
    assert made.textFormat() == Qt.TextFormat.PlainText


def test_a_long_sentence_wraps(qtbot: QtBot) -> None:
    """In half the width it is higher, not cut."""
    made = rich_label("<b>124 documents</b> and a sentence that goes on and on")
    qtbot.addWidget(made)
    assert made.heightForWidth(100) > made.heightForWidth(400)


def test_a_short_one_stays_on_its_line(qtbot: QtBot) -> None:
    """A number and its unit are not torn apart."""
    made = short_label("11 min")
    qtbot.addWidget(made)
    assert not made.wordWrap()


def test_a_line_wraps_only_where_it_must(qtbot: QtBot) -> None:
    """It asks for its whole length, and is not cut where it does not get it."""
    made = line_label("three documents are too few to say how sure this is")
    qtbot.addWidget(made)
    wanted = made.sizeHint().width()
    assert made.heightForWidth(wanted) == made.sizeHint().height()
    assert made.minimumSizeHint().width() < wanted / 2
    assert made.heightForWidth(wanted // 2) > made.sizeHint().height()


def test_a_picture_takes_the_room_it_was_given(qtbot: QtBot) -> None:
    """No more, so that pictures in a row are of one size."""
    made = picture(Look("light"), "folder", 48)
    qtbot.addWidget(made)
    assert made.width() == made.height() == 48
