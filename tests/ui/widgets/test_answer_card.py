"""One model's answer, and how it ended."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.answer_card import AnswerCard


def test_an_answer_says_whose_it_is_and_how_it_ended(qtbot: QtBot) -> None:
    """The text is named for screen readers."""
    card = AnswerCard("Your model", is_own=True)
    qtbot.addWidget(card)
    card.name("tiny")
    card.show_answer("Dear Sir", "2.0 s", "Stopped.")
    labels = {each.text() for each in card.findChildren(QLabel)}
    assert {"Your model", "tiny", "2.0 s", "Stopped."} <= labels
    text = card.findChildren(QPlainTextEdit)[0]
    assert text.toPlainText() == "Dear Sir"
    assert text.accessibleName() == "Your model"


def test_the_new_model_is_marked(qtbot: QtBot) -> None:
    """The style sheet knows it by its state."""
    own, other = AnswerCard("Yours", is_own=True), AnswerCard("Original")
    qtbot.addWidget(own)
    qtbot.addWidget(other)
    assert own.property("state") != other.property("state")
