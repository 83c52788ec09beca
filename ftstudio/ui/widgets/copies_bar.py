"""CopiesBar: what copies there are, and what to do with all of them at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.listing import Copies
from ftstudio.words import copies as words
from ftstudio.words.translation import translate


class CopiesBar(QWidget):
    """A sentence, and `keep_one` or `keep_all`, or both: what is not so already."""

    def __init__(self) -> None:
        super().__init__()
        self._said = label()
        self.keep_one = button(translate("copies_bar", "Keep one of each"))
        self.keep_all = button(translate("copies_bar", "Keep all copies"))
        buttons = QVBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self.keep_one)
        buttons.addWidget(self.keep_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._said, 1)
        row.addLayout(buttons)
        row.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)

    def show_copies(self, copies: Copies) -> None:
        """Say how many there are; what is so already is not offered."""
        self._said.setText(words.families(copies.families))
        self.keep_one.setVisible(copies.kept_all + copies.kept_some > 0)
        self.keep_all.setVisible(copies.kept_one + copies.kept_some > 0)
