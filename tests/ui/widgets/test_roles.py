"""Roles and states reach the style sheet, also when they change later."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.roles import set_state, with_role

SHEET = """
QLabel[role="pill"] { font-size: 12px; }
QLabel[role="pill"][state="danger"] { font-size: 20px; }
"""


def test_a_state_that_changes_is_drawn(qtbot: QtBot) -> None:
    """Qt looks at a property once, unless it is told to look again."""
    label = with_role(QLabel("locked"), "pill")
    qtbot.addWidget(label)
    label.setStyleSheet(SHEET)
    label.ensurePolished()
    set_state(label, "danger")
    assert label.font().pixelSize() == 20
    set_state(label, "calm")
    assert label.font().pixelSize() == 12
