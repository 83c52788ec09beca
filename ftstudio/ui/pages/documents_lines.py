"""The lines under the list of documents: one below another, or in one."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.pages.documents_remedies import Remedies
from ftstudio.ui.widgets.labels_line import LabelsLine
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.personal_line import PersonalLine
from ftstudio.viewmodels.documents.state import DocumentsState

_LARGEST_SHARED = 1.15
"""How large text may be for two of them to fit beside each other."""


class Lines(QWidget):
    """What documents need, how far giving it is, `labels`, and `personal` data."""

    def __init__(self, look: Look, remedies: Remedies) -> None:
        super().__init__()
        self._look = look
        self._remedies = remedies
        self._is_low = False
        self.personal = PersonalLine(look)
        self.labels = LabelsLine(look)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(UNIT)
        self._row.addWidget(remedies.notice, 1)
        self._row.addWidget(remedies.progress, 1)
        self._row.addWidget(self.labels)
        self._row.addWidget(self.personal)

    def be_low(self, is_low: bool) -> None:
        """Whether all of it has to fit in one line."""
        self._is_low = is_low
        self._arrange()

    def show_state(self, state: DocumentsState) -> None:
        """Show what there is of it."""
        self._remedies.show_state(state)
        self.personal.show_state(state)
        self.labels.show_state(state)
        self._arrange()

    def _arrange(self) -> None:
        remedies = (self._remedies.notice, self._remedies.progress)
        has_personal = not self.personal.isHidden()
        has_other = not all(each.isHidden() for each in (*remedies, self.labels))
        has_room = self._look.type_scale <= _LARGEST_SHARED
        is_shared = self._is_low and has_room and has_personal and has_other
        self.setHidden(not has_personal and not has_other)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight
            if is_shared
            else QBoxLayout.Direction.TopToBottom
        )
        self.personal.be_short(is_shared)
