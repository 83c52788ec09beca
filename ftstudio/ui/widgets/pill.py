"""Pill: a state in a word or two, on a soft ground of its colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ftstudio.ui.widgets.roles import set_state, with_role


class Pill(QLabel):
    """A word and its colour; `state` is "calm", "attention", "danger" or "quiet"."""

    def __init__(self, text: str = "", state: str = "quiet") -> None:
        super().__init__()
        with_role(self, "pill")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.show_state(text, state)

    def show_state(self, text: str, state: str) -> None:
        """Say `text` in the colour of `state`; nothing to say hides it."""
        self.setText(text)
        self.setHidden(not text)
        set_state(self, state)
