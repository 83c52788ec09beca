"""Wording: what of a repeated text is one document's own, and what everybody writes."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ftstudio.core.proven import WORDS

_RUN = 6
"""Words in a row by which common wording is known."""
_COMMON = 3
"""What stands in so many documents that were learned is common too: a formula."""

Run = tuple[str, ...]
Texts = Callable[[], Iterable[str]]
"""Gives texts, one after the other, each time it is called."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Words that a model repeats, and the text that it was given before them."""

    words: tuple[str, ...]
    given: str

    def longest_beside(self, common: set[Run]) -> int:
        """The most words in a row of which none is common, or copied from the given.

        0 where they are fewer than count as recited.
        """
        known = common | set(_runs(_words(self.given)))
        longest = here = 0
        for is_common in _covered(self.words, known):
            here = 0 if is_common else here + 1
            longest = max(longest, here)
        return longest if longest >= WORDS else 0


def repeated(given: str, said: str, after: str) -> Repeated | None:
    """What is repeated between what was `given` and what comes `after` it.

    Without the halves of words at either end; None where it is too short to matter.
    """
    if given[-1:].isalnum() and said[:1].isalnum():
        said = re.sub(r"^\w+", "", said)
    if after[:1].isalnum() and said[-1:].isalnum():
        said = re.sub(r"\w+$", "", said)
    words = _words(said)
    return Repeated(words, given) if len(words) >= WORDS else None


def common_runs(
    candidates: Iterable[Repeated], unseen: Texts, learned: Texts
) -> set[Run]:
    """Runs of the candidates that stand in unseen texts, or in several learned ones."""
    wanted = {run for each in candidates for run in _runs(each.words)}
    if not wanted:
        return set()
    common: set[Run] = set()
    for text in unseen():
        common |= wanted.intersection(_runs(_words(text)))
    times = Counter[Run]()
    for text in learned():
        times.update(wanted.intersection(_runs(_words(text))))
    return common | {run for run, count in times.items() if count >= _COMMON}


def _covered(words: tuple[str, ...], known: set[Run]) -> list[bool]:
    """Of each word whether it belongs to a run that is known."""
    flags = [False] * len(words)
    for at, run in enumerate(_runs(words)):
        if run in known:
            flags[at : at + _RUN] = [True] * _RUN
    return flags


def _words(text: str) -> tuple[str, ...]:
    """However they are written: without points and capitals."""
    return tuple(re.findall(r"\w+", text.casefold()))


def _runs(words: tuple[str, ...]) -> Iterable[Run]:
    return (words[at : at + _RUN] for at in range(len(words) - _RUN + 1))
