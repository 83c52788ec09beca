"""What the model writes at a look, and what it wrote at the start."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.core.history import History
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.sample_card import SampleCard
from tests.factories import history, prepared, sample
from tests.ui.showing import showing

_TOLD = history(
    [
        prepared(10),
        sample(0, "I am I am"),
        sample(5, "Dear Sir"),
        sample(10, "Dear Mrs"),
    ]
)


def _card(qtbot: QtBot, told: History = _TOLD, chosen: int | None = None) -> SampleCard:
    card = SampleCard(Look(LIGHT))
    qtbot.addWidget(card)
    card.show_samples(told, chosen)
    return card


def _text(card: SampleCard) -> str:
    return card.findChildren(QPlainTextEdit)[0].toPlainText()


def _labels(card: SampleCard) -> str:
    labels = card.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(card))


def test_the_latest_is_shown_beside_the_first(qtbot: QtBot) -> None:
    """With what was asked."""
    card = _card(qtbot)
    assert _text(card) == "Dear Mrs"
    assert "I am I am" in _labels(card)
    assert "Write a letter." in _labels(card)
    assert not card.later.isEnabled()


def test_the_stepper_looks_back(qtbot: QtBot) -> None:
    """To the sample before the one shown."""
    card = _card(qtbot)
    with qtbot.waitSignal(card.chosen) as chosen:
        card.earlier.click()
    assert chosen.args == [1]
    card.show_samples(_TOLD, 1)
    assert _text(card) == "Dear Sir"
    assert "50 %" in _labels(card)


def test_the_start_is_not_compared_with_itself(qtbot: QtBot) -> None:
    """It stands there once."""
    card = _card(qtbot, chosen=0)
    assert "I am I am" not in _labels(card)
    assert not card.earlier.isEnabled()


def test_of_a_start_that_was_silent_nothing_is_said(qtbot: QtBot) -> None:
    """Empty quotation marks would be a riddle."""
    silent = history([prepared(10), sample(0, " "), sample(5, "Dear Sir")])
    assert "At the start" not in _labels(_card(qtbot, silent))


def test_before_the_first_look_the_card_says_what_will_come(qtbot: QtBot) -> None:
    """And has no stepper."""
    card = _card(qtbot, History())
    assert _text(card) == ""
    assert "at each look" in _labels(card)
    assert not card.earlier.isVisibleTo(card)


def test_where_room_is_short_what_it_writes_now_comes_first(qtbot: QtBot) -> None:
    """Above the plot, much may have to be said."""
    card = showing(qtbot, _card(qtbot))
    shown = []
    for height in (400, 150, 110, 400):
        card.resize(300, height)
        said = _labels(card)
        shown.append(("I am I am" in said, "Write a letter" in said))
    assert shown == [(True, True), (False, True), (False, False), (True, True)]
