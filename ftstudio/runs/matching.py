"""Which documents are compared by what they mean, and what comes of those that match.

A document that says in other words what another one says is no copy of it: it stays
ready, and is learned from. It only joins the other's group, and so its side of the
exam.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.events import Pair
from ftstudio.core.tasks import Compared
from ftstudio.runs.together import Together, group_name

FEWEST_WORDS = 40
"""What is shorter says too little: “Thank you, got it” is no twin of another one."""
MOST_DOCUMENTS = 5_000
"""Nine a second, of 230 words each, were read by two busy cores."""


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
