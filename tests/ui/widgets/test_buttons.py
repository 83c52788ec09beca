"""Buttons answer to the keyboard and say what they do."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, button_with_icon, icon_button
from tests.ui.showing import showing


def test_enter_and_space_press_a_button(qtbot: QtBot) -> None:
    """Whichever of the two a person is used to."""
    made = button("Next", "primary")
    showing(qtbot, made)
    pressed: list[str] = []
    made.clicked.connect(lambda: pressed.append("pressed"))
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert len(pressed) == 2


def test_a_longer_word_makes_a_wider_button(qtbot: QtBot) -> None:
    """No text is cut in a language that needs more room."""
    short, long = button("Delete"), button("Supprimer définitivement")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.minimumSizeHint().width() > short.minimumSizeHint().width()


def test_a_button_without_words_has_a_name(qtbot: QtBot) -> None:
    """For those who hear the window, and for those who wonder."""
    made = icon_button(Look("light"), "trash", "Delete")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Delete"


def test_the_icon_keeps_its_distance_from_the_text(qtbot: QtBot) -> None:
    """The box of the icon is wider than the icon."""
    made = button_with_icon(Look("light"), "folder", "Add…")
    qtbot.addWidget(made)
    assert made.iconSize().width() > made.iconSize().height()
