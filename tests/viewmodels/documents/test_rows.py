"""Files become rows: folders with their sums, files with what is in them, ticks."""

from typing import Any

from ftstudio.core.corpus import PART, Kind, Reason
from ftstudio.viewmodels.documents.rows import Row, Tick, rows_of
from ftstudio.viewmodels.documents.view import View
from tests.factories import document

_ROOT = "/home/ada/Letters"
_LETTER = document(1, name="in/a.txt", words=10)
_OFFER = document(2, name="in/deep/b.txt", words=20)
_COPY = document(3, name="c.txt", words=7, state=Reason.SAME_AS_ANOTHER.state)
_LOCKED = document(4, name="d.pdf", state=Reason.NEEDS_PASSWORD.state, words=0)
_MAIL = document(5, name="m.eml", kind=Kind.MAIL, words=5)
_ATTACHED = document(6, name=f"m.eml{PART}plans/x.pdf", words=8)
_BOX = document(
    7, name="s.mbox", state=Reason.HOLDS_DOCUMENTS.state, words=0, kind=Kind.MAILBOX
)
_HELD = document(8, name=f"s.mbox{PART}1.eml", words=3)
_DEEP = document(9, name=f"s.mbox{PART}1.eml{PART}y.txt", words=4)
_PLAIN = (_LETTER, _OFFER, _COPY, _LOCKED)
_HOLDERS = (_MAIL, _ATTACHED, _BOX, _HELD, _DEEP)


def _rows(*entries: Any, **view: Any) -> tuple[Row, ...]:
    shown = View(entries or _PLAIN, **view)
    return rows_of(shown, shown.listed())


def test_folders_stand_before_their_files_and_sum_them_up() -> None:
    """Subfolders too; what is not learned from counts as a file, not as words."""
    assert [(row.depth, row.name, row.words, row.files) for row in _rows()] == [
        (0, "Letters", 30, 4),
        (1, "in", 30, 2),
        (2, "a.txt", 10, 0),
        (2, "deep", 20, 1),
        (3, "b.txt", 20, 0),
        (1, "c.txt", 7, 0),
        (1, "d.pdf", 0, 0),
    ]


def test_the_box_of_a_folder_tells_of_the_files_in_it() -> None:
    """All, none, some; a copy left aside takes nothing from all."""
    ticks = {row.name: row.tick for row in _rows(unticked=frozenset({_OFFER.key}))}
    assert ticks["Letters"] is ticks["in"] is Tick.SOME
    assert (ticks["deep"], ticks["a.txt"]) == (Tick.OFF, Tick.ON)
    assert (ticks["c.txt"], ticks["d.pdf"]) == (Tick.OFF, Tick.NONE)
    assert _rows()[0].tick is Tick.ON
    assert _rows(_COPY)[0].tick is Tick.OFF


def test_a_kept_copy_counts() -> None:
    """In the sums of its folder."""
    rows = _rows(kept=frozenset({_COPY.key}))
    assert (rows[0].words, rows[5].tick) == (37, Tick.ON)


def test_a_closed_folder_hides_what_is_in_it() -> None:
    """But its sums stay."""
    rows = _rows(closed=frozenset({f"{_ROOT}/in"}))
    assert [row.name for row in rows] == ["Letters", "in", "c.txt", "d.pdf"]
    assert (rows[1].words, rows[1].files, rows[1].is_open) == (30, 2, False)


def test_what_is_in_a_file_stands_under_it() -> None:
    """Under its own name, however deep; a mailbox sums up what it holds."""
    rows = _rows(*_HOLDERS)
    assert [(row.depth, row.name, row.words, row.holds) for row in rows] == [
        (0, "Letters", 20, 0),
        (1, "m.eml", 5, 1),
        (2, "plans/x.pdf", 8, 0),
        (1, "s.mbox", 7, 2),
        (2, "1.eml", 3, 1),
        (3, "y.txt", 4, 0),
    ]
    assert rows[0].files == 2


def test_the_box_of_a_mail_tells_of_what_is_in_it_too() -> None:
    """What is said of the mail alone is known as well."""
    mail = _rows(*_HOLDERS, unticked=frozenset({_ATTACHED.key}))[1]
    assert (mail.tick, mail.is_ticked) == (Tick.SOME, True)
    mail = _rows(*_HOLDERS, unticked=frozenset({_MAIL.key}))[1]
    assert (mail.tick, mail.is_ticked) == (Tick.SOME, False)


def test_a_mail_can_be_closed() -> None:
    """Like a folder."""
    rows = _rows(*_HOLDERS, closed=frozenset({_MAIL.key, _BOX.key}))
    assert [row.name for row in rows] == ["Letters", "m.eml", "s.mbox"]


def test_what_is_found_in_a_file_that_is_not_listed_names_it() -> None:
    """So that one knows where it is."""
    assert _rows(*_HOLDERS, search="y.txt")[1].name == f"s.mbox{PART}1.eml{PART}y.txt"
