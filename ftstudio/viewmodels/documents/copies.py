"""Documents with their copies and near-copies, as rows under each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.viewmodels.documents.rows import Keeps, Row, Tick
from ftstudio.viewmodels.documents.view import View, has_all, is_copy

_ABOVE = "\n"
"""Before the key of the row above a document and its copies: in no path of a person."""


@dataclass(frozen=True, slots=True)
class Family:
    """A document and the copies of it; `first` is the one learned if nobody chooses."""

    first: Document
    copies: tuple[Document, ...]

    @property
    def key(self) -> str:
        """That of the row above them."""
        return f"{_ABOVE}{self.first.key}"

    @property
    def members(self) -> tuple[Document, ...]:
        """All of them."""
        return (self.first, *self.copies)

    @property
    def is_one_file(self) -> bool:
        """Whether all are the very same file: it is learned once, whatever is kept."""
        return len({each.content_hash for each in self.members}) == 1


def families_in(documents: Iterable[Document]) -> tuple[Family, ...]:
    """Every document that has copies, with them, in the order of the documents."""
    copies: dict[tuple[str, str], list[Document]] = {}
    firsts: dict[tuple[str, str], Document] = {}
    others = []
    for each in documents:
        if is_copy(each):
            copies.setdefault((each.group, each.twin_of), []).append(each)
        else:
            others.append(each)
    for each in others:
        if (each.group, each.name) in copies:
            firsts.setdefault((each.group, each.name), each)
    return tuple(Family(each, tuple(copies[name])) for name, each in firsts.items())


def keeps_of(view: View, family: Family) -> Keeps:
    """What is learned of a family."""
    if family.is_one_file:
        return Keeps.ONE_FILE
    kept = sum(map(view.is_ticked, family.members))
    if kept == len(family.members):
        return Keeps.ALL
    return Keeps.SOME if kept > 1 else Keeps.ONE


def rows_of_families(view: View, families: Iterable[Family]) -> tuple[Row, ...]:
    """Each family that the search leaves, under a row of its own."""
    words = view.search.casefold().split()
    return tuple(
        row
        for family in families
        if any(has_all(each, words) for each in family.members)
        for row in _rows_of(view, family)
    )


def _rows_of(view: View, family: Family) -> list[Row]:
    first, members = family.first, family.members
    ticked = sum(map(view.is_ticked, members))
    above = Row(
        key=family.key,
        name=first.name.rpartition("/")[2],
        root=first.folder,
        depth=0,
        tick=Tick.NONE,
        files=len(members),
        document=first,
        is_ticked=view.is_ticked(first),
        keeps=keeps_of(view, family),
    )
    below = [
        Row(
            key=each.key,
            name=each.name,
            root=each.folder,
            depth=1,
            tick=Tick.ON if view.is_ticked(each) else Tick.OFF,
            words=each.words,
            document=each,
            is_ticked=view.is_ticked(each),
            is_listed_with_copies=True,
            is_choice=ticked <= 1,
        )
        for each in members
    ]
    return [above, *below]
