"""The line of personal data is there where there is some."""

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
