"""Which documents teach and which examine; whole documents, never parts of one.

Documents of one group (copies, a mail and what came with it) are one unit: an exam on a
text of which the model has learned the copy would say nothing.

The validation documents choose the version to keep, so they flatter it. Where there are
enough documents, others are kept for a test of the kept version that chooses nothing;
where there are not, each document examines in turn (`folds_of`).
"""

import heapq
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TooFewDocuments

VALIDATION_SHARE = 0.15
TEST_SHARE = 0.10
FEWEST_FOR_TEST = 60
"""Units: fewer would leave an exam and a test too small to trust, or too little to
learn from."""
_EXAMINERS = 8
"""Units on each side that examines, where there is a test. Measured on 33 documents
(`tests/benchmarks/exam_size.py`): 95 of 100 exams of 8 told a gain of 12 % within 1.8
points, of 3 within 3.0; by Student's t, a range told from 3 is 13 points wide."""
FOLDS = 5
"""Usual in cross-validation: each learns from 80 % of the documents."""
_OVERSHOOT = 4 / 3
_MOST_UNITS = 1 / 2


@dataclass(frozen=True, slots=True)
class Split:
    """Content hashes of the documents that teach, examine and test, disjoint."""

    training: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unit:
    """Content hashes of documents that stay on one side, and their words."""

    hashes: tuple[str, ...]
    words: int


def split_documents(documents: Sequence[Document], seed: int) -> Split:
    """Keep about 15 % of the words aside: the same for the same contents and seed.

    A group counts as one document, and so does the same content found twice. At least
    3 are kept aside where there are 10 or more, at least 1 below. From 60 on another
    10 % are kept for the test, and both parts have at least 8. Raises TooFewDocuments
    under 2: one must teach and one must examine.
    """
    order = _in_random_order(documents, seed)
    words, has_test = _words(order), len(order) >= FEWEST_FOR_TEST
    fewest = _EXAMINERS if has_test else 3 if len(order) >= 10 else 1
    validation = _kept_aside(order, VALIDATION_SHARE * words, fewest)
    rest = [each for each in order if each not in validation]
    test = _kept_aside(rest, TEST_SHARE * words, _EXAMINERS) if has_test else set()
    training = [each for each in rest if each not in test]
    return Split(
        training=_hashes(training),
        validation=_hashes(u for u in order if u in validation),
        test=_hashes(u for u in order if u in test),
    )


def folds_of(
    documents: Sequence[Document], seed: int, count: int = FOLDS
) -> tuple[Split, ...]:
    """Splits of which each document examines in exactly one (k-fold cross-validation).

    There are `count` folds of about as many words each, or as many as there are units:
    long units are dealt first, those of about one length in random order. Raises
    TooFewDocuments under 2 units.
    """
    order = _in_random_order(documents, seed)
    parts: list[list[_Unit]] = [[] for _ in range(min(count, len(order)))]
    shortest = [(0, 0, number) for number in range(len(parts))]
    for each in sorted(order, key=lambda unit: -unit.words.bit_length()):
        words, units, number = shortest[0]
        parts[number].append(each)
        heapq.heapreplace(shortest, (words + each.words, units + 1, number))
    return _examining_in_turn(parts)


def folds_by_label(
    documents: Sequence[Document], labels: Sequence[str], seed: int, count: int = FOLDS
) -> tuple[Split, ...]:
    """The same for documents with labels: every fold has about as many of each.

    A unit counts for the label of its first document.
    """
    order = _in_random_order(documents, seed)
    hashes = (each.content_hash for each in documents)
    known = dict(zip(hashes, labels, strict=True))
    parts: list[list[_Unit]] = [[] for _ in range(min(count, len(order)))]
    dealt: Counter[tuple[int, str]] = Counter()
    for unit in sorted(order, key=lambda unit: known[unit.hashes[0]]):
        label = known[unit.hashes[0]]
        number = min(range(len(parts)), key=lambda n: (dealt[n, label], len(parts[n])))
        parts[number].append(unit)
        dealt[number, label] += len(unit.hashes)
    return _examining_in_turn(parts)


def _examining_in_turn(parts: Sequence[Sequence[_Unit]]) -> tuple[Split, ...]:
    return tuple(
        Split(
            training=_hashes(u for other in parts if other is not part for u in other),
            validation=_hashes(part),
        )
        for part in parts
    )


def everything(documents: Sequence[Document]) -> Split:
    """All documents teach, and none examines: for when the folds have examined all."""
    return Split(
        training=tuple(dict.fromkeys(each.content_hash for each in documents)),
        validation=(),
    )


def count_units(documents: Sequence[Document]) -> int:
    """How many groups, and documents that are in none, there are to divide."""
    return len({each.group or each.content_hash for each in documents})


def is_exam_too_small(units: int) -> bool:
    """Whether one exam would say too little: each document had better examine."""
    return units < FEWEST_FOR_TEST


def share_that_teaches(units: int, folds: int) -> float:
    """About which part of the words the version that is kept learns from."""
    if folds:
        return 1.0
    aside = VALIDATION_SHARE + (0.0 if is_exam_too_small(units) else TEST_SHARE)
    return 1.0 - aside


def _in_random_order(documents: Sequence[Document], seed: int) -> list[_Unit]:
    order = sorted(_units(documents), key=lambda each: each.hashes)
    if len(order) < 2:
        raise TooFewDocuments(readable=len(order), needed=2)
    random.Random(seed).shuffle(order)
    return order


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


def _kept_aside(order: Sequence[_Unit], goal: float, fewest: int) -> set[_Unit]:
    """Units in turn, about `goal` words; none so long that it alone would be the exam.

    Where a few units hold most of the words, half of all units is enough.
    """
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


def _words(units: Iterable[_Unit]) -> int:
    return sum(each.words for each in units)


def _hashes(units: Iterable[_Unit]) -> tuple[str, ...]:
    return tuple(each for unit in units for each in unit.hashes)
