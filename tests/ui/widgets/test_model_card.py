"""A model's card says what it is and where it is, and can be acted on."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ftstudio.core.fit import Memory, room_for
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.model_card import Deeds, ModelCardButton

CARD = ModelCard(
    "smollm2-135m",
    "SmolLM2 135M Instruct",
    Presence.TO_GET,
    ("en",),
    134_515_008,
    92_871_040,
    "Apache-2.0",
    room=room_for(134_515_008, Memory(16 * 10**9, 12 * 10**9)),
    is_recommended=True,
)


def _button(qtbot: QtBot, card: ModelCard, done: list[str]) -> ModelCardButton:
    deeds = Deeds(
        *(lambda name, deed=deed: done.append(f"{deed} {name}") for deed in _DEEDS)
    )
    made = ModelCardButton(Look("light"), deeds)
    qtbot.addWidget(made)
    made.show_card(card, is_chosen=True)
    return made


_DEEDS = ("choose", "get", "cancel", "remove")


def test_it_says_all_of_itself_to_a_screen_reader(qtbot: QtBot) -> None:
    """In plain words first."""
    said = _button(qtbot, CARD, []).accessibleName()
    assert said == (
        "Small and quick, English, SmolLM2 135M Instruct, To download, 93 MB, "
        "Comfortable"
    )


def test_it_can_be_chosen_and_got(qtbot: QtBot) -> None:
    """By two different clicks."""
    done: list[str] = []
    made = _button(qtbot, CARD, done)
    made.click()
    made.get_button.click()
    assert done == ["choose smollm2-135m", "get smollm2-135m"]
    assert made.get_button.text() == "Download 93 MB"


def test_on_its_way_it_shows_a_bar_and_cancel(qtbot: QtBot) -> None:
    """In the place of the button."""
    done: list[str] = []
    coming = replace(CARD, presence=Presence.COMING, arrived=40_000_000)
    made = _button(qtbot, coming, done)
    assert not made.progress.isHidden()
    made.progress.cancel.click()
    assert done == ["cancel smollm2-135m"]


def test_here_it_can_be_removed(qtbot: QtBot) -> None:
    """From its menu."""
    done: list[str] = []
    here = replace(CARD, presence=Presence.HERE, can_be_removed=True)
    made = _button(qtbot, here, done)
    assert made.get_button.isHidden()
    assert not made.menu_button.isHidden()
    made.menu().actions()[0].trigger()
    assert done == ["remove smollm2-135m"]


@pytest.mark.parametrize("presence", Presence)
def test_its_parts_have_names_in_every_state(qtbot: QtBot, presence: Presence) -> None:
    """Those that are seen in this state, and those that may come."""
    made = _button(qtbot, replace(CARD, presence=presence), [])
    for part in (made.get_button, made.menu_button, made.progress.cancel):
        assert CARD.title in part.accessibleName()


def test_a_model_of_ones_own_of_unknown_size_has_no_badge(qtbot: QtBot) -> None:
    """Nothing is made up."""
    own = ModelCard("/models/mine", "mine", Presence.GONE, is_own=True)
    made = _button(qtbot, own, [])
    assert made.get_button.isHidden()
    assert "Comfortable" not in made.accessibleName()
