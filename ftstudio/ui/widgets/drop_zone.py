"""DropZone: the place where a folder is dropped."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import set_state, with_role

_PICTURE = 56


class DropZone(QFrame):
    """A dashed area that says what to drop, with buttons for those who do not drag."""

    dropped = Signal(list)
    """Files and folders, a list of `pathlib.Path`."""
    refused = Signal()
    """Something was dropped that is neither."""

    def __init__(self, look: Look, title: str, lead: str) -> None:
        super().__init__()
        with_role(self, "drop")
        self._title = label(title, "title")
        self._lead = label(lead, "muted")
        self._buttons = FlowLayout(None, spacing=UNIT)
        self._arrange(look)
        target = DropTarget(self)
        target.dropped.connect(self.dropped)
        target.refused.connect(self.refused)
        target.hovered.connect(self.show_hover)

    def add_button(self, text: str, role: str = "plain") -> QPushButton:
        """One more button under the text."""
        made = button(text, role)
        self._buttons.addWidget(made)
        return made

    def _arrange(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.setSpacing(UNIT)
        column.addStretch(1)
        centred = Qt.AlignmentFlag.AlignHCenter
        self._buttons.setAlignment(centred)
        column.addWidget(picture(look, "folder", _PICTURE, "accent"), 0, centred)
        column.addSpacing(UNIT)
        for line in (self._title, self._lead):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addSpacing(UNIT)
        column.addLayout(self._buttons)
        column.addStretch(1)

    def show_hover(self, is_over: bool) -> None:
        """Light up while files are dragged over it, or over what it speaks for."""
        set_state(self, "over" if is_over else "")
