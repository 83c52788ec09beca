"""Pills say a state in words."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.pill import Pill


def test_a_pill_shows_another_state(qtbot: QtBot) -> None:
    """The word and the colour change together."""
    pill = Pill("Draft")
    qtbot.addWidget(pill)
    pill.show_state("Interrupted", "attention")
    assert (pill.text(), pill.property("state")) == ("Interrupted", "attention")


def test_a_pill_with_nothing_to_say_is_not_there(qtbot: QtBot) -> None:
    """Rather than a spot of colour without a word."""
    pill = Pill()
    qtbot.addWidget(pill)
    assert pill.isHidden()
