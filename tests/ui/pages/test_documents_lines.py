"""The lines under the list: one below another, or side by side."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Corpus, Kind, Reason
from ftstudio.core.gathering import Totals
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.documents_lines import Lines
from ftstudio.ui.pages.documents_remedies import Remedies
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.needs import Needs
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.documents.state import DocumentsState
from tests.factories import document
from tests.ui.showing import showing
from tests.viewmodels.drafts import make_draft, make_workshop

_PHONES = Totals(personal=(PersonalCount(PersonalKind.PHONE, 2),))
_SCAN = document(kind=Kind.PDF, reason=Reason.ONLY_PICTURES)
_BOTH = DocumentsState(
    True, None, listing=Listing(totals=_PHONES, needs=Needs(scans=(_SCAN,)))
)


@pytest.fixture
def lines(qtbot: QtBot, tmp_path: Path) -> Lines:
    """Scans and personal data are spoken of."""
    look = Look(LIGHT)
    draft = make_draft(tmp_path / "place", Corpus(()))
    view_model = DocumentsViewModel(draft, make_workshop(tmp_path / "place"))
    made = Lines(look, Remedies(look, view_model, QWidget()))
    made.resize(920, 90)
    made.show_state(_BOTH)
    return showing(qtbot, made)


def _places(lines: Lines) -> tuple[QPoint, QPoint]:
    return lines._remedies.notice.pos(), lines.personal.pos()


def test_they_share_one_where_there_is_little_room(lines: Lines, qtbot: QtBot) -> None:
    """And have one each again where there is more."""
    first, second = _places(lines)
    assert (first.x(), first.y() < second.y()) == (second.x(), True)
    lines.be_low(True)
    qtbot.waitUntil(lambda: _places(lines)[0].x() < _places(lines)[1].x())
    lines.be_low(False)
    qtbot.waitUntil(lambda: _places(lines) == (first, second))


def test_without_any_there_is_no_strip(lines: Lines) -> None:
    """The list has all the room."""
    lines.show_state(DocumentsState(True, None))
    assert lines.isHidden()
