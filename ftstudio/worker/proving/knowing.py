"""What a model still knows: general text, and questions of the everyday.

None of it is ever learned from: what is rehearsed in a training lies elsewhere.
"""

import json
from collections.abc import Sequence
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


def knowledge_of(reader: Reader, language: str, size: int) -> Knowledge:
    """How it fares in one language before and after; raises Interrupted."""
    before, after, _ = mean_losses(reader, _general(reader.tokenizer, language, size))
    right = [0, 0]
    questions = _questions(language)
    for question, answers in questions:
        examples = _answered(reader.tokenizer, question, answers)
        costs = [[float(each.mean()) for each in reader.both(e)] for e in examples]
        for at in range(2):
            own = [each[at] for each in costs]
            right[at] += own[0] == min(own)
    return Knowledge(
        language=language,
        text_before=before,
        text_after=after,
        questions=len(questions),
        right_before=right[0],
        right_after=right[1],
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
