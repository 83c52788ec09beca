"""A preset as a card."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.estimate import Estimate
from ftstudio.core.fit import Memory, Room
from ftstudio.core.presets import Effort
from ftstudio.ui.widgets.effort_card import EffortCard
from ftstudio.viewmodels.presets import Preset

GB = 1_000_000_000
HOUR = Estimate(3600.0, 3300.0, 3900.0, 3 * GB)
UNKNOWN = Preset(Effort.BALANCED, 2.0, 3.0)


def _card(qtbot: QtBot, preset: Preset, *, is_known: bool = True) -> EffortCard:
    card = EffortCard(preset.effort)
    qtbot.addWidget(card)
    card.show_preset(preset, is_known=is_known)
    card.show()
    return card


def _says(card: EffortCard) -> str:
    shown = (each for each in card.findChildren(QLabel) if each.isVisible())
    return " | ".join(each.text() for each in shown if each.text())


def test_while_nothing_is_known_it_is_compared_with_the_quickest(qtbot: QtBot) -> None:
    """With too few documents, not even that."""
    assert "About 3 times as long as Quick look" in _says(_card(qtbot, UNKNOWN))
    assert "times" not in _says(_card(qtbot, UNKNOWN, is_known=False))


@pytest.mark.parametrize(
    ("total", "fit"), [(16 * GB, "Comfortable"), (4 * GB, "Tight"), (2 * GB, "Too big")]
)
def test_its_time_and_memory_are_said_once_they_are_known(
    qtbot: QtBot, total: int, fit: str
) -> None:
    """And whether that is much for this computer."""
    room = Room(3 * GB, Memory(total, total))
    known = Preset(Effort.BALANCED, 2.0, 3.0, estimate=HOUR, room=room)
    card = _card(qtbot, known)
    said = _says(card)
    assert "Takes 1 h 00" in said
    assert f"{fit} | needs about 3.0 GB" in said
    assert "as long as" not in said
    assert card.accessibleDescription().startswith(f"Takes 1 h 00, {fit}, needs")
