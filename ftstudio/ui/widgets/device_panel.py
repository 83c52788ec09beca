"""DevicePanel: where a training computes, with a pill for each answer."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from ftstudio.core.device import DeviceWish
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.chips import Chips
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.words import device


class DevicePanel(Panel):
    """`choose` is called with what a person wants."""

    def __init__(self, look: Look, choose: Callable[[DeviceWish], None]) -> None:
        super().__init__()
        self._chips = Chips(look)
        self._chips.setAccessibleName(device.title())
        self._chips.chosen.connect(lambda key: choose(DeviceWish(key)))
        self.body.addWidget(label(device.title(), "strong"))
        self.body.addWidget(label(device.means(), "muted"))
        self.body.addSpacing(UNIT // 2)
        self.body.addWidget(self._chips)

    def show_wish(self, wanted: DeviceWish) -> None:
        """Mark what is chosen."""
        chips = [(each.value, device.wish(each)) for each in DeviceWish]
        self._chips.show_chips(chips, wanted.value)

    def in_order(self) -> list[QPushButton]:
        """What Tab goes to."""
        return self._chips.findChildren(QPushButton)
