"""Cards wrap, and share a row evenly."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label, line_label

LONG = "a card with so many words on it that they need several lines to be read"


def _laid_out(qtbot: QtBot, count: int, width: int, least: int = 100) -> list[QRect]:
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=10, least=least)
    for index in range(count):
        flow.addWidget(
            label(LONG if index == 0 else "short") if least else QPushButton()
        )
    flow.setGeometry(QRect(0, 0, width, 1000))
    return [flow.itemAt(index).geometry() for index in range(count)]  # type: ignore[union-attr]


def test_cards_share_the_width_evenly(qtbot: QtBot) -> None:
    """Three of at least 100 in 350 are 110 wide."""
    places = _laid_out(qtbot, 3, 350)
    assert [place.width() for place in places] == [110, 110, 110]
    assert [place.left() for place in places] == [0, 120, 240]


def test_what_has_no_room_goes_to_the_next_row(qtbot: QtBot) -> None:
    """Under the first, and as wide as it."""
    places = _laid_out(qtbot, 3, 230)
    assert [place.left() for place in places] == [0, 120, 0]
    assert places[2].top() > places[0].bottom()


def test_a_row_is_as_high_as_its_highest(qtbot: QtBot) -> None:
    """Cards side by side end at the same line."""
    one, other = _laid_out(qtbot, 2, 230)
    assert one.height() == other.height() > 30


def test_buttons_keep_their_own_width(qtbot: QtBot) -> None:
    """Only cards are stretched."""
    places = _laid_out(qtbot, 2, 2000, least=0)
    assert places[1].right() < 1000


def test_no_card_is_narrower_than_what_is_in_it(qtbot: QtBot) -> None:
    """Then fewer of them stand in a row."""
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=10, least=100)
    cards = [QPushButton(), QPushButton()]
    for each in cards:
        flow.addWidget(each)
    cards[0].setMinimumWidth(200)
    flow.setGeometry(QRect(0, 0, 400, 400))
    assert cards[1].y() > cards[0].geometry().bottom()
    flow.setGeometry(QRect(0, 0, 410, 400))
    assert cards[1].y() == cards[0].y()


def test_words_that_are_wider_than_a_row_take_several_lines(qtbot: QtBot) -> None:
    """Rather than be cut."""
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=10)
    flow.addWidget(said := line_label(LONG))
    assert flow.heightForWidth(1000) == said.sizeHint().height()
    assert flow.heightForWidth(200) == said.heightForWidth(200)


def test_aligned_to_the_centre_a_row_stands_in_the_middle(qtbot: QtBot) -> None:
    """With as much room before it as after it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=10)
    flow.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    flow.addWidget(first := QPushButton("first"))
    flow.addWidget(second := QPushButton("second"))
    flow.setGeometry(QRect(0, 0, 600, 100))
    assert abs(first.x() - (599 - second.geometry().right())) <= 1


def test_from_right_to_left_it_starts_at_the_right(qtbot: QtBot) -> None:
    """In Arabic and Hebrew rows begin there."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(parent, spacing=10)
    first = QPushButton("first")
    flow.addWidget(first)
    flow.addWidget(QPushButton("second"))
    flow.setGeometry(QRect(0, 0, 600, 100))
    assert first.geometry().right() == 599


def test_hidden_things_take_no_room(qtbot: QtBot) -> None:
    """A filter that is not offered leaves no gap."""
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=10)
    hidden = QPushButton()
    flow.addWidget(hidden)
    hidden.hide()
    assert flow.heightForWidth(300) == 0
