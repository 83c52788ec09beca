"""MannerLine: for experts, how bold and how long the answers may be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ftstudio.core.asks import HOTTEST, LONGEST
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, put_icon
from ftstudio.ui.widgets.labels import short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.number_box import NumberBox
from ftstudio.words.translation import translate

_SHORTEST, _TENTH, _MANY = 10, 0.1, 50


class MannerLine(QWidget):
    """A link that opens two numbers."""

    chosen = Signal(float, int)
    """Another temperature, or as many tokens at most."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.drawer = button(translate("manner", "How it answers"), "link")
        self.drawer.setCheckable(True)
        self.temperature = NumberBox(_TENTH, 1)
        self.temperature.setRange(0.0, HOTTEST)
        self.temperature.setToolTip(
            translate("manner", "0: always the likeliest words. 1: freer, less sure.")
        )
        self.longest = NumberBox(_MANY, 0)
        self.longest.setRange(_SHORTEST, LONGEST)
        self._inside = QWidget()
        self._arrange()
        self.drawer.toggled.connect(self._open)
        for each in (self.temperature, self.longest):
            each.valueChanged.connect(self._choose)
        self._open(is_open=False)

    def show_manner(self, temperature: float, longest: int) -> None:
        """Show what holds now."""
        for box, value in ((self.temperature, temperature), (self.longest, longest)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)

    def _choose(self) -> None:
        self.chosen.emit(self.temperature.value(), round(self.longest.value()))

    def _open(self, is_open: bool) -> None:
        put_icon(
            self.drawer,
            self._look,
            "chevron-down" if is_open else "chevron-right",
            "accent",
        )
        self._inside.setVisible(is_open)

    def _arrange(self) -> None:
        inside = QHBoxLayout(self._inside)
        row = QHBoxLayout(self)
        for each in (inside, row):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(UNIT)
        for name, box in (
            (translate("manner", "&Temperature"), self.temperature),
            (translate("manner", "&Longest answer, in reading units"), self.longest),
        ):
            caption = short_label(name)
            caption.setBuddy(box)
            inside.addWidget(caption)
            inside.addWidget(box)
        row.addWidget(self.drawer)
        row.addWidget(self._inside)
        row.addStretch(1)
