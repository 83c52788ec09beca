"""The panel of personal data: kinds, a switch, and what is not promised."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.gathering import Totals
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.ui.widgets.personal_panel import PersonalPanel
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.state import DocumentsState

_KINDS = (PersonalKind.EMAIL, PersonalKind.PHONE)


def _says(panel: PersonalPanel, *, masks: bool, kinds: int = 2) -> str:
    counts = tuple(PersonalCount(each, 2) for each in _KINDS[:kinds])
    listing = Listing(totals=Totals(personal=counts))
    panel.show_state(DocumentsState(True, None, listing=listing, masks=masks))
    labels = panel.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(panel))


def test_it_counts_by_kind_and_promises_no_names(qtbot: QtBot) -> None:
    """A kind that is no longer there is no longer shown."""
    panel = PersonalPanel()
    qtbot.addWidget(panel)
    said = _says(panel, masks=True)
    assert "2 e-mail addresses" in said
    assert "2 phone numbers" in said
    assert "[PHONE 1]" in said
    assert "Names of people are not found" in said
    assert "phone numbers" not in _says(panel, masks=True, kinds=1)


def test_the_switch_shows_what_was_chosen(qtbot: QtBot) -> None:
    """And what follows from it."""
    panel = PersonalPanel()
    qtbot.addWidget(panel)
    assert "in an answer" in _says(panel, masks=False)
    assert not panel.masks.isChecked()
