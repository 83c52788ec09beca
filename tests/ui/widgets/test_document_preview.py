"""The text of the chosen document, and why there is none."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Document, Reason
from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.document_preview import DocumentPreview
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.viewmodels.documents.view import View
from ftstudio.viewmodels.documents.vocabulary import Lookup, Search
from tests.factories import document
from tests.ui.showing import showing

_LETTER = document(1, words=100, language="en")
_LOCKED = document(
    2, words=0, state=Reason.NEEDS_PASSWORD.state, reason=Reason.NEEDS_PASSWORD
)
_NUMBER = Removed(RemovedKind.PAGE_NUMBER, "12")


@pytest.fixture
def shown(qtbot: QtBot) -> DocumentPreview:
    """A preview of nothing yet."""
    made = DocumentPreview(Look(LIGHT))
    qtbot.addWidget(made)
    made.show_state(DocumentsState(True, None))
    return made


def _says(shown: DocumentPreview) -> str:
    labels = shown.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(shown))


def _choose(
    shown: DocumentPreview, key: str, preview: Preview | None, **state: Any
) -> None:
    listing = listing_of(View((_LETTER, _LOCKED)), Listing())
    chosen = DocumentsState(
        True, None, listing=listing, selected=key, preview=preview, preview_units=135
    )
    shown.show_state(replace(chosen, **state))


def _text(shown: DocumentPreview, of: Document, **fields: Any) -> QPlainTextEdit:
    _choose(shown, of.key, Preview(of, **fields))
    return shown.findChildren(QPlainTextEdit)[0]


def test_before_a_choice_it_says_what_to_do(shown: DocumentPreview) -> None:
    """It is never blank."""
    assert "Choose a document" in _says(shown)


def test_a_letter_is_shown_with_its_facts(shown: DocumentPreview) -> None:
    """Its kind, words, reading units and language."""
    text = _text(shown, _LETTER, text="Dear Ada")
    assert text.toPlainText() == "Dear Ada"
    assert "Text · 100 words · about 135 reading units · English" in _says(shown)
    assert "Only the first" not in _says(shown)


def test_a_cut_text_says_so(shown: DocumentPreview) -> None:
    """All of it is learned from nevertheless."""
    _text(shown, _LETTER, text="Dear Ada", is_cut=True)
    assert "All of it is learned from" in _says(shown)


def test_the_text_of_another_document_is_not_shown(shown: DocumentPreview) -> None:
    """While its own is still being got."""
    _choose(shown, _LETTER.key, Preview(document(3), "Dear Bob"))
    assert not shown.findChildren(QPlainTextEdit)[0].isVisibleTo(shown)


def test_a_locked_file_says_why_it_has_no_text(
    shown: DocumentPreview, qtbot: QtBot
) -> None:
    """In the place of the text, with what can be done about it."""
    text = _text(shown, _LOCKED)
    assert not text.isVisibleTo(shown)
    assert "password" in _says(shown)
    with qtbot.waitSignal(shown.remedy_wanted) as wanted:
        shown._remedy._buttons[Need.PASSWORD].click()
    assert wanted.args == [_LOCKED, Need.PASSWORD]


def test_a_folder_says_how_much_is_in_it(shown: DocumentPreview) -> None:
    """It has no text of its own."""
    _choose(shown, _LETTER.folder, None)
    assert "2 files · 100 words" in _says(shown)


def test_what_was_removed_is_a_press_away(shown: DocumentPreview) -> None:
    """Where something was."""
    _text(shown, _LETTER, text="Dear Ada")
    assert not shown._reading.removed.isVisibleTo(shown)
    _text(shown, _LETTER, text="Dear Ada", removed=(_NUMBER,))
    assert shown._reading.removed.text() == "1 removed…"
    assert shown._reading.removed.isVisibleTo(shown)


def test_own_vocabulary_takes_its_place(shown: DocumentPreview) -> None:
    """And what belongs to the document goes with it."""
    preview = Preview(_LETTER, "Dear Ada", removed=(_NUMBER,))
    lookup = Lookup(is_shown=True, search=Search.SEARCHING)
    _choose(shown, _LETTER.key, preview, vocabulary=lookup)
    assert "Looking through your documents" in _says(shown)
    assert "Dear Ada" not in _says(shown)
    assert not shown._reading.removed.isVisibleTo(shown)
    _choose(shown, _LETTER.key, preview)
    assert shown._reading.isVisibleTo(shown)


def test_only_the_preview_scrolls(shown: DocumentPreview, qtbot: QtBot) -> None:
    """It follows the keyboard, and begins anew with another document."""
    text = _text(showing(qtbot, shown), _LETTER, text="Dear Ada\n" * 200)
    shown.resize(360, 260)
    bar = shown._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() > bar.maximum() // 2
    _choose(shown, _LOCKED.key, None)
    assert bar.value() == 0
