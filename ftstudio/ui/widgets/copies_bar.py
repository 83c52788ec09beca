"""CopiesBar: what copies there are, and what to do with all of them at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.listing import Copies
from ftstudio.words import copies as words
from ftstudio.words.translation import translate

_LEAST_WORDS = 200


class CopiesBar(QWidget):
    """A sentence, and `keep_one` or `keep_all`, or both: what is not so already."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._said = label()
        self.keep_one = button(translate("copies_bar", "Keep one of each"))
        self.keep_all = button(translate("copies_bar", "Keep all copies"))
        buttons = QVBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self.keep_one)
        buttons.addWidget(self.keep_all)
        row = BesideLayout(look.px(_LEAST_WORDS), self)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._said, 1)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)

    def show_copies(self, copies: Copies) -> None:
        """Say how many there are; what is so already is not offered."""
        self._said.setText(words.families(copies.families))
        self.keep_one.setVisible(copies.kept_all + copies.kept_some > 0)
        self.keep_all.setVisible(copies.kept_one + copies.kept_some > 0)
