"""General text, read along so that it is not forgotten."""

from pathlib import Path

import pytest
from transformers import AutoTokenizer

from ftstudio import paths
from ftstudio.core.corpus import Document
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.general import general_examples
from tests.factories import document

ENGLISH = document(1, words=300, language="en")
FRENCH = document(2, words=100, language="fr")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_there_are_twenty_thousand_words_in_each_language(language: str) -> None:
    """And others, that are never learned from, to see what was forgotten."""
    rehearsal, proof = (_texts(language, part) for part in ("rehearsal", "proof"))
    assert sum(len(each.split()) for each in rehearsal) >= 20_000
    assert sum(len(each.split()) for each in proof) >= 5_000
    shared = _sentences(rehearsal) & _sentences(proof)
    assert not shared


def test_there_is_about_as_much_as_was_wanted(tiny_model: Path) -> None:
    """Whole pieces, until it is enough."""
    chosen = _general(tiny_model, (ENGLISH,), 500)
    assert 500 <= sum(each.learned for each in chosen) < 500 + 192


def test_nothing_is_read_where_nothing_is_wanted(tiny_model: Path) -> None:
    """Low caution rehearses nothing."""
    assert _general(tiny_model, (ENGLISH,), 0) == []


def test_the_languages_are_those_of_the_documents(tiny_model: Path) -> None:
    """By their words; English where none is known."""
    mixed = _general(tiny_model, (ENGLISH, FRENCH), 800)
    english = _general(tiny_model, (ENGLISH,), 600)
    assert mixed[: len(english)] == english
    assert len(mixed) > len(english)
    unknown = _general(tiny_model, (document(3),), 600)
    assert unknown == english


def test_another_seed_reads_other_texts(tiny_model: Path) -> None:
    """The same seed the same ones, in every part of a run."""
    first, again = (_general(tiny_model, (ENGLISH,), 400) for _ in range(2))
    assert first == again
    assert _general(tiny_model, (ENGLISH,), 400, seed=7) != first


def test_no_more_is_read_than_there_is(tiny_model: Path) -> None:
    """Of a large collection the share is smaller; nothing is read twice a pass."""
    chosen = _general(tiny_model, (ENGLISH,), 10**9)
    assert len({each.ids for each in chosen}) == len(chosen)


def _general(
    model: Path, documents: tuple[Document, ...], tokens: int, seed: int = 0
) -> list[Example]:
    tokenizer = AutoTokenizer.from_pretrained(model)
    return general_examples(documents, tokens, tokenizer, 192, seed)


def _texts(language: str, part: str) -> list[str]:
    folder = paths.resource(f"general/{language}/{part}")
    return [each.read_text(encoding="utf-8") for each in sorted(folder.iterdir())]


def _sentences(texts: list[str]) -> set[str]:
    whole = (each.strip() for text in texts for each in text.split("."))
    return {each for each in whole if len(each.split()) >= 6}
