"""PersonalPanel: personal data by kind, and whether the model sees it."""

from PySide6.QtWidgets import QCheckBox, QWidget

from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.pill import Pill
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import masking
from ftstudio.words.translation import translate


class PersonalPanel(Panel):
    """How much was found of each kind; `masks` is the switch to hide it."""

    def __init__(self) -> None:
        super().__init__()
        self._pills: list[Pill] = []
        self._kinds = QWidget()
        self._flow = FlowLayout(self._kinds, spacing=UNIT)
        self.masks = QCheckBox(
            translate("personal_panel", "Hide personal data before the model sees it")
        )
        self._means = label(role="muted")
        self._arrange()

    def show_state(self, state: DocumentsState) -> None:
        """Show what was found in the ticked documents, and what happens to it."""
        found = masking.found(state.listing.totals.personal)
        while len(self._pills) < len(found):
            self._pills.append(Pill())
            self._flow.addWidget(self._pills[-1])
        for place, pill in enumerate(self._pills):
            said = found[place] if place < len(found) else ""
            pill.show_state(said, "attention" if not state.masks else "quiet")
        self.masks.setChecked(state.masks)
        self._means.setText(masking.means(state.masks))

    def _arrange(self) -> None:
        title = translate("personal_panel", "Personal data in the ticked documents")
        names = translate(
            "personal_panel",
            "Names of people are not found, nor are addresses of houses: look at the "
            "text of what matters, and leave out what nobody should learn.",
        )
        self.body.addWidget(label(title, "subtitle"))
        self.body.addWidget(self._kinds)
        self.body.addSpacing(UNIT)
        self.body.addWidget(self.masks)
        self.body.addWidget(self._means)
        self.body.addWidget(label(names, "muted"))
        self.body.addStretch(1)
