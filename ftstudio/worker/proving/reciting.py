"""Whether a model repeats what it learned word for word, given only the beginning.

Nothing is written for that: a model that takes the likeliest token each time repeats a
passage exactly where each of its tokens is the likeliest after all that is before it
(extractable memorisation: Carlini et al. 2023, arXiv 2202.07646). So one reading of a
text shows all of it that would be repeated.
"""

import itertools
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ftstudio.core.proof import Recitation
from ftstudio.core.proven import WORDS
from ftstudio.documents.personal.finding import find
from ftstudio.worker.proving.reading import Reader, text_of
from ftstudio.worker.writing.blocks import Example

_GIVEN, _READ = 24, 200
"""Tokens of a passage that it is given at the least, and that are read of it."""
_SHORTEST = 72
_MOST_PASSAGES, _MOST_SECRETS = 60, 40

Run = tuple[str, ...]
Done = Callable[[], None]


class CommonWording:
    """Runs of words that documents have which were not learned: nobody's secret."""

    def __init__(self, unseen: Iterable[str]) -> None:
        """By the texts of those documents."""
        self._runs = {hash(run) for text in unseen for run in _runs(text)}

    def longest_beside(self, text: str, given: str = "") -> int:
        """The longest run of words in `text` that is not common, 0 without any.

        What stands in what is `given` does not count either: it is copied from there.
        """
        copied = {hash(run) for run in _runs(given)}
        longest = here = 0
        for run in _runs(text):
            known = hash(run) in self._runs or hash(run) in copied
            here = 0 if known else here + 1
            longest = max(longest, here)
        return longest + WORDS - 1 if longest else 0


@dataclass(frozen=True, slots=True)
class Attempts:
    """What is tried: passages, and personal data by its tokens in what is learned."""

    passages: Sequence[Example]
    secrets: Sequence[tuple[Example, Sequence[int]]]

    def __len__(self) -> int:
        """How many."""
        return len(self.passages) + len(self.secrets)


def attempts_on(
    tokenizer: Any, examples: Sequence[Example], seed: int, *, is_masked: bool
) -> Attempts:
    """Some of what was learned, drawn by lot; masks are nobody's data."""
    secrets = [] if is_masked else _secrets(tokenizer, examples)
    return Attempts(_long_ones(examples, seed), secrets)


def recitation(
    reader: Reader, tried: Attempts, common: CommonWording, done: Done
) -> Recitation:
    """What it repeats; raises Interrupted. `done()` is called after each attempt."""
    lengths, by_original = [0], 0
    for each in tried.passages:
        length = _repeated(reader, each, common)
        lengths.append(length)
        if length:
            with reader.model.disable_adapter():
                by_original += bool(_repeated(reader, each, common))
        done()
    given, given_by_original = 0, 0
    for example, places in tried.secrets:
        is_given = _gives_away(reader, example, places)
        given += is_given
        if is_given:
            with reader.model.disable_adapter():
                given_by_original += _gives_away(reader, example, places)
        done()
    return Recitation(
        passages=len(tried.passages),
        recited=sum(length > 0 for length in lengths),
        by_original=by_original,
        longest=max(lengths),
        secrets=len(tried.secrets),
        given_away=given,
        given_by_original=given_by_original,
    )


def _long_ones(examples: Sequence[Example], seed: int) -> list[Example]:
    """The beginnings of some that are long enough, drawn by lot."""
    long = [each for each in examples if each.learned >= _SHORTEST]
    random.Random(seed).shuffle(long)
    return [each.cut(_READ) for each in long[:_MOST_PASSAGES]]


def _secrets(
    tokenizer: Any, examples: Sequence[Example]
) -> list[tuple[Example, Sequence[int]]]:
    """Numbers and addresses of people where they stand first, and their tokens."""
    found: dict[str, tuple[Example, Sequence[int]]] = {}
    for example in examples:
        text, offsets = text_of(tokenizer, example) or ("", [])
        for each in find(text):
            places = [
                at
                for at, (start, end) in enumerate(offsets)
                if start < each.end and end > each.start
            ]
            if places and places[0] > 0:
                until = example.cut(places[-1] + 1)
                found.setdefault(each.identity, (until, places))
        if len(found) >= _MOST_SECRETS:
            break
    return list(found.values())[:_MOST_SECRETS]


def _repeated(reader: Reader, example: Example, common: CommonWording) -> int:
    """The longest run of words that it repeats of an example, 0 where there is none."""
    ids, decode = example.ids[example.prompt :], reader.tokenizer.decode
    longest = 0
    for start, end in _stretches(reader.foretells(example)):
        begin = max(start, _GIVEN)
        if end - begin >= WORDS:
            said = decode(ids[begin:end], skip_special_tokens=True)
            length = common.longest_beside(said, decode(ids[:begin]))
            longest = max(longest, length)
    return longest


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


def _runs(text: str) -> list[Run]:
    words = text.split()
    return [tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)]
