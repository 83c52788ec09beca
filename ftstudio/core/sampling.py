"""Which documents to learn from where there are more than the chosen time allows."""

import random
from collections.abc import Iterable, Sequence

from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.presets import MOST_WORDS, Effort

_FEWEST_GROUPS = 20


def sampled(corpus: Corpus, effort: Effort, seed: int) -> Corpus:
    """The corpus, or a part of it drawn at random: the same for the same seed.

    Whole groups are drawn, each with the same chance, until the words are as many as
    the effort allows; one that is too long for what is left is passed over. At least 20
    groups stay, so that a few very long documents do not stand for all.
    """
    most = MOST_WORDS[effort]
    if corpus.words <= most:
        return corpus
    groups = _groups(corpus.learnable)
    random.Random(seed).shuffle(groups)
    taken: list[Sequence[Document]] = []
    words = 0
    for group in groups:
        own = sum(each.words for each in group)
        if words + own <= most:
            taken.append(group)
            words += own
    shortest = sorted(groups, key=lambda group: sum(each.words for each in group))
    for group in shortest[: max(0, _FEWEST_GROUPS - len(taken))]:
        if group not in taken:
            taken.append(group)
    chosen = {each.content_hash for group in taken for each in group}
    return Corpus(tuple(e for e in corpus.learnable if e.content_hash in chosen))


def _groups(documents: Iterable[Document]) -> list[list[Document]]:
    """The documents that belong together, in an order that contents alone decide."""
    groups: dict[str, list[Document]] = {}
    for each in sorted(documents, key=lambda each: each.content_hash):
        groups.setdefault(each.group or each.content_hash, []).append(each)
    return list(groups.values())
