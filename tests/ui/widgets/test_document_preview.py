"""The text of the chosen document, and why there is none."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Document, Reason
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.document_preview import DocumentPreview
from ftstudio.viewmodels.documents_listing import Listing, View, listing_of
from ftstudio.viewmodels.documents_preview import Preview
from tests.factories import document

_LETTER = document(1, words=100, language="en")
_LOCKED = document(
    2, words=0, state=Reason.NEEDS_PASSWORD.state, reason=Reason.NEEDS_PASSWORD
)


@pytest.fixture
def shown(qtbot: QtBot) -> DocumentPreview:
    """A preview of nothing yet."""
    made = DocumentPreview(Look(LIGHT))
    qtbot.addWidget(made)
    made.show_preview(None, None, 0)
    return made


def _says(shown: DocumentPreview) -> str:
    labels = shown.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(shown))


def _choose(shown: DocumentPreview, key: str, preview: Preview | None) -> None:
    listing = listing_of(View((_LETTER, _LOCKED)), Listing())
    shown.show_preview(listing.row(key), preview, 135)


def _text(shown: DocumentPreview, of: Document, **fields: object) -> QPlainTextEdit:
    _choose(shown, of.key, Preview(of, **fields))  # type: ignore[arg-type]
    (text,) = shown.findChildren(QPlainTextEdit)
    return text


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


def test_a_locked_file_says_why_it_has_no_text(shown: DocumentPreview) -> None:
    """In the place of the text."""
    text = _text(shown, _LOCKED)
    assert not text.isVisibleTo(shown)
    assert "password" in _says(shown)


def test_a_folder_says_how_much_is_in_it(shown: DocumentPreview) -> None:
    """It has no text of its own."""
    _choose(shown, _LETTER.folder, None)
    assert "2 files · 100 words" in _says(shown)
