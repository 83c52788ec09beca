"""The line of personal data is there where there is some."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.gathering import Totals
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.personal_line import PersonalLine
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.state import DocumentsState

_PHONES = Listing(totals=Totals(personal=(PersonalCount(PersonalKind.PHONE, 2),)))


def test_it_leads_to_the_panel_and_back(qtbot: QtBot) -> None:
    """Where there is none, there is no line, but for the way back."""
    line = PersonalLine(Look(LIGHT))
    qtbot.addWidget(line)
    line.show_state(DocumentsState(True, None))
    assert line.isHidden()
    line.show_state(DocumentsState(True, None, listing=_PHONES))
    assert (line.isHidden(), line.turn.text()) == (False, "Look at it…")
    line.show_state(DocumentsState(True, None, shows_personal=True))
    assert (line.isHidden(), line.turn.text()) == (False, "Back to the list")


def test_where_it_shares_a_line_it_is_only_named(qtbot: QtBot) -> None:
    """All of it is in the tip."""
    line = PersonalLine(Look(LIGHT))
    qtbot.addWidget(line)
    line.show_state(DocumentsState(True, None, listing=_PHONES))
    line.be_short(True)
    labels = line.findChildren(QLabel)
    (said,) = [e for e in labels if e.isVisibleTo(line) and e.text()]
    assert said.text() == "Personal data"
    assert "2 phone numbers" in said.toolTip()
