"""A card is one large button."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.card import Card, Panel
from ftstudio.ui.widgets.labels import label
from tests.ui.showing import showing


def _card(qtbot: QtBot) -> tuple[Card, list[str]]:
    card = Card("Joinery letters")
    card.body.addWidget(label("Joinery letters"))
    card.resize(300, 100)
    showing(qtbot, card)
    heard: list[str] = []
    card.clicked.connect(lambda: heard.append("pressed"))
    return card, heard


def test_mouse_enter_and_space_press_it(qtbot: QtBot) -> None:
    """Every way there is to press something."""
    card, heard = _card(qtbot)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert len(heard) == 3


def test_a_button_on_it_does_not_press_the_card(qtbot: QtBot) -> None:
    """Its menu opens without opening the project."""
    card, heard = _card(qtbot)
    inner = QPushButton("Menu")
    card.body.addWidget(inner)
    QTest.mouseClick(inner, Qt.MouseButton.LeftButton)
    assert heard == []


def test_it_is_drawn_and_named(qtbot: QtBot) -> None:
    """A screen reader says its name; its text wraps inside it."""
    card, _ = _card(qtbot)
    assert card.accessibleName() == "Joinery letters"
    assert not card.grab().isNull()
    assert card.hasHeightForWidth()


def test_a_panel_is_no_button(qtbot: QtBot) -> None:
    """What cannot be pressed is not reached by Tab."""
    panel = Panel()
    qtbot.addWidget(panel)
    assert panel.focusPolicy() == Qt.FocusPolicy.NoFocus
