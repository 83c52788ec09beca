"""GentleSwitch: leaves room to other programs, and says what that costs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.words import running

_LEAST_WORDS = 160


class GentleSwitch(QWidget):
    """A switch, and beside it or under it what it means on this computer."""

    chosen = Signal(bool)
    """The person wants it on, or off."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.switch = with_role(QCheckBox(running.gentle()), "switch")
        self._means = label(role="small")
        row = BesideLayout(look.px(_LEAST_WORDS), self)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._means, 1)
        self.switch.clicked.connect(self.chosen)

    def show_choice(self, threads: int, cores: int, *, is_on: bool) -> None:
        """Show whether it is on; a training that is not has so many `threads`."""
        means = running.gentle_means(threads, cores)
        self.switch.setChecked(is_on)
        self.switch.setAccessibleDescription(means)
        self._means.setText(means)
