"""What this computer has, in rows."""

from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.fact_sheet import FactSheet
from ftstudio.words.welcome import Fact

_FACTS = (
    Fact("memory", "Processor", "Intel", "4 cores"),
    Fact("disk", "Room on the disk", "184 GB free"),
)


def test_each_thing_has_a_row_once(qtbot: QtBot) -> None:
    """With a hairline between them, however often it is asked to show them."""
    sheet = FactSheet(Look(LIGHT))
    qtbot.addWidget(sheet)
    for _ in range(2):
        sheet.show_facts(_FACTS)
    texts = [each.text() for each in sheet.findChildren(QLabel) if each.text()]
    assert texts == ["Processor", "Intel", "4 cores", "Room on the disk", "184 GB free"]
    lines = [e for e in sheet.findChildren(QFrame) if e.property("role") == "rule"]
    assert len(lines) == 1
