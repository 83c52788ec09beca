"""Which documents are listed, and which of them are ticked."""

from pathlib import Path
from typing import Any

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter
from ftstudio.documents.scan import Found
from ftstudio.viewmodels.documents.view import View, can_be_ticked, in_groups, key_of
from tests.factories import document

_LETTER = document(1, name="in/a.txt")
_COPY = document(3, name="c.txt", state=Reason.SAME_AS_ANOTHER.state)
_LOCKED = document(4, name="d.pdf", state=Reason.NEEDS_PASSWORD.state, words=0)
_WAITING = Found(_LETTER.folder, "e.txt", Path("e.txt"))
_ALL = (_LETTER, _COPY, _LOCKED, _WAITING)


def _ticked(**view: Any) -> list[str]:
    shown = View(_ALL, **view)
    return [e.name for e in _ALL if can_be_ticked(e) and shown.is_ticked(e)]


def test_a_copy_is_ticked_where_it_is_kept() -> None:
    """The others unless they are unticked."""
    assert _ticked() == ["in/a.txt", "e.txt"]
    assert _ticked(kept=frozenset({_COPY.key})) == ["in/a.txt", "c.txt", "e.txt"]
    unticked = frozenset({_LETTER.key, key_of(_WAITING)})
    assert _ticked(unticked=unticked) == []


def test_a_filter_and_a_search_leave_fewer() -> None:
    """Names and folders are searched, for all the words, in any case."""
    assert View(_ALL, filter=Filter.READY).listed() == [_LETTER]
    assert View(_ALL, search="A.TXT in").listed() == [_LETTER]
    assert View(_ALL, search="  ").listed() == _ALL


def test_files_of_one_folder_stand_together() -> None:
    """Though they were dropped one by one, another folder in between."""
    other = document(9, folder="/home/ada/Offers")
    assert in_groups([_LETTER, other, _COPY]) == (_LETTER, _COPY, other)
