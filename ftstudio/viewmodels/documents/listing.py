"""What the list of documents shows: rows, how many each filter lists, totals."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ftstudio.core.corpus import Document, State
from ftstudio.core.gathering import Filter, Language, Totals, filter_of
from ftstudio.core.notes import PersonalCount, PersonalKind
from ftstudio.viewmodels.documents.copies import (
    Family,
    families_in,
    keeps_of,
    rows_of_families,
)
from ftstudio.viewmodels.documents.needs import Needs, needs_of
from ftstudio.viewmodels.documents.preview import units_of
from ftstudio.viewmodels.documents.rows import Keeps, Row, rows_of
from ftstudio.viewmodels.documents.view import View, is_copy


@dataclass(frozen=True, slots=True)
class Copies:
    """How many documents have copies; of how many one, some, or all are learned.

    The very same file several times is not among these: it is learned once.
    """

    families: int = 0
    kept_one: int = 0
    kept_some: int = 0
    kept_all: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """What a view shows; `places` finds a row by its key.

    `outline` is the very same object while rows change in their content alone.
    `counts` are the documents each filter lists.
    """

    rows: tuple[Row, ...] = ()
    outline: tuple[str, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[Filter, int] = field(default_factory=dict)
    totals: Totals = field(default_factory=Totals)
    copies: Copies = field(default_factory=Copies)
    needs: Needs = field(default_factory=Needs)

    def row(self, key: str) -> Row | None:
        """The row of that key, None where it is not listed."""
        place = self.places.get(key)
        return None if place is None else self.rows[place]

    def beside(self, row: Row) -> str:
        """The key of the row after it and what is under it, or else before it."""
        place = self.places[row.key]
        after = (e.key for e in self.rows[place + 1 :] if e.depth <= row.depth)
        return next(after, self.rows[place - 1].key if place else "")

    def first_readable(self) -> str:
        """The key of the first document that can be learned from, "" for none."""
        return next(
            (e.key for e in self.rows if e.document and e.document.is_learnable), ""
        )


def listing_of(view: View, before: Listing) -> Listing:
    """The listing of a view; `before` is the one shown until now."""
    families = families_in(view.documents)
    if view.filter is Filter.COPIES:
        rows = rows_of_families(view, families)
    else:
        rows = rows_of(view, view.listed())
    outline = tuple(row.key for row in rows)
    is_same = outline == before.outline
    return Listing(
        rows=rows,
        outline=before.outline if is_same else outline,
        places=before.places if is_same else {k: i for i, k in enumerate(outline)},
        counts=_counts(view),
        totals=_totals(view),
        copies=_copies(view, families),
        needs=needs_of(view.documents),
    )


def _counts(view: View) -> dict[Filter, int]:
    found = Counter(filter_of(each) for each in view.documents)
    return {each: found[each] for each in Filter} | {Filter.ALL: len(view.entries)}


def _copies(view: View, families: Sequence[Family]) -> Copies:
    kept = Counter(keeps_of(view, each) for each in families)
    return Copies(len(families), kept[Keeps.ONE], kept[Keeps.SOME], kept[Keeps.ALL])


def _totals(view: View) -> Totals:
    documents = list(view.documents)
    learnable = [each for each in documents if each.is_learnable]
    ticked = [each for each in learnable if view.is_ticked(each)]
    copies = [each for each in documents if is_copy(each)]
    kept = [each for each in copies if view.is_ticked(each)]
    states = Counter(each.state for each in documents)
    learned = {each.content_hash: each for each in (*kept, *ticked)}.values()
    others = len(copies) + states[State.CONTAINER] + states[State.ONLINE]
    return Totals(
        documents=len(learned),
        words=sum(each.words for each in learned),
        units=sum(units_of(e, view.units.get(e.content_hash)) for e in learned),
        unreadable=len(documents) - len(learnable) - others,
        online=states[State.ONLINE],
        copies=len(copies) - len(kept),
        left_out=len(learnable) - len(ticked),
        languages=_languages(learned),
        personal=_personal(learned),
    )


def _languages(learned: Iterable[Document]) -> tuple[Language, ...]:
    documents: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for each in learned:
        documents[each.language] += 1
        words[each.language] += each.words
    return tuple(
        Language(code, count, words[code]) for code, count in documents.most_common()
    )


def _personal(learned: Iterable[Document]) -> tuple[PersonalCount, ...]:
    found: Counter[PersonalKind] = Counter()
    for document in learned:
        for each in document.personal:
            found[each.kind] += each.count
    return tuple(
        PersonalCount(kind, found[kind]) for kind in PersonalKind if found[kind]
    )
