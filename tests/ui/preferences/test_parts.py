"""What the parts of the preferences are made of."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.preferences.parts import Part, choice, said_or_hidden
from ftstudio.viewmodels.view_model import Watched


class _Counting(Part):
    """Counts how often it is refreshed."""

    times = 0

    def refresh(self) -> None:
        """Once more."""
        self.times += 1


def test_a_part_listens_until_it_is_left(qtbot: QtBot) -> None:
    """Then it may be thrown away."""
    watched = Watched()
    part = _Counting(watched)
    qtbot.addWidget(part)
    watched._tell()
    part.leave()
    watched._tell()
    assert part.times == 1


def test_a_choice_is_heard_by_the_name_of_its_question(qtbot: QtBot) -> None:
    """Two questions may have answers alike."""
    card, chips = choice(Look("light"), "Colours", "Of everything.")
    qtbot.addWidget(card)
    assert chips.accessibleName() == "Colours"
    assert "Of everything." in [each.text() for each in card.findChildren(QLabel)]


def test_a_line_without_a_text_takes_no_room(qtbot: QtBot) -> None:
    """It comes back with one."""
    line = QLabel()
    qtbot.addWidget(line)
    said_or_hidden(line, "")
    assert line.isHidden()
    said_or_hidden(line, "x")
    assert not line.isHidden()
