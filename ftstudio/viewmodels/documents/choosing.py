"""Ticking: what a press on a row means for the documents, and what is kept of that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ftstudio.core.choices import Choices
from ftstudio.viewmodels.documents.copies import Family, families_in, keeps_of
from ftstudio.viewmodels.documents.removing import is_at
from ftstudio.viewmodels.documents.rows import Keeps
from ftstudio.viewmodels.documents.view import (
    Entry,
    View,
    can_be_ticked,
    is_copy,
    key_of,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Documents to tick, and others to untick."""

    on: Sequence[Entry] = ()
    off: Sequence[Entry] = ()


def turned(choices: Choices, turn: Turn) -> dict[str, object]:
    """The fields of the choices after a turn; a copy is unticked unless it is kept."""
    on, off = set(map(key_of, turn.on)), set(map(key_of, turn.off))
    copies = {key_of(each) for each in (*turn.on, *turn.off) if is_copy(each)}
    unticked = set(choices.unticked) - on - copies | off - copies
    kept = set(choices.kept) - off | on & copies
    return {"unticked": tuple(sorted(unticked)), "kept": tuple(sorted(kept))}


def turn_row(view: View, key: str, *, is_on: bool) -> Turn:
    """Tick a file with what is in it, or all that is listed in a folder; or untick.

    Copies in a folder are ticked along only where there is nothing else in it.
    """
    below = [each for each in view.listed() if is_at(key_of(each), key)]
    there = [each for each in below if can_be_ticked(each)]
    if not is_on:
        return Turn(off=[each for each in there if view.is_ticked(each)])
    own = [each for each in there if not is_copy(each) or key_of(each) == key]
    return Turn(on=own or there)


def turn_copy(view: View, key: str) -> Turn:
    """Press on one of a document and its copies: it takes the place of the one kept.

    Where several are kept already, its tick is turned round. A press on the row above
    them has all kept, or one again.
    """
    for family in families_in(view.documents):
        if key == family.key:
            is_all = keeps_of(view, family) is Keeps.ALL
            return keep_one(family) if is_all else keep_all(view, family)
        for each in family.members:
            if key == each.key:
                return _turn_member(view, family, each)
    return Turn()


def keep_only(view: View, key: str) -> Turn:
    """Learn this one of a document and its copies, and none of the others."""
    for family in families_in(view.documents):
        for each in family.members:
            if key == each.key:
                return Turn([each], [e for e in family.members if e is not each])
    return Turn()


def keep_one_of_each(view: View) -> Turn:
    """One of each document and its copies; a choice made by hand is left alone."""
    families = families_in(view.documents)
    return _all(
        keep_one(each)
        for each in families
        if sum(map(view.is_ticked, each.members)) != 1
    )


def keep_all_of_each(view: View) -> Turn:
    """All copies of all documents."""
    return _all(keep_all(view, each) for each in families_in(view.documents))


def keep_one(family: Family) -> Turn:
    """The first of a document and its copies alone."""
    return Turn([family.first], family.copies)


def keep_all(view: View, family: Family) -> Turn:
    """All of them, unless they are the very same file."""
    is_one_file = keeps_of(view, family) is Keeps.ONE_FILE
    return Turn() if is_one_file else Turn(family.members)


def _turn_member(view: View, family: Family, member: Entry) -> Turn:
    ticked = [each for each in family.members if view.is_ticked(each)]
    if member in ticked:
        return Turn(off=[member]) if len(ticked) > 1 else Turn()
    return Turn([member], ticked if len(ticked) <= 1 else ())


def _all(turns: Iterable[Turn]) -> Turn:
    turns = list(turns)
    return Turn(
        [each for turn in turns for each in turn.on],
        [each for turn in turns for each in turn.off],
    )
