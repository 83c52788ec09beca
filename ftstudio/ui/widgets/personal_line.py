"""PersonalLine: what personal data there is, in one line, and a way to look at it."""

from PySide6.QtWidgets import QHBoxLayout

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import picture, rich_label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import masking
from ftstudio.words.translation import translate

_ICON = 18


class PersonalLine(Panel):
    """Hidden where there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._said = rich_label()
        self._short = short_label(masking.title(), "strong")
        self._short.hide()
        self.turn = button("", "link")
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(picture(look, "lock", _ICON, "muted"))
        row.addWidget(self._said, 1)
        row.addWidget(self._short)
        row.addWidget(self.turn)
        self.be_slim(look, row)

    def show_state(self, state: DocumentsState) -> None:
        """Say what was found, and offer to look at it, or to go back."""
        found = state.listing.totals.personal
        self.setHidden(not found and not state.shows_personal)
        self._said.setText(masking.in_short(found, state.masks))
        change = translate("personal_line", "Look at it…")
        back = translate("personal_line", "Back to the list")
        self.turn.setText(back if state.shows_personal else change)
        self._short.setToolTip(self._said.text())

    def be_short(self, is_short: bool) -> None:
        """Only name it, where it shares a line."""
        self._said.setHidden(is_short)
        self._short.setHidden(not is_short)
