"""What can be done about one document."""

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Document, Kind, Reason
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.document_remedy import DocumentRemedy
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.recognition import Recognising
from ftstudio.viewmodels.documents.state import DocumentsState
from tests.factories import document

_PICTURES, _ONLINE = Reason.ONLY_PICTURES, Reason.ONLINE_ONLY
_SCAN = document(
    state=_PICTURES.state, reason=_PICTURES, kind=Kind.PDF, pages_without_text=12
)


def _shown(qtbot: QtBot, of: Document, **scans: Any) -> DocumentRemedy:
    made = DocumentRemedy(Look(LIGHT))
    qtbot.addWidget(made)
    state = DocumentsState(True, None, scans=Recognising(**scans))
    made.show_document(of, state)
    return made


def _buttons(shown: DocumentRemedy) -> list[QPushButton]:
    return [b for b in shown.findChildren(QPushButton) if b.isVisibleTo(shown)]


def _says(shown: DocumentRemedy) -> str:
    labels = shown.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(shown))


def test_what_needs_nothing_has_no_button(qtbot: QtBot) -> None:
    """It is not there at all."""
    assert _shown(qtbot, document()).isHidden()


def test_a_file_in_the_cloud_can_be_fetched(qtbot: QtBot) -> None:
    """That one."""
    online = document(state=_ONLINE.state, reason=_ONLINE)
    shown = _shown(qtbot, online)
    (button,) = _buttons(shown)
    with qtbot.waitSignal(shown.wanted) as wanted:
        button.click()
    assert wanted.args == [online, Need.DOWNLOAD]


def test_a_scan_says_how_long_it_takes(qtbot: QtBot) -> None:
    """Or how to add text recognition, or that it is at work."""
    shown = _shown(qtbot, _SCAN, is_available=True, seconds_a_page=10.0)
    assert [each.isEnabled() for each in _buttons(shown)] == [True]
    assert "12 pages, about 2 min" in _says(shown)
    assert _buttons(_shown(qtbot, _SCAN)) == []
    assert "pip install" in _says(_shown(qtbot, _SCAN))
    busy = _shown(qtbot, _SCAN, is_available=True, total=3)
    assert [each.isEnabled() for each in _buttons(busy)] == [False]
    assert "at work" in _says(busy)
