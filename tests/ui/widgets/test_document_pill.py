"""The pill of a document: a word, a colour, an icon."""

from ftstudio.core.corpus import Document, Kind, Reason, State
from ftstudio.ui.widgets.document_pill import pill_of
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.rows import Row
from ftstudio.viewmodels.documents.view import View
from tests.factories import document


def _row(shown: Document, **view: frozenset[str]) -> Row:
    row = listing_of(View((shown,), **view), Listing()).row(shown.key)  # type: ignore[arg-type]
    assert row is not None
    return row


def test_each_state_has_an_icon_beside_its_colour() -> None:
    """Those in the same colour too, but for those that all need a look."""
    icons = {state: pill_of(_row(document(state=state)))[2] for state in State}
    assert icons[State.READY] == "check"
    assert icons[State.ONLINE] == "cloud"
    assert icons[State.LOCKED] == "lock"
    assert icons[State.EMPTY] == icons[State.PARTLY] == "warning"


def test_what_is_left_out_says_so_and_a_kept_copy_too() -> None:
    """Whatever they are."""
    letter = document()
    left_out = _row(letter, unticked=frozenset({letter.key}))
    assert pill_of(left_out) == ("left out", "quiet", "minus")
    reason = Reason.NEARLY_THE_SAME
    copy = document(2, state=reason.state, reason=reason, twin_of="1.txt")
    assert pill_of(_row(copy))[2] == "copy"
    kept = _row(copy, kept=frozenset({copy.key}))
    assert pill_of(kept) == ("copy, kept", "calm", "check")


def test_what_holds_documents_counts_them() -> None:
    """Where they are listed."""
    box = document(name="s.mbox", kind=Kind.MAILBOX, state=State.CONTAINER)
    held = document(2, name="s.mbox › 1.eml")
    row = listing_of(View((box, held)), Listing()).row(box.key)
    assert row is not None
    assert pill_of(row) == ("1 document", "quiet", "folder")
    assert pill_of(_row(box))[0] == "holds documents"


def test_a_box_that_holds_more_than_is_listed_warns() -> None:
    """What is missing from it must not go unnoticed among what is whole."""
    reason = Reason.HOLDS_TOO_MANY
    box = document(name="s.mbox", kind=Kind.MAILBOX, state=reason.state, reason=reason)
    held = document(2, name="s.mbox › 1.eml")
    row = listing_of(View((box, held)), Listing()).row(box.key)
    assert row is not None
    assert pill_of(row) == ("1 document", "attention", "warning")
