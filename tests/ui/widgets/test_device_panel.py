"""Where to train, as pills."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.device import DeviceWish
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.device_panel import DevicePanel


def test_a_press_is_a_wish(qtbot: QtBot) -> None:
    """And what is wished is marked."""
    heard: list[DeviceWish] = []
    panel = DevicePanel(Look(LIGHT), heard.append)
    qtbot.addWidget(panel)
    panel.show_wish(DeviceWish.CPU)
    chips = panel.in_order()
    assert [each.isChecked() for each in chips] == [False, True, False]
    assert chips == panel.findChildren(QPushButton)
    for each in chips:
        each.click()
    assert heard == list(DeviceWish)
