"""What a press on a row means for what is learned."""

from dataclasses import replace

from ftstudio.core.corpus import PART, Reason
from ftstudio.core.gathering import Filter
from ftstudio.viewmodels.documents.choosing import (
    Turn,
    keep_all_of_each,
    keep_one_of_each,
    keep_only,
    turn_copy,
    turn_row,
    turned,
)
from ftstudio.viewmodels.documents.view import View
from tests.factories import choices, document

_NEAR = Reason.NEARLY_THE_SAME
_A, _B = document(1, name="in/a.txt", group="g"), document(2, name="in/b.txt")
_COPY = document(
    3, name="in/c.txt", state=_NEAR.state, reason=_NEAR, twin_of=_A.name, group="g"
)
_ATTACHED = document(4, name=f"in/b.txt{PART}d.txt")
_ALL = (_A, _B, _ATTACHED, _COPY)
_IN = "/home/ada/Letters/in"
_ABOVE = f"\n{_A.key}"


def _after(view: View, turn: Turn) -> View:
    """The view after a turn."""
    before = choices(unticked=tuple(view.unticked), kept=tuple(view.kept))
    after = replace(before, **turned(before, turn))  # type: ignore[arg-type]
    return replace(view, unticked=frozenset(after.unticked), kept=frozenset(after.kept))


def _ticked(view: View) -> str:
    names = {_A: "a", _B: "b", _ATTACHED: "d", _COPY: "c"}
    return "".join(names[each] for each in _ALL if view.is_ticked(each))


def test_a_folder_is_turned_without_its_copies() -> None:
    """Kept copies are left out with it; where there is nothing else they are meant."""
    off = _after(View(_ALL), turn_row(View(_ALL), _IN, is_on=False))
    assert _ticked(off) == ""
    assert _ticked(_after(off, turn_row(off, _IN, is_on=True))) == "abd"
    kept = View(_ALL, kept=frozenset({_COPY.key}))
    assert _ticked(_after(kept, turn_row(kept, _IN, is_on=False))) == ""
    alone = View((_COPY,))
    assert _ticked(_after(alone, turn_row(alone, _IN, is_on=True))) == "abdc"


def test_a_copy_can_be_ticked_by_itself() -> None:
    """And unticked."""
    kept = _after(View(_ALL), turn_row(View(_ALL), _COPY.key, is_on=True))
    assert _ticked(kept) == "abdc"
    assert _ticked(_after(kept, turn_row(kept, _COPY.key, is_on=False))) == "abd"


def test_a_file_is_turned_with_what_is_in_it() -> None:
    """Which can be turned alone, too."""
    view = View(_ALL)
    assert _ticked(_after(view, turn_row(view, _B.key, is_on=False))) == "a"
    assert _ticked(_after(view, turn_row(view, _ATTACHED.key, is_on=False))) == "ab"


def test_a_folder_means_the_files_that_are_listed() -> None:
    """Those a filter or a search hides are left as they are."""
    view = View(_ALL, search="a.txt", filter=Filter.READY)
    assert _ticked(_after(view, turn_row(view, _IN, is_on=False))) == "bd"


def test_choosing_a_copy_unticks_the_one_kept() -> None:
    """And choosing again undoes it; what is kept alone stays."""
    view = View(_ALL)
    other = _after(view, turn_copy(view, _COPY.key))
    assert _ticked(other) == "bdc"
    assert _ticked(_after(other, turn_copy(other, _A.key))) == "abd"
    assert turn_copy(view, _A.key) == Turn()


def test_all_copies_are_kept_by_the_row_above_them() -> None:
    """Pressed again, one is; where several are kept each can be left out."""
    view = View(_ALL)
    every = _after(view, turn_copy(view, _ABOVE))
    assert _ticked(every) == "abdc"
    assert _ticked(_after(every, turn_copy(every, _ABOVE))) == "abd"
    assert _ticked(_after(every, turn_copy(every, _A.key))) == "bdc"
    assert _ticked(_after(every, keep_only(every, _COPY.key))) == "bdc"


def test_all_families_are_turned_at_once() -> None:
    """What was chosen by hand is left alone by "one of each"."""
    view = View(_ALL)
    every = _after(view, keep_all_of_each(view))
    assert _ticked(every) == "abdc"
    assert _ticked(_after(every, keep_one_of_each(every))) == "abd"
    chosen = _after(view, keep_only(view, _COPY.key))
    assert _ticked(_after(chosen, keep_one_of_each(chosen))) == "bdc"


def test_the_very_same_file_is_not_kept_twice() -> None:
    """It is learned once anyway."""
    same = replace(_COPY, content_hash=_A.content_hash)
    assert keep_all_of_each(View((_A, same))) == Turn([], [])
