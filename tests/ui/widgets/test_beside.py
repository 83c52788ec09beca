"""Words and their answers share a line while there is room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.labels import label

_LEAST = 200
SAID = "A sentence that is long enough to take several lines where it has little room."


class _Both(QWidget):
    """Words and a button in the layout."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.words, self.button = label(SAID), QPushButton("Go on")
        self.row = BesideLayout(_LEAST, self)
        self.row.setSpacing(10)
        self.row.addWidget(self.words, 1)
        self.row.addWidget(self.button)
        self.needed = _LEAST + 10 + self.button.sizeHint().width()

    def lay(self, width: int) -> None:
        """Lay them out in that width."""
        self.row.setGeometry(QRect(0, 0, width, self.row.heightForWidth(width)))


def test_where_there_is_room_they_stand_in_a_row(qtbot: QtBot) -> None:
    """The words get all that the button leaves."""
    both = _Both(qtbot)
    both.lay(both.needed)
    assert both.words.width() == _LEAST
    assert both.button.geometry().right() == both.needed - 1


def test_where_the_words_would_get_too_little_the_button_goes_under(
    qtbot: QtBot,
) -> None:
    """It keeps its width; the words get the whole line, and the lines they need."""
    both = _Both(qtbot)
    narrow = both.needed - 1
    both.lay(narrow)
    assert both.words.width() == narrow
    assert both.words.height() == both.words.heightForWidth(narrow)
    assert both.button.y() == both.words.height() + 10
    assert both.button.width() == both.button.sizeHint().width()
    assert both.row.minimumSize().width() < narrow


def test_what_is_aligned_to_the_end_stays_there(qtbot: QtBot) -> None:
    """In the column too."""
    both = _Both(qtbot)
    both.row.setAlignment(both.button, Qt.AlignmentFlag.AlignRight)
    both.lay(_LEAST)
    assert both.button.geometry().right() == _LEAST - 1


def test_margins_are_left_free(qtbot: QtBot) -> None:
    """In the column too."""
    both = _Both(qtbot)
    both.row.setContentsMargins(7, 5, 7, 5)
    both.lay(_LEAST)
    assert both.words.pos().toTuple() == (7, 5)
    assert both.button.geometry().bottom() == both.row.heightForWidth(_LEAST) - 1 - 5


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    """No gap is left where there are no words."""
    both = _Both(qtbot)
    both.words.hide()
    for width in (_LEAST, both.needed):
        assert both.row.heightForWidth(width) == both.button.sizeHint().height()
