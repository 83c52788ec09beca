"""EmptyState: where there is nothing yet, what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT

_PICTURE = 48


class EmptyState(QWidget):
    """A picture, a title, a sentence and the buttons that lead on."""

    def __init__(self, look: Look, icon: str, title: str, sentence: str = "") -> None:
        super().__init__()
        self._title = label(title, "title")
        self._sentence = label(sentence, "muted")
        self._buttons = QHBoxLayout()
        self._arrange(look, icon)

    def show_words(self, title: str, sentence: str = "") -> None:
        """Say this instead."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def add_button(self, text: str, role: str = "plain") -> QPushButton:
        """One more button under the text."""
        made = button(text, role)
        self._buttons.insertWidget(self._buttons.count() - 1, made)
        return made

    def _arrange(self, look: Look, icon: str) -> None:
        self._buttons.setSpacing(UNIT)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(UNIT)
        column.addStretch(1)
        centred = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(picture(look, icon, _PICTURE, "muted"), 0, centred)
        column.addSpacing(UNIT)
        for line in (self._title, self._sentence):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addSpacing(UNIT)
        column.addLayout(self._buttons)
        column.addStretch(1)
