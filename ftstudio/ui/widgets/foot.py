"""Foot: what has been gathered so far, and where to go next."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.labels import rich_label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role


class Foot(QFrame):
    """The strip under a page: a summary at the start, buttons at the end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        with_role(self, "foot")
        self._look = look
        self._summary = rich_label(role="summary")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAGE_MARGIN, 14, PAGE_MARGIN, 14)
        self._row.setSpacing(UNIT + UNIT // 2)
        self._row.addWidget(self._summary, 1)

    def say(self, summary: str) -> None:
        """Show that summary; <b> is allowed, what a person wrote must be escaped."""
        self._summary.setText(summary)

    def add_button(self, text: str, role: str = "plain", icon: str = "") -> QPushButton:
        """One more button at the end."""
        made = (
            button_with_icon(self._look, icon, text, role)
            if icon
            else button(text, role)
        )
        self._row.addWidget(made)
        return made

    def insert_before(self, button: QPushButton, widget: QWidget) -> None:
        """Put a widget right before one of the buttons."""
        self._row.insertWidget(self._row.indexOf(button), widget)
