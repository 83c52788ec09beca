"""A widget on the screen, with the keyboard on it, as a person has it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)


def showing(qtbot: QtBot, widget: W) -> W:
    """The widget itself, once it is shown and active."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget
