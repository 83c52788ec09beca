"""The person's own words: which they are, and how well they are foretold."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from ftstudio.core.proof import TermProof
from ftstudio.models.tokens import ReadingUnits
from ftstudio.models.vocabulary import vocabulary
from ftstudio.worker.proving.reading import text_of
from ftstudio.worker.writing.blocks import Example

_FEWEST_TIMES = 2
"""Of one place alone nothing can be said."""


def own_words(texts: Iterable[tuple[str, str]], folder: Path) -> list[str]:
    """Words of texts, each given with its language, that a model cuts into pieces."""
    found = vocabulary(texts, ReadingUnits(folder)).words
    return [each.word for each in found]


@dataclass(slots=True)
class Terms:
    """Collects what words cost wherever they stand in what is examined."""

    words: Sequence[str]
    tokenizer: Any
    _costs: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def fullest(self, examples: Iterable[Example], tokens: int) -> list[Example]:
        """The examples with the most of the words in them, about `tokens` in all.

        Always the same ones; one without any of the words is none of them.
        """
        counted = [(self._count(each), each) for each in examples]
        counted.sort(key=lambda each: -each[0] / max(each[1].learned, 1))
        chosen: list[Example] = []
        for count, each in counted:
            if not count or tokens <= 0:
                break
            chosen.append(each)
            tokens -= each.learned
        return chosen

    def add(self, example: Example, before: torch.Tensor, after: torch.Tensor) -> None:
        """Note the words in one example, with the losses of its tokens, [learned].

        One that the tokenizer would not cut the same way again is passed over.
        """
        read = text_of(self.tokenizer, example)
        if read is None:
            return
        text, offsets = read
        for word in self.words:
            for found in _pattern(word).finditer(text):
                places = [
                    at
                    for at, (start, end) in enumerate(offsets)
                    if start < found.end() and end > found.start()
                ]
                cost = (float(before[places].sum()), float(after[places].sum()))
                self._costs.setdefault(word, []).append(cost)

    def proofs(self) -> tuple[TermProof, ...]:
        """Those that were found often enough, the most frequent first."""
        told = [
            TermProof(
                word=word,
                times=len(costs),
                before=sum(before for before, _ in costs) / len(costs),
                after=sum(after for _, after in costs) / len(costs),
            )
            for word, costs in self._costs.items()
            if len(costs) >= _FEWEST_TIMES
        ]
        return tuple(sorted(told, key=lambda each: (-each.times, each.word)))

    def _count(self, example: Example) -> int:
        text = str(self.tokenizer.decode(example.ids[example.prompt : -1]))
        return sum(len(_pattern(word).findall(text)) for word in self.words)


def _pattern(word: str) -> re.Pattern[str]:
    """The word alone, in the plural too."""
    return re.compile(rf"(?<!\w){re.escape(word)}(?:e?[sx])?(?!\w)", re.IGNORECASE)
