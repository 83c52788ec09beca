"""What a model still knows: general text, and questions of the everyday.

None of it is ever learned from: what is rehearsed in a training lies elsewhere.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ftstudio import paths
from ftstudio.core.proof import Knowledge
from ftstudio.worker.proving.reading import Reader, mean_losses
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import examples_of, prompt_ids, token_ids
from ftstudio.worker.writing.general import read_general

LANGUAGES = ("en", "fr")
_TEXTS = "general/{language}/proof"
_QUESTIONS = "general/{language}/questions.json"
_TOKENS = 3000
"""Of general text in each language: a few pages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked in one language: some text, and questions.

    Of each question there is an example with each of its answers, the right one first.
    """

    language: str
    text: Sequence[Example]
    questions: Sequence[Sequence[Example]]

    def __len__(self) -> int:
        """How many readings that are."""
        return len(self.text) + len(self.questions)


def asked_in(language: str, tokenizer: Any, size: int) -> Asked:
    """The same each time; text is cut into examples of at most `size` tokens."""
    questions = [_answered(tokenizer, *each) for each in _questions(language)]
    return Asked(language, _general(tokenizer, language, size), questions)


def knowledge_of(
    reader: Reader, asked: Asked, done: Callable[[], None] = lambda: None
) -> Knowledge:
    """How it fares before and after; raises Interrupted.

    `done()` is called after each reading.
    """
    before, after, _ = mean_losses(reader, asked.text, done)
    right: list[tuple[bool, bool]] = []
    for answers in asked.questions:
        pairs = reader.both(*answers)
        costs = [[float(each.mean()) for each in pair] for pair in pairs]
        was, now = zip(*costs, strict=True)
        right.append((was[0] == min(was), now[0] == min(now)))
        done()
    return Knowledge(
        language=asked.language,
        text_before=before,
        text_after=after,
        questions=len(asked.questions),
        right_before=sum(was for was, _ in right),
        right_after=sum(now for _, now in right),
        lost=sum(was and not now for was, now in right),
    )


def _general(tokenizer: Any, language: str, size: int) -> list[Example]:
    """A few pages, the same each time."""
    chosen: list[Example] = []
    left = _TOKENS
    for file in sorted(paths.resource(_TEXTS.format(language=language)).glob("*.md")):
        document, text = read_general(file, language)
        for example in examples_of([document], [text], tokenizer, size)[0]:
            if left <= 0:
                return chosen
            chosen.append(example)
            left -= example.learned
    return chosen


def _questions(language: str) -> list[tuple[str, list[str]]]:
    """Each with its answers, of which the first is right."""
    file = paths.resource(_QUESTIONS.format(language=language))
    return [(q, a) for q, *a in json.loads(file.read_text(encoding="utf-8"))]


def _answered(tokenizer: Any, question: str, answers: Sequence[str]) -> list[Example]:
    """The question with each of its answers."""
    (prompt,) = prompt_ids(tokenizer, [question])
    return [
        Example((*prompt, *ids), len(prompt)) for ids in token_ids(tokenizer, answers)
    ]
