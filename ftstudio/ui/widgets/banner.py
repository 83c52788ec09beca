"""Banner: one sentence that matters now, and the buttons that answer it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.roles import set_state, with_role

_ICON = 24
_LEAST_WORDS = 300
_ICONS = {
    "calm": ("check", "calm"),
    "attention": ("warning", "attention"),
    "danger": ("warning", "danger"),
    "quiet": ("info", "muted"),
}


class Banner(QFrame):
    """Icon, title, sentence and buttons in the colour of a state; hidden at first.

    The buttons stand beside each other, or with `in_column` under each other, so that
    the words have more room. Where they still leave too little, all go under the words.
    """

    def __init__(self, look: Look, *, in_column: bool = False) -> None:
        super().__init__()
        with_role(self, "banner")
        self._look = look
        self._icon = QLabel()
        self._title = with_role(label(), "banner-title")
        self._sentence = label()
        self._buttons = QVBoxLayout() if in_column else FlowLayout(None, spacing=UNIT)
        self._buttons.setSpacing(UNIT)
        self._arrange()
        self.hide()

    def show_message(self, state: str, title: str, sentence: str = "") -> None:
        """Say this; `state` is "calm", "attention", "danger" or "quiet"."""
        if self.accessibleName() != title or self.isHidden():
            self.setAccessibleName(title)
            event = QAccessibleEvent(self, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)
        icon, colour = _ICONS[state]
        self._icon.setPixmap(self._look.pixmap(icon, _ICON, colour))
        for text, line in ((title, self._title), (sentence, self._sentence)):
            line.setText(text)
            line.setHidden(not text)
        for widget in (self, self._title):
            set_state(widget, state)
        self.show()

    def add_button(self, text: str, role: str = "plain") -> QPushButton:
        """One more button after the text."""
        made = button(text, role)
        self._buttons.addWidget(made)
        return made

    def clear(self) -> None:
        """Nothing is to be said any more: hide."""
        self.hide()

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(UNIT // 2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[CARD_PADDING] * 4)
        row.setSpacing(CARD_PADDING)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        answers = QVBoxLayout()
        answers.addStretch(1)
        answers.addLayout(self._buttons)
        answers.addStretch(1)
        both = BesideLayout(self._look.px(_LEAST_WORDS))
        both.setSpacing(CARD_PADDING)
        both.addLayout(words, 1)
        both.addLayout(answers)
        row.addLayout(both, 1)
