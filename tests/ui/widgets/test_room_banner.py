"""Too little room on the disk, or just enough, is said before a training begins."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.footprint import DiskRoom, Footprint
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.room_banner import RoomBanner

TAKEN = Footprint(0, 150_000_000, 0, 0, export=540_000_000)


@pytest.mark.parametrize(
    ("free", "state", "said"),
    [
        (64_000_000, "danger", "64 MB are free"),
        (410_000_000, "quiet", "540 MB more"),
        (10**12, "", ""),
        (None, "", ""),
    ],
)
def test_it_says_what_there_is_and_what_it_takes(
    qtbot: QtBot, free: int | None, state: str, said: str
) -> None:
    """And is not there where there is plenty, or where nobody knows."""
    banner = RoomBanner(Look("light"))
    qtbot.addWidget(banner)
    banner.show_room(DiskRoom("/home/ada", TAKEN, free))
    assert banner.isHidden() is not bool(state)
    if state:
        assert banner.property("state") == state
        assert said in " ".join(each.text() for each in banner.findChildren(QLabel))
    banner.show_room(None)
    assert banner.isHidden()
