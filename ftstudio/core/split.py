"""Which documents teach and which examine; whole documents, never parts of one.

Documents of one group (copies, a mail and what came with it) are one unit: an exam on a
text of which the model has learned the copy would say nothing.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TooFewDocuments

VALIDATION_SHARE = 0.15
_OVERSHOOT = 4 / 3
_MOST_UNITS = 1 / 2


@dataclass(frozen=True, slots=True)
class Split:
    """Content hashes of the training and of the validation documents, disjoint."""

    training: tuple[str, ...]
    validation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """Content hashes of documents that stay on one side, and their words."""

    hashes: tuple[str, ...]
    words: int


def split_documents(documents: Sequence[Document], seed: int) -> Split:
    """Keep about 15 % of the words aside: the same for the same contents and seed.

    A group counts as one document, and so does the same content found twice. At least
    3 are kept aside where there are 10 or more, at least 1 below. Raises
    TooFewDocuments under 2: one must teach and one must examine.
    """
    order = sorted(_units(documents), key=lambda each: each.hashes)
    if len(order) < 2:
        raise TooFewDocuments(readable=len(order), needed=2)
    random.Random(seed).shuffle(order)
    kept_aside = _kept_aside(order, fewest=3 if len(order) >= 10 else 1)
    return Split(
        training=tuple(h for u in order if u not in kept_aside for h in u.hashes),
        validation=tuple(h for u in order if u in kept_aside for h in u.hashes),
    )


def _units(documents: Sequence[Document]) -> Iterator[_Unit]:
    """Each group, and each document that is in none."""
    units: dict[str, dict[str, int]] = {}
    order = sorted(documents, key=lambda each: (each.content_hash, each.group))
    contents = {each.content_hash: each for each in order}
    for content_hash, each in contents.items():
        unit = units.setdefault(each.group or content_hash, {})
        unit[content_hash] = each.words
    for unit in units.values():
        yield _Unit(tuple(unit), sum(unit.values()))


def _kept_aside(order: Sequence[_Unit], fewest: int) -> set[_Unit]:
    """Units in turn, passing over one so long that it alone would be the exam.

    Where a few units hold most of the words, half of all units is enough.
    """
    goal = VALIDATION_SHARE * sum(each.words for each in order)
    most = max(fewest, int(len(order) * _MOST_UNITS))
    chosen: set[_Unit] = set()
    words = 0
    for each in order:
        if (words >= goal and len(chosen) >= fewest) or len(chosen) >= most:
            break
        if words + each.words <= goal * _OVERSHOOT:
            chosen.add(each)
            words += each.words
    shortest = iter(sorted(order, key=lambda each: each.words))
    while len(chosen) < fewest:
        chosen.add(next(shortest))
    return chosen
