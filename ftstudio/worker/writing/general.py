"""General text, rehearsed among the documents so that it is not forgotten.

Replay against catastrophic forgetting: a share of what is learned is text of no trade,
in the languages of the person's documents.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ftstudio import paths
from ftstudio.core.corpus import Document, Kind, State
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import examples_of

_LANGUAGES = ("en", "fr")
_REHEARSAL = "general/{language}/rehearsal"
"""What lies in `proof` beside it is never learned from: it tells what was forgotten."""


def general_examples(
    documents: Sequence[Document], tokens: int, tokenizer: Any, size: int, seed: int
) -> list[Example]:
    """About so many tokens of general text, or all there is where that is less.

    In the languages of `documents`, by their words; English where none is known.
    """
    chosen: list[Example] = []
    for language, share in _shares(documents).items():
        left = round(tokens * share)
        for example in _examples(language, tokenizer, size, seed):
            if left <= 0:
                break
            chosen.append(example)
            left -= example.learned
    return chosen


def _shares(documents: Sequence[Document]) -> dict[str, float]:
    words: Counter[str] = Counter()
    for each in documents:
        if each.language in _LANGUAGES:
            words[each.language] += each.words
    total = sum(words.values())
    if not total:
        return {_LANGUAGES[0]: 1.0}
    return {language: words[language] / total for language in sorted(words)}


def _examples(language: str, tokenizer: Any, size: int, seed: int) -> Iterator[Example]:
    """One file after the other, in an order drawn by lot."""
    files = sorted(paths.resource(_REHEARSAL.format(language=language)).glob("*.md"))
    random.Random(seed).shuffle(files)
    for file in files:
        document, text = read_general(file, language)
        yield from examples_of([document], [text], tokenizer, size)[0]


def read_general(file: Path, language: str) -> tuple[Document, str]:
    """One of the texts in Markdown, as a document of that language."""
    text = file.read_text(encoding="utf-8")
    title = text.splitlines()[0].lstrip("# ")
    document = Document(
        folder=str(file.parent),
        name=file.name,
        kind=Kind.MARKDOWN,
        state=State.READY,
        content_hash="",
        title=title,
        language=language,
    )
    return document, text
