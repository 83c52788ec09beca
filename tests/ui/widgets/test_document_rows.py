"""Rows for Qt: what is asked of one is said, and nothing is looked through."""

from PySide6.QtCore import Qt

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter
from ftstudio.ui.widgets.document_rows import DocumentRows
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.view import View
from tests.factories import document

_LETTER = document(1, group="g", name="in/a.txt")
_COPY = document(
    2,
    state=Reason.NEARLY_THE_SAME.state,
    reason=Reason.NEARLY_THE_SAME,
    twin_of="in/a.txt",
    group="g",
)
_LOCKED = document(3, name="c.pdf", state=Reason.NEEDS_PASSWORD.state)
_ALL = (_LETTER, _COPY, _LOCKED)


def _spoken(view: View, place: int) -> object:
    rows = DocumentRows()
    rows.show_listing(listing_of(view, Listing()))
    return rows.data(rows.index(place, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_folders_files_and_copies_are_spoken() -> None:
    """With their state; of a document with copies, what is learned of them."""
    listed = View(_ALL)
    assert _spoken(listed, 0) == "Letters, 3 files, 100 words"
    assert _spoken(listed, 2) == "a.txt, Text, 100 words, ready"
    assert _spoken(listed, 4) == "c.pdf, Text, locked"
    copies = View(_ALL, filter=Filter.COPIES)
    assert _spoken(copies, 0) == "a.txt, 2 documents, one of them is learned"
    assert _spoken(copies, 2) == "2.txt, Text, 100 words, nearly the same"


def test_only_other_rows_are_laid_out_anew() -> None:
    """Other contents are drawn where they are."""
    rows = DocumentRows()
    before = listing_of(View(_ALL), Listing())
    assert rows.show_listing(before)
    ticked = View(_ALL, unticked=frozenset({_LETTER.key}))
    assert not rows.show_listing(listing_of(ticked, before))
    assert rows.rowCount() == 5
