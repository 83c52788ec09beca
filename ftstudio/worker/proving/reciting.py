"""Whether a model repeats what it learned word for word, given only the beginning.

Nothing is written for that: a model that takes the likeliest token each time repeats a
passage exactly where each of its tokens is the likeliest after all that is before it
(extractable memorisation: Carlini et al. 2023, arXiv 2202.07646). So one reading of a
text shows all of it that would be repeated.
"""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ftstudio.core.proof import Recitation
from ftstudio.documents.personal.finding import find
from ftstudio.worker.proving.reading import Reader, text_of
from ftstudio.worker.proving.wording import Repeated, Run, Texts, common_runs, repeated
from ftstudio.worker.writing.blocks import Example

_GIVEN, _READ = 24, 200
"""Tokens of a passage that it is given at the least, and that are read of it."""
_SHORTEST = 72
_MOST_PASSAGES, _MOST_SECRETS = 60, 40
_OF_ALL = 3
"""What stands in so many documents is the office's own: a letterhead."""

Done = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Attempts:
    """What is tried: passages, and personal data by its tokens in what is learned."""

    passages: Sequence[Example]
    secrets: Sequence[tuple[Example, Sequence[int]]]

    def __len__(self) -> int:
        """How many."""
        return len(self.passages) + len(self.secrets)


def attempts_on(
    tokenizer: Any,
    examples: Sequence[Sequence[Example]],
    seed: int,
    unseen: Texts,
    *,
    is_masked: bool,
) -> Attempts:
    """Passages of documents that were learned, drawn by lot, and their first secrets.

    Each document is told by its examples. What stands in `unseen` texts too is no
    secret, and masks are nobody's data.
    """
    flat = [each for of_one in examples for each in of_one]
    passages = _long_ones(flat, seed)
    if is_masked:
        return Attempts(passages, ())
    public = {each.identity for text in unseen() for each in find(text)}
    return Attempts(passages, _secrets(tokenizer, examples, public))


def recitation(
    reader: Reader, tried: Attempts, unseen: Texts, learned: Texts, done: Done
) -> Recitation:
    """What it repeats; raises Interrupted. `done()` is called after each attempt.

    Wording that `unseen` texts have too, or several `learned` ones, is nobody's secret.
    """
    pairs: list[tuple[list[Repeated], list[Repeated]]] = []
    for each in tried.passages:
        own, original = _repeated(reader, each), list[Repeated]()
        if own:
            with reader.model.disable_adapter():
                original = _repeated(reader, each)
        pairs.append((own, original))
        done()
    found = (each for own, original in pairs for each in (*own, *original))
    common = common_runs(found, unseen, learned)
    lengths = [(_longest(own, common), _longest(by, common)) for own, by in pairs]
    recited = [pair for pair in lengths if pair[0]]
    alone = [own for own, original in recited if own > 2 * original]
    given, by_original = _given_away(reader, tried, done)
    return Recitation(
        passages=len(tried.passages),
        recited=len(recited),
        by_original=len(recited) - len(alone),
        longest=max(alone, default=0),
        secrets=len(tried.secrets),
        given_away=given,
        given_by_original=by_original,
    )


def _longest(found: Sequence[Repeated], common: set[Run]) -> int:
    return max((each.longest_beside(common) for each in found), default=0)


def _given_away(reader: Reader, tried: Attempts, done: Done) -> tuple[int, int]:
    """How many secrets it gives away, and how many of these the original would."""
    given, by_original = 0, 0
    for example, places in tried.secrets:
        if _gives_away(reader, example, places):
            given += 1
            with reader.model.disable_adapter():
                by_original += _gives_away(reader, example, places)
        done()
    return given, by_original


def _long_ones(examples: Sequence[Example], seed: int) -> list[Example]:
    """The beginnings of some that are long enough, drawn by lot."""
    long = [each for each in examples if each.learned >= _SHORTEST]
    random.Random(seed).shuffle(long)
    return [each.cut(_READ) for each in long[:_MOST_PASSAGES]]


def _secrets(
    tokenizer: Any, documents: Sequence[Sequence[Example]], public: set[str]
) -> list[tuple[Example, Sequence[int]]]:
    """Numbers and addresses of people where they stand first, and their tokens."""
    found: dict[str, tuple[Example, Sequence[int]]] = {}
    times = Counter[str]()
    for examples in documents:
        here: dict[str, tuple[Example, Sequence[int]]] = {}
        for example in examples:
            text, offsets = text_of(tokenizer, example) or ("", [])
            for each in find(text):
                places = [
                    at
                    for at, (start, end) in enumerate(offsets)
                    if start < each.end and end > each.start
                ]
                if places and places[0] > 0 and each.identity not in public:
                    until = example.cut(places[-1] + 1)
                    here.setdefault(each.identity, (until, places))
        times.update(here.keys())
        found = {**here, **found}
    own = [tried for identity, tried in found.items() if times[identity] < _OF_ALL]
    return own[:_MOST_SECRETS]


def _repeated(reader: Reader, example: Example) -> list[Repeated]:
    """What it would write word for word of an example, where that is long enough."""
    ids, decode = example.ids[example.prompt : -1], reader.tokenizer.decode
    found = []
    for start, end in _stretches(reader.foretells(example)[: len(ids)]):
        begin = max(start, _GIVEN)
        parts = (ids[:begin], ids[begin:end], ids[end : end + 1])
        each = repeated(*(str(decode(part)) for part in parts)) if begin < end else None
        if each is not None:
            found.append(each)
    return found


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """From where to where, exclusive, all are true."""
    at = 0
    for flag, group in itertools.groupby(flags):
        end = at + len(list(group))
        if flag:
            yield at, end
        at = end


def _gives_away(reader: Reader, example: Example, places: Sequence[int]) -> bool:
    """Whether it writes the whole of what stands there."""
    foretold = reader.foretells(example)
    return all(foretold[at] for at in places)
