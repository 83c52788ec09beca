"""Choice cards: one of several, by mouse or arrows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.choice_card import ChoiceCard
from tests.ui.showing import showing


@pytest.fixture
def column(qtbot: QtBot) -> QWidget:
    """Three cards, of which the first is chosen."""
    column = QWidget()
    layout = QVBoxLayout(column)
    for name in ("Quick look", "Balanced", "Thorough"):
        layout.addWidget(ChoiceCard(name))
    column.findChildren(ChoiceCard)[0].setChecked(True)
    column.resize(300, 400)
    return showing(qtbot, column)


def test_a_click_anywhere_on_a_card_chooses_it_alone(
    qtbot: QtBot, column: QWidget
) -> None:
    """Not the dot alone, and never two."""
    cards = column.findChildren(ChoiceCard)
    corner = QPoint(cards[1].width() - 4, cards[1].height() - 4)
    with qtbot.waitSignal(cards[1].clicked):
        QTest.mouseClick(cards[1], Qt.MouseButton.LeftButton, pos=corner)
    assert [card.isChecked() for card in cards] == [False, True, False]


def test_an_arrow_chooses_the_next(qtbot: QtBot, column: QWidget) -> None:
    """As with any radio button, and it is told as a person's choice."""
    cards = column.findChildren(ChoiceCard)
    cards[0].setFocus()
    with qtbot.waitSignal(cards[1].clicked):
        QTest.keyClick(cards[0], Qt.Key.Key_Down)
    assert cards[1].isChecked()


def test_showing_a_choice_is_not_choosing(qtbot: QtBot, column: QWidget) -> None:
    """A page that shows its state is not told of it as if a person had clicked."""
    cards = column.findChildren(ChoiceCard)
    with qtbot.assertNotEmitted(cards[2].clicked):
        cards[2].setChecked(True)


def test_a_long_line_makes_it_higher(qtbot: QtBot, column: QWidget) -> None:
    """Nothing on it is cut."""
    card = column.findChildren(ChoiceCard)[0]
    before = card.heightForWidth(240)
    card.add_line("a sentence that is much too long for one line of a narrow card")
    qtbot.waitUntil(lambda: card.heightForWidth(240) > before + 20)


def test_its_title_is_its_name(column: QWidget) -> None:
    """For screen readers, and again when it changes."""
    card = column.findChildren(ChoiceCard)[0]
    card.name("Coup d'œil")
    assert card.accessibleName() == card.title.text() == "Coup d'œil"
