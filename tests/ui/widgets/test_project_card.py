"""A project on Home: what it says, and what can be done with it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from ftstudio.core.gain import Gain
from ftstudio.core.job import Goal
from ftstudio.core.proof import Source
from ftstudio.core.standing import ProjectCard, Standing
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.project_card import ProjectCardButton
from tests.ui.showing import showing

_CARD = ProjectCard("/home/ada/x", "Letters", Goal.WRITE, Standing.READY, 0, 12)


def _fill(menu: QMenu, card: ProjectCard) -> None:
    menu.addAction(f"Rename {card.name}")


def _shown(qtbot: QtBot, **changes: object) -> ProjectCardButton:
    card = replace(_CARD, **changes)  # type: ignore[arg-type]
    made = ProjectCardButton(card, Look(LIGHT), _fill)
    qtbot.addWidget(made)
    return made


def test_it_says_what_has_become_of_the_project(qtbot: QtBot) -> None:
    """The gain in one line, for whoever hears it too."""
    made = _shown(qtbot, gain=Gain(Source.TEST, 0.31, 0.27, 0.35, 3.24, 2.24, 14))
    said = " | ".join(each.text() for each in made.findChildren(QLabel))
    assert "Letters" in said
    assert "27 % and 35 %" in said
    assert made.accessibleName() == "Letters, Ready"


@pytest.mark.parametrize("standing", list(Standing))
def test_only_what_was_cut_off_can_be_continued(
    qtbot: QtBot, standing: Standing
) -> None:
    """From the card itself."""
    is_cut_off = standing in {Standing.PAUSED, Standing.INTERRUPTED}
    assert (_shown(qtbot, standing=standing).go_on is not None) == is_cut_off


def test_cards_with_and_without_a_button_are_equally_high(qtbot: QtBot) -> None:
    """So that their last lines stand beside each other."""
    heights = {
        _shown(qtbot, standing=each).heightForWidth(300)
        for each in (Standing.PAUSED, Standing.DRAFT)
    }
    assert len(heights) == 1


def test_it_is_opened_by_a_key(qtbot: QtBot) -> None:
    """As by a click."""
    made = showing(qtbot, _shown(qtbot))
    made.setFocus()
    with qtbot.waitSignal(made.clicked):
        QTest.keyClick(made, Qt.Key.Key_Return)


def test_its_menu_is_filled_by_who_knows_what_can_be_done(qtbot: QtBot) -> None:
    """And its button says whose menu it is."""
    made = _shown(qtbot)
    assert [each.text() for each in made.menu().actions()] == ["Rename Letters"]
    assert "Letters" in made.menu_button.accessibleName()


def test_what_nobody_meant_to_stop_says_where_it_goes_on(qtbot: QtBot) -> None:
    """In a button that stands out; who hears it hears of which project it is."""
    cards = [_shown(qtbot, standing=e) for e in (Standing.INTERRUPTED, Standing.PAUSED)]
    cut_off, paused = (each.go_on for each in cards)
    assert cut_off is not None
    assert paused is not None
    assert cut_off.text() == "Continue where it stopped"
    assert cut_off.accessibleName() == "Continue where it stopped: Letters"
    assert (cut_off.property("role"), paused.property("role")) == ("plain", "link")
