"""What is said of all documents that need something."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Kind, Reason
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.remedies import RemedyNotice, RemedyProgress
from ftstudio.viewmodels.documents.allowed import Allowed, Tried
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.needs import Need, needs_of
from ftstudio.viewmodels.documents.recognition import Recognising
from ftstudio.viewmodels.documents.state import DocumentsState
from tests.factories import document

_PICTURES, _ONLINE = Reason.ONLY_PICTURES, Reason.ONLINE_ONLY
_SCAN = document(
    1, state=_PICTURES.state, reason=_PICTURES, kind=Kind.PDF, pages_without_text=120
)
_CLOUD = document(2, state=_ONLINE.state, reason=_ONLINE)
_NEEDS = needs_of([_SCAN, _CLOUD])
_READY = Recognising(is_available=True)


def _state(**fields: Any) -> DocumentsState:
    needy = DocumentsState(True, None, listing=Listing(needs=_NEEDS), scans=_READY)
    return replace(needy, **fields)


def _notice(qtbot: QtBot, **fields: Any) -> RemedyNotice:
    made = RemedyNotice(Look(LIGHT))
    qtbot.addWidget(made)
    made.show_state(_state(**fields))
    return made


def _says(shown: QWidget) -> str:
    labels = shown.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(shown))


def test_scans_come_first_then_what_is_in_the_cloud(qtbot: QtBot) -> None:
    """One thing at a time; each can be put off."""
    notice = _notice(qtbot)
    assert "1 document has 120 scanned pages without text." in _says(notice)
    with qtbot.waitSignal(notice.wanted) as wanted:
        notice._act.click()
    assert wanted.args == [Need.RECOGNITION]
    with qtbot.waitSignal(notice.put_off) as put_off:
        notice._later.click()
    assert put_off.args == [Need.RECOGNITION]
    notice.show_state(_state(put_off=frozenset({Need.RECOGNITION})))
    assert "1 file is only in the cloud" in _says(notice)
    notice.show_state(_state(put_off=frozenset(Need)))
    assert notice.isHidden()


def test_nothing_is_offered_while_something_is_done(qtbot: QtBot) -> None:
    """While files are read, fetched or recognised."""
    assert _notice(qtbot, is_reading=True).isHidden()
    assert _notice(qtbot, allowed=Allowed(0, 1)).isHidden()
    assert _notice(qtbot, scans=Recognising(is_available=True, total=3)).isHidden()


def test_without_text_recognition_it_says_how_to_add_it(qtbot: QtBot) -> None:
    """There is nothing to press but Close."""
    notice = _notice(qtbot, scans=Recognising())
    assert "pip install" in _says(notice)
    assert notice._act.isHidden()


def test_what_came_of_it_is_said_until_it_is_closed(qtbot: QtBot) -> None:
    """Of text recognition, and of what could not be fetched."""
    notice = _notice(qtbot, scans=Recognising(is_available=True, ended=(1, 2)))
    assert "Text was found in 1 of 2 scanned files." in _says(notice)
    with qtbot.waitSignal(notice.dismissed):
        notice._later.click()
    missed = Allowed(tried=Tried((), (_CLOUD.key,), is_fetching=True))
    assert "could not be fetched" in _says(_notice(qtbot, allowed=missed))
    wrong = Allowed(tried=Tried((), (_CLOUD.key,)))
    assert "could not be fetched" not in _says(_notice(qtbot, allowed=wrong))


def test_progress_counts_pages_or_files_and_can_be_cancelled(qtbot: QtBot) -> None:
    """With what is left, and the file's name."""
    progress = RemedyProgress(Look(LIGHT))
    qtbot.addWidget(progress)
    progress.show_state(_state())
    assert progress.isHidden()
    scans = Recognising(True, 2, 12, "Plans.pdf", 80.0)
    progress.show_state(_state(scans=scans))
    assert "page 3 of 12, about 1 min left · Plans.pdf" in _says(progress)
    (bar,) = progress.findChildren(QProgressBar)
    assert bar.value() == round(bar.maximum() * 2 / 12)
    with qtbot.waitSignal(progress.cancelled):
        progress._cancel.click()
    progress.show_state(_state(allowed=Allowed(3, 14, is_fetching=True)))
    assert "3 of 14 files" in _says(progress)


def test_it_says_that_it_begins_and_that_it_ends(qtbot: QtBot) -> None:
    """What cannot be pressed twice is not offered twice."""
    progress = RemedyProgress(Look(LIGHT))
    qtbot.addWidget(progress)
    progress.show_state(_state(scans=Recognising(True, total=12)))
    assert "looking at the first page" in _says(progress)
    progress.show_state(_state(scans=Recognising(True, total=12, is_stopping=True)))
    assert "stopping" in _says(progress)
    assert not progress._cancel.isEnabled()
