"""LabelsLine: how many folders are learned, in one line, and a way to look at them."""

from PySide6.QtWidgets import QHBoxLayout

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import labels as words
from ftstudio.words.translation import translate

_ICON = 18


class LabelsLine(Panel):
    """Hidden where the model shall not sort; `turn` shows the folders."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._said = label()
        self.turn = button("", "link")
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(picture(look, "folder", _ICON, "muted"))
        row.addWidget(self._said, 1)
        row.addWidget(self.turn)
        self.be_slim(look, row)

    def show_state(self, state: DocumentsState) -> None:
        """Say what is learned, and offer to look at it, or to go back."""
        examples = state.labels.examples
        self.setHidden(examples is None)
        if examples is not None:
            self._said.setText(words.in_short(examples))
        change = translate("labels_line", "Look at the folders…")
        back = translate("labels_line", "Back to the list")
        self.turn.setText(back if state.shows_labels else change)
