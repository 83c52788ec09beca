"""Which documents are copies of which, and which belong together."""

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ftstudio.core.corpus import PART, Document, Kind, Reason, State
from ftstudio.documents.likeness import (
    MOST_CHARACTERS,
    Shingles,
    Sketch,
    Sketches,
    are_near_copies,
    shingles_in,
    sketch_of,
)
from ftstudio.documents.texts import TextStore
from ftstudio.runs.together import Together, group_name

_SAME, _NEARLY = Reason.SAME_AS_ANOTHER, Reason.NEARLY_THE_SAME
_SURELY_NEAR = 0.75
_PERHAPS_NEAR = 0.3
_MOST_READ = 8


def grouped(
    documents: Sequence[Document],
    identities: Sequence[tuple[str, ...]],
    signatures: Sequence[str],
    texts: TextStore,
    stop: threading.Event | None = None,
) -> tuple[Document, ...]:
    """The same documents, with groups, and all copies but the best of them as twins.

    Documents that share one of their `identities` ("" is none) are copies.
    The best is complete, then the longest, then the one found first; a twin is always a
    copy of that one itself. A group are copies of each other, by way of others too, and
    a mail with what is attached to it; but what several mails carry (terms, a logo)
    binds none of them. Once `stop` is set no more near copies are looked for.
    """
    together = Together(len(documents))
    same = _same_words(documents, identities, together)
    search = _Search(documents, texts, together)
    for number in dict.fromkeys(same.values()):
        if stop and stop.is_set():
            break
        sketch = sketch_of(signatures[number])
        if sketch:
            search.add(number, sketch)
    search.sketches.forget()
    _join_mails(documents, together)
    groups = _groups(documents, together)
    marked = list(documents)
    for number, first in same.items():
        if group := groups.get(together.of(number)):
            kept = search.kept.get(first, first)
            marked[number] = replace(documents[number], group=group)
            if kept != number:
                reason = _SAME if kept == first else _NEARLY
                marked[number] = _twin(marked[number], reason, documents[kept].name)
    return tuple(marked)


def _same_words(
    documents: Sequence[Document],
    identities: Sequence[tuple[str, ...]],
    together: Together,
) -> dict[int, int]:
    """Each learnable document → the best with the same bytes or words, best first."""
    learnable = [n for n, each in enumerate(documents) if each.is_learnable]
    first: dict[str, int] = {}
    for number in learnable:
        for key in (documents[number].content_hash, *identities[number]):
            if key:
                together.join(first.setdefault(key, number), number)
    best: dict[int, int] = {}
    same = {}
    for number in sorted(learnable, key=lambda n: _rank(documents[n], n)):
        same[number] = best.setdefault(together.of(number), number)
    return same


def _rank(document: Document, number: int) -> tuple[bool, int, int]:
    return document.state is not State.READY, -document.words, number


class _Search:
    """Finds near copies among documents that are added one by one, the best first."""

    def __init__(
        self, documents: Sequence[Document], texts: TextStore, together: Together
    ) -> None:
        self.kept: dict[int, int] = {}
        self.sketches = Sketches()
        self._documents = documents
        self._texts = texts
        self._together = together

    def add(self, number: int, sketch: Sketch) -> None:
        """Join a document with its near copies; the kept one of them is its own too.

        Signatures decide where they are clear. Where they are not, the texts do: of the
        few most alike, so that a thousand letters of one form take no hours.
        """
        self.kept[number] = number
        own: Shingles | None = None
        left = _MOST_READ
        for likeness, other in self._alike(sketch):
            if not self._would_tell(number, other):
                continue
            is_near = likeness >= _SURELY_NEAR
            if not is_near and left:
                left -= 1
                own = self._shingles(number) if own is None else own
                is_near = are_near_copies(own, self._shingles(other))
            if is_near:
                self._join(number, other)
        self.sketches.add(number, sketch)

    def _alike(self, sketch: Sketch) -> list[tuple[float, int]]:
        """What may be near copies: kept ones first, the most alike first."""
        found = self.sketches.like(sketch, _PERHAPS_NEAR)
        return sorted(found, key=lambda each: self.kept[each[1]] != each[1])

    def _would_tell(self, number: int, other: int) -> bool:
        """Whether it matters if the two are near copies."""
        are_kept = self.kept[number] == number and self.kept[other] == other
        return are_kept or self._together.of(number) != self._together.of(other)

    def _join(self, number: int, other: int) -> None:
        self._together.join(other, number)
        if self.kept[number] == number and self.kept[other] == other:
            self.kept[number] = other

    def _shingles(self, number: int) -> Shingles:
        path = self._texts.path(self._documents[number].content_hash)
        try:
            with path.open(encoding="utf-8") as file:
                return shingles_in(file.read(MOST_CHARACTERS))
        except FileNotFoundError:
            return set()


def _join_mails(documents: Sequence[Document], together: Together) -> None:
    """Join each mail with what came with it, unless other mails carry the same."""
    attached = [(part, together.of(part), mail) for part, mail in _attached(documents)]
    carriers: dict[int, set[int]] = defaultdict(set)
    for _, copies, mail in attached:
        carriers[copies].add(together.of(mail))
    for part, copies, mail in attached:
        if len(carriers[copies]) == 1:
            together.join(mail, part)


def _attached(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Each document that came with a mail, and the outermost mail it came with."""
    mails = {each.key: n for n, each in enumerate(documents) if each.kind is Kind.MAIL}
    for number, document in enumerate(documents):
        pieces = document.key.split(PART)
        for depth in range(1, len(pieces)):
            mail = mails.get(PART.join(pieces[:depth]))
            if mail is not None:
                yield number, mail
                break


def _groups(documents: Sequence[Document], together: Together) -> dict[int, str]:
    """The name of each group of two or more, the same whatever order they are in."""
    hashes: dict[int, list[str]] = defaultdict(list)
    for number, document in enumerate(documents):
        if document.is_learnable:
            hashes[together.of(number)].append(document.content_hash)
    return {one: group_name(every) for one, every in hashes.items() if len(every) > 1}


def _twin(document: Document, reason: Reason, twin_of: str) -> Document:
    return replace(document, state=reason.state, reason=reason, twin_of=twin_of)
