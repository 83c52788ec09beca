"""Documents that say the same in other words, by what they mean and what they share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import torch
from torch.nn import functional

from ftstudio.core.events import Finished, Matched, Pair, Phase, Progressed
from ftstudio.core.tasks import Compared, Match
from ftstudio.documents.texts import TextStore
from ftstudio.documents.wording import numbers_in, pieces_in
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
from ftstudio.worker.encoding.passages import passages
from ftstudio.worker.encoding.rarity import Rarity
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Commands, Tell

_AT_ONCE = 32
"""Documents read between two looks at whether to stop."""
_PASSAGES = 12
_CHARACTERS = 12_000
"""Of a long text its beginning is read, about 800 words: what tells two apart."""
_ROWS = 256
"""Documents compared with all others at once."""
_PARTNERS = 32
"""As many of each are kept, the likeliest: of a form that thousands filled in, enough.
"""
_STRANGERS = 10
"""A language of which there are fewer documents has no mean worth taking away."""

_MEANING = 0.3
_WORDS = 0.33
_TOGETHER = 1.4
"""Measured (`tests.benchmarks.reworded`): from 1.33 to 1.43 scans and what was retyped
are found alike, of 18 letters written anew by another hand 15, 14, and 11."""
_FEWEST_NUMBERS = 4
_NUMBERS = 0.4
_LONGER = 2.5
"""What is longer by more is another document, which may quote this one."""

Row = tuple[float, int, int]


def match(task: Match, tell: Tell, commands: Commands) -> Finished:
    """Read the documents, and tell those that say the same in other words.

    Asked to stop, it tells what it has found among those it has read. Raises
    TextMissing.
    """
    tell(chapter(Phase.LOADING))
    encoder = load_encoder(task.model, PROCESSOR)
    texts = TextStore(Path(task.texts))
    pieces, numbers = Rarity(), Rarity()
    vectors: list[torch.Tensor] = []
    tell(chapter(Phase.COMPARING))
    for begin in range(0, len(task.documents), _AT_ONCE):
        if commands.must_stop:
            break
        lot = task.documents[begin : begin + _AT_ONCE]
        read = [texts.get(each.content_hash) for each in lot]
        vectors.append(_means(encoder, read))
        for text in read:
            pieces.add(pieces_in(text))
            numbers.add(numbers_in(text))
        tell(Progressed(begin + len(lot), len(task.documents)))
    documents = task.documents[: sum(map(len, vectors))]
    found: list[tuple[int, int]] = []
    if len(documents) > 1:
        placed = centred(torch.cat(vectors), [each.language for each in documents])
        found = joining(matches(documents, placed, pieces, numbers))
    hashes = [each.content_hash for each in documents]
    tell(Matched(tuple(Pair(hashes[one], hashes[other]) for one, other in found)))
    stopped = len(documents) < len(task.documents)
    return Finished(stopped, peak_memory(), peak_card_memory())


def _means(encoder: Encoder, texts: Sequence[str]) -> torch.Tensor:
    """One vector a text, the mean of those of its passages, [texts, width]."""
    parts = [
        passages(encoder.tokenizer, text[:_CHARACTERS])[:_PASSAGES] or [""]
        for text in texts
    ]
    rows = encoder.vectors([each for part in parts for each in part])
    return torch.stack([each.mean(0) for each in rows.split(list(map(len, parts)))])


def centred(vectors: torch.Tensor, languages: Sequence[str]) -> torch.Tensor:
    """Rows of length 1, without what all documents of a language have in common.

    An encoder that knows the language badly finds all its documents alike; seen from
    their mean they are as far apart as others.
    """
    rows = functional.normalize(vectors, dim=1)
    numbers = defaultdict(list)
    for number, language in enumerate(languages):
        numbers[language].append(number)
    for own in numbers.values():
        share = len(own) / (len(own) + _STRANGERS)
        rows[own] -= share * rows[own].mean(0)
    return functional.normalize(rows, dim=1)


def say_the_same(
    meaning: torch.Tensor, words: torch.Tensor, numbers: torch.Tensor
) -> torch.Tensor:
    """Whether two documents do: all three are from 0 to 1, numbers nan for too few.

    Two letters on one subject are near in meaning; they differ in rare words, and in
    dates and sums. What is said in other words keeps those. The weaker the meaning is
    seen, as in a scan full of wrong letters, the more the words must have in common.
    """
    agree = numbers.nan_to_num(0.5)
    total = meaning + 2 * words + (agree - 0.5) / 2
    are_near = (meaning >= _MEANING) & (words >= _WORDS) & (total >= _TOGETHER)
    return are_near & (agree >= _NUMBERS)


def matches(
    documents: Sequence[Compared], placed: torch.Tensor, pieces: Rarity, numbers: Rarity
) -> Iterator[Row]:
    """How sure, and the numbers of two documents that say the same, row by row.

    Those of one group are together already, and are not compared.
    """
    pieces.weigh()
    numbers.weigh()
    has_many = torch.from_numpy(numbers.counts()) >= _FEWEST_NUMBERS
    words = torch.tensor([each.words for each in documents], dtype=torch.float)
    groups = _numbered([each.group for each in documents])
    for begin in range(0, len(documents), _ROWS):
        near = placed[begin : begin + _ROWS] @ placed.T
        for one, row in enumerate(near, begin):
            may_be = (row >= _MEANING) & (groups != groups[one])
            may_be &= (words <= _LONGER * words[one]) & (words * _LONGER >= words[one])
            may_be[: one + 1] = False
            others = may_be.nonzero().flatten()
            shared = _shared(pieces, one, others)
            others, shared = others[shared >= _WORDS], shared[shared >= _WORDS]
            agree = _shared(numbers, one, others)
            agree[~(has_many[others] & has_many[one])] = torch.nan
            good = say_the_same(row[others], shared, agree)
            sure = (row[others] + 2 * shared)[good]
            best = sure.topk(min(_PARTNERS, len(sure)))
            for value, place in zip(*map(torch.Tensor.tolist, best), strict=True):
                yield value, one, int(others[good][place])


def _shared(rarity: Rarity, one: int, others: torch.Tensor) -> torch.Tensor:
    if not len(others):
        return torch.zeros(0)
    return torch.from_numpy(rarity.shared(one, others.tolist())).float()


def joining(rows: Iterable[Row]) -> list[tuple[int, int]]:
    """The pairs by which documents come together, the surest first.

    Only where each of one side goes with each of the other: one that is a little like
    two different ones does not make one of them.
    """
    ranked = [(one, other) for _, one, other in sorted(rows, reverse=True)]
    are_pairs = set(ranked)
    sides: dict[int, list[int]] = {}
    found = []
    for one, other in ranked:
        ours, theirs = sides.get(one, [one]), sides.get(other, [other])
        if ours is theirs:
            continue
        crossing = ((min(a, b), max(a, b)) for a in ours for b in theirs)
        if all(each in are_pairs for each in crossing):
            found.append((one, other))
            both = [*ours, *theirs]
            sides |= dict.fromkeys(both, both)
    return found


def _numbered(groups: Sequence[str]) -> torch.Tensor:
    """A number a group; a document without one has a number of its own."""
    numbers: dict[str, int] = {}
    found = [
        numbers.setdefault(group, len(numbers)) if group else -1 - number
        for number, group in enumerate(groups)
    ]
    return torch.tensor(found)
