"""Files become rows: folders with their sums, filters, ticks."""

from pathlib import Path
from typing import Any

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter
from ftstudio.documents.scan import Found
from ftstudio.viewmodels.documents_listing import (
    Listing,
    Tick,
    View,
    in_groups,
    keys_below,
    listing_of,
)
from tests.factories import document

_LETTER = document(1, name="in/a.txt", words=10, language="en")
_OFFER = document(2, name="in/deep/b.txt", words=20, language="en")
_COPY = document(
    3, name="c.txt", state=Reason.SAME_AS_ANOTHER.state, twin_of="in/a.txt"
)
_LOCKED = document(4, name="d.pdf", state=Reason.NEEDS_PASSWORD.state, words=0)
_ROOT = "/home/ada/Letters"


def _listed(**view: Any) -> Listing:
    view = {"entries": (_LETTER, _OFFER, _COPY, _LOCKED), **view}
    return listing_of(View(**view), Listing())


def test_folders_stand_before_their_files_and_sum_them_up() -> None:
    """Subfolders too; what cannot be learned from counts as a file, not as words."""
    rows = _listed().rows
    assert [(row.depth, row.name, row.words, row.files) for row in rows] == [
        (0, "Letters", 30, 4),
        (1, "in", 30, 2),
        (2, "a.txt", 10, 0),
        (2, "deep", 20, 1),
        (3, "b.txt", 20, 0),
        (1, "c.txt", 0, 0),
        (1, "d.pdf", 0, 0),
    ]


def test_the_box_of_a_folder_tells_of_the_files_in_it() -> None:
    """All, none, some; a file that cannot be learned from has no tick to give."""
    listing = _listed(unticked=frozenset({_OFFER.key}))
    ticks = {row.name: row.tick for row in listing.rows}
    assert ticks["Letters"] is ticks["in"] is Tick.SOME
    assert (ticks["deep"], ticks["a.txt"]) == (Tick.OFF, Tick.ON)
    assert ticks["c.txt"] is ticks["d.pdf"] is Tick.NONE


def test_a_closed_folder_hides_what_is_in_it() -> None:
    """But its sums stay."""
    rows = _listed(closed=frozenset({f"{_ROOT}/in"})).rows
    assert [row.name for row in rows] == ["Letters", "in", "c.txt", "d.pdf"]
    assert (rows[1].words, rows[1].files, rows[1].is_open) == (30, 2, False)


def test_a_filter_lists_its_documents_alone() -> None:
    """And counts them whatever filter is chosen."""
    listing = _listed(filter=Filter.COPIES)
    assert [row.name for row in listing.rows] == ["Letters", "c.txt"]
    assert [listing.counts[each] for each in Filter] == [4, 2, 1, 1]


def test_searching_looks_at_names_and_folders() -> None:
    """For all the words, in any case."""
    names = [row.name for row in _listed(search="B.TXT deep").rows]
    assert names == ["Letters", "in", "deep", "b.txt"]


def test_totals_are_of_the_ticked_documents() -> None:
    """Units are counted ones where they are known, else estimated from the words."""
    totals = _listed(
        unticked=frozenset({_OFFER.key}), units={_LETTER.content_hash: 17}
    ).totals
    assert (totals.documents, totals.words, totals.units) == (1, 10, 17)
    assert (totals.unreadable, totals.copies, totals.left_out) == (1, 1, 1)
    assert _listed().totals.units == round(10 * 1.35) + round(20 * 1.35)


def test_the_outline_stays_the_same_object_while_only_contents_change() -> None:
    """So that a list of 20 000 need not be built anew for a tick."""
    waiting = Found(_ROOT, "in/a.txt", Path(_ROOT, "in/a.txt"))
    before = listing_of(View((waiting,)), Listing())
    after = listing_of(View((_LETTER,)), before)
    assert after.outline is before.outline
    assert (before.rows[2].document, after.rows[2].document) == (None, _LETTER)


def test_a_tick_on_a_folder_means_the_files_that_are_listed() -> None:
    """Those a filter or a search hides are left as they are."""
    view = View((_LETTER, _OFFER, _COPY, _LOCKED), search="b.txt")
    assert keys_below(view, _ROOT) == (_OFFER.key,)
    assert keys_below(View((_LETTER, _OFFER)), _LETTER.key) == (_LETTER.key,)


def test_files_of_one_folder_stand_together() -> None:
    """Though they were dropped one by one, another folder in between."""
    other = document(9, folder="/home/ada/Offers")
    assert in_groups([_LETTER, other, _OFFER]) == (_LETTER, _OFFER, other)
