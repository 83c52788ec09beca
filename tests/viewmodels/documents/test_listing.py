"""What a view lists, and what it adds up to."""

from pathlib import Path
from typing import Any

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter, Language
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.documents.scan import Found
from ftstudio.viewmodels.documents.listing import Copies, Listing, listing_of
from ftstudio.viewmodels.documents.view import View
from tests.factories import document

_PHONES = (PersonalCount(PersonalKind.PHONE, 2),)
_LETTER = document(1, name="in/a.txt", words=10, language="en", personal=_PHONES)
_OFFER = document(2, name="in/deep/b.txt", words=20, language="fr", personal=_PHONES)
_COPY = document(
    3,
    name="c.txt",
    state=Reason.SAME_AS_ANOTHER.state,
    twin_of="in/a.txt",
    words=11,
    language="en",
)
_LOCKED = document(4, name="d.pdf", state=Reason.NEEDS_PASSWORD.state, words=0)
_BOX = document(5, name="e.zip", state=Reason.HOLDS_DOCUMENTS.state, words=0)
_ONLINE = document(6, name="f.pdf", state=Reason.ONLINE_ONLY.state, words=0)
_ROOT = "/home/ada/Letters"


def _listed(**view: Any) -> Listing:
    view = {"entries": (_LETTER, _OFFER, _COPY, _LOCKED), **view}
    return listing_of(View(**view), Listing())


def test_a_filter_lists_its_documents_alone() -> None:
    """And counts them whatever filter is chosen; copies stand with what they copy."""
    listing = _listed(filter=Filter.NEED_A_LOOK)
    assert [row.name for row in listing.rows] == ["Letters", "d.pdf"]
    assert [listing.counts[each] for each in Filter] == [4, 2, 1, 1]
    copies = _listed(filter=Filter.COPIES).rows
    assert [row.name for row in copies] == ["a.txt", "in/a.txt", "c.txt"]


def test_totals_are_of_the_ticked_documents() -> None:
    """Units are counted ones where they are known, else estimated from the words."""
    totals = _listed(
        unticked=frozenset({_OFFER.key}), units={_LETTER.content_hash: 17}
    ).totals
    assert (totals.documents, totals.words, totals.units) == (1, 10, 17)
    assert (totals.unreadable, totals.copies, totals.left_out) == (1, 1, 1)
    assert totals.personal == _PHONES
    assert _listed().totals.units == round(10 * 1.35) + round(20 * 1.35)
    assert _listed().totals.languages == (Language("en", 1, 10), Language("fr", 1, 20))


def test_a_kept_copy_is_learned_from() -> None:
    """Unless it is the very same file: that counts once."""
    totals = _listed(kept=frozenset({_COPY.key})).totals
    assert (totals.documents, totals.words, totals.copies) == (3, 41, 0)
    same = document(1, name="c.txt", state=_COPY.state, twin_of="in/a.txt", words=10)
    twice = _listed(entries=(_LETTER, same), kept=frozenset({same.key})).totals
    assert (twice.documents, twice.words) == (1, 10)


def test_what_holds_documents_and_what_is_online_is_not_called_unreadable() -> None:
    """The first is read, the second can be."""
    totals = _listed(entries=(_BOX, _ONLINE, _LOCKED)).totals
    assert (totals.unreadable, totals.online) == (1, 1)


def test_families_are_counted_by_what_is_kept_of_them() -> None:
    """Whatever is listed."""
    assert _listed().copies == Copies(1, kept_one=1)
    assert _listed(kept=frozenset({_COPY.key})).copies == Copies(1, kept_all=1)


def test_the_outline_stays_the_same_object_while_only_contents_change() -> None:
    """So that a list of 20 000 need not be built anew for a tick."""
    waiting = Found(_ROOT, "in/a.txt", Path(_ROOT, "in/a.txt"))
    before = listing_of(View((waiting,)), Listing())
    after = listing_of(View((_LETTER,)), before)
    assert after.outline is before.outline
    assert (before.rows[2].document, after.rows[2].document) == (None, _LETTER)


def test_beside_a_row_is_the_next_one_that_is_not_in_it() -> None:
    """At the end the one before it; of a single one nothing."""
    listing = _listed()
    inside, last = listing.row(f"{_ROOT}/in"), listing.row(_LOCKED.key)
    assert inside is not None
    assert last is not None
    assert listing.beside(inside) == _COPY.key
    assert listing.beside(last) == _COPY.key
