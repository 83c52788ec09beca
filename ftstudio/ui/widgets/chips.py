"""Chips: a row of filters of which exactly one is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role


class Chips(QWidget):
    """One pill a filter; arrows move between them, and the row wraps."""

    chosen = Signal(str)
    """The person chose the filter of that key."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row = FlowLayout(self, spacing=UNIT)
        self._group = QButtonGroup(self)
        self._chips: dict[str, QPushButton] = {}

    def show_chips(self, chips: list[tuple[str, str]], current: str) -> None:
        """Offer these keys under these texts; `current` is chosen."""
        if [key for key, _ in chips] != list(self._chips):
            self._build([key for key, _ in chips])
        for key, text in chips:
            self._chips[key].setText(text)
            self._chips[key].setChecked(key == current)

    def _build(self, keys: list[str]) -> None:
        for old in self._chips.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {key: self._chip(key) for key in keys}

    def _chip(self, key: str) -> QPushButton:
        chip = with_role(QPushButton(), "chip")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(chip)
        self._row.addWidget(chip)
        return chip
