"""A document and its copies stand under each other."""

from typing import Any

from ftstudio.core.corpus import Document, Reason
from ftstudio.viewmodels.documents.copies import (
    families_in,
    keeps_of,
    rows_of_families,
)
from ftstudio.viewmodels.documents.rows import Keeps, Tick
from ftstudio.viewmodels.documents.view import View
from tests.factories import document


def _copy(number: int, of: Document, **changes: Any) -> Document:
    reason = Reason.NEARLY_THE_SAME
    copy = {"state": reason.state, "reason": reason, "twin_of": of.name, "group": "g"}
    return document(number, **(copy | changes))


_A, _B = document(1, name="in/a.txt", group="g"), document(2, group="g")
_NEAR, _OTHER = _copy(3, _A), _copy(4, _A)
_SAME = _copy(5, _B, content_hash=_B.content_hash)
_ALL = (_A, _NEAR, _B, _SAME, _OTHER, document(6))


def _view(*kept: Document, **view: Any) -> View:
    return View(_ALL, kept=frozenset(each.key for each in kept), **view)


def test_each_copy_belongs_to_what_it_is_a_copy_of() -> None:
    """Though the group may be larger: a mail and what is attached to it."""
    first, second = families_in(_ALL)
    assert (first.members, second.members) == ((_A, _NEAR, _OTHER), (_B, _SAME))
    assert (first.is_one_file, second.is_one_file) == (False, True)


def test_what_is_kept_is_one_some_or_all() -> None:
    """Of the very same file nothing can be chosen."""
    first, second = families_in(_ALL)
    assert keeps_of(_view(), first) is Keeps.ONE
    assert keeps_of(_view(_NEAR), first) is Keeps.SOME
    assert keeps_of(_view(_NEAR, _OTHER), first) is Keeps.ALL
    assert keeps_of(_view(_SAME), second) is Keeps.ONE_FILE


def test_rows_stand_under_the_name_of_the_first() -> None:
    """Ticking is a choice between them while one is kept."""
    view = _view()
    rows = rows_of_families(view, families_in(_ALL))
    assert [row.name for row in rows[:4]] == ["a.txt", "in/a.txt", "3.txt", "4.txt"]
    assert [row.tick for row in rows[:3]] == [Tick.NONE, Tick.ON, Tick.OFF]
    assert rows[1].is_choice
    several = rows_of_families(_view(_NEAR), families_in(_ALL))
    assert not several[1].is_choice


def test_searching_finds_a_document_with_its_copies() -> None:
    """By the name of any of them."""
    rows = rows_of_families(_view(search="4.TXT"), families_in(_ALL))
    assert [row.name for row in rows] == ["a.txt", "in/a.txt", "3.txt", "4.txt"]
