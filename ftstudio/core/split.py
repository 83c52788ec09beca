"""Which documents teach and which examine; whole documents, never parts of one."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TooFewDocuments

VALIDATION_SHARE = 0.15
_OVERSHOOT = 4 / 3
_MOST_DOCUMENTS = 1 / 2


@dataclass(frozen=True, slots=True)
class Split:
    """Content hashes of the training and of the validation documents, disjoint."""

    training: tuple[str, ...]
    validation: tuple[str, ...]


def split_documents(documents: Sequence[Document], seed: int) -> Split:
    """Keep about 15 % of the words aside: the same for the same contents and seed.

    At least 3 documents where there are 10 or more, at least 1 below. Raises
    TooFewDocuments under 2 documents: one must teach and one must examine.
    """
    if len(documents) < 2:
        raise TooFewDocuments(readable=len(documents), needed=2)
    order = sorted(documents, key=lambda each: each.content_hash)
    random.Random(seed).shuffle(order)
    kept_aside = _kept_aside(order, fewest=3 if len(order) >= 10 else 1)
    return Split(
        training=tuple(h for d in order if (h := d.content_hash) not in kept_aside),
        validation=tuple(h for d in order if (h := d.content_hash) in kept_aside),
    )


def _kept_aside(order: Sequence[Document], fewest: int) -> set[str]:
    """Documents in turn, passing over one so long that it alone would be the exam.

    Where a few documents hold most of the words, half of all documents is enough. What
    comes of it are content hashes.
    """
    goal = VALIDATION_SHARE * sum(each.words for each in order)
    most = max(fewest, int(len(order) * _MOST_DOCUMENTS))
    chosen: set[str] = set()
    words = 0
    for each in order:
        if (words >= goal and len(chosen) >= fewest) or len(chosen) >= most:
            break
        if words + each.words <= goal * _OVERSHOOT:
            chosen.add(each.content_hash)
            words += each.words
    shortest = iter(sorted(order, key=lambda each: each.words))
    while len(chosen) < fewest:
        chosen.add(next(shortest).content_hash)
    return chosen
