"""Which documents are compared by what they mean, and what comes of those that match.

A document that says in other words what another one says is no copy of it: it stays
ready, and is learned from. It only joins the other's group, and so its side of the
exam.
"""

import os
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.events import Pair
from ftstudio.core.plain import from_json, from_plain, to_json
from ftstudio.core.run_folder import writing_to
from ftstudio.core.tasks import Compared
from ftstudio.runs.together import Together, group_name

FEWEST_WORDS = 40
"""What is shorter says too little: “Thank you, got it” is no twin of another one."""
MOST_DOCUMENTS = 5_000
"""Nine a second, of 230 words each, were read by two busy cores."""


RULE = 1
"""Raised when what matches is decided otherwise: all is compared anew."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Which documents were compared, by content hash, and the pairs among them."""

    documents: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    rule: int = RULE


def load_comparison(file: Path) -> Comparison:
    """What was kept there; an empty one where nothing usable was."""
    try:
        found = from_plain(Comparison, from_json(file.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return Comparison()
    return found if found.rule == RULE else Comparison()


def keep_comparison(comparison: Comparison, file: Path) -> None:
    """Write it, beside its place first; raises FolderNotWritable or DiskFull."""
    beside = file.with_name(f"{file.name}.part")
    with writing_to(file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(to_json(comparison), encoding="utf-8")
        os.replace(beside, file)


def to_compare(corpus: Corpus) -> tuple[Compared, ...]:
    """The documents that say enough to be compared."""
    return tuple(
        Compared(each.content_hash, each.words, each.language, each.group)
        for each in corpus.learnable
        if each.words >= FEWEST_WORDS
    )


def with_pairs(corpus: Corpus, pairs: Sequence[Pair]) -> Corpus:
    """The same corpus, the groups of both documents of each pair made one.

    Copies of them come along, for they are in those groups. Nothing else changes.
    """
    if not pairs:
        return corpus
    documents = corpus.documents
    together = Together(len(documents))
    firsts: dict[str, int] = {}
    for number, each in enumerate(documents):
        for name in filter(None, (each.group, each.content_hash)):
            together.join(firsts.setdefault(name, number), number)
    known = [each for each in pairs if {each.one, each.other} <= firsts.keys()]
    for pair in known:
        together.join(firsts[pair.one], firsts[pair.other])
    paired = {together.of(firsts[each.one]) for each in known}
    hashes = defaultdict(list)
    for number, each in enumerate(documents):
        hashes[together.of(number)].append(each.content_hash)

    def grouped(number: int, document: Document) -> Document:
        group = together.of(number)
        if group not in paired:
            return document
        return replace(document, group=group_name(hashes[group]))

    return Corpus(tuple(grouped(*each) for each in enumerate(documents)))
