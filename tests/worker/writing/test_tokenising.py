"""Which examples are made, and by what they are known again."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TextMissing
from ftstudio.documents.texts import TextStore
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import RULES, examples_of
from ftstudio.worker.writing.shelf import Shelf
from ftstudio.worker.writing.tokenising import (
    Examples,
    Tokenising,
    key_of,
    recipe_of,
)
from tests.factories import document
from tests.fakes.model_files import write_model
from tests.fakes.tiny_model import tiny_tokenizer

TOKENIZER = tiny_tokenizer()
LETTER = document(1, title="Hours", language="en")
TEXT = "Opening hours\n\nWe begin at seven.\n\n" + "And we end at noon. " * 30


def test_examples_are_those_of_the_documents(tmp_path: Path) -> None:
    """In their order, with their numbers; what is wanted twice is made once."""
    texts, letters = _letters(tmp_path, 5)
    shelf = Shelf(tmp_path / "shelf")
    _keys(shelf, texts, letters[:3])
    keys = _keys(shelf, texts, letters)
    found = Examples(shelf, keys, _calm)
    assert len(found) == 5
    assert list(found) == [
        [replace(each, document=number) for each in _made(texts, letter)]
        for number, letter in enumerate(letters)
    ]
    assert found.learned == [sum(e.learned for e in one) for one in found]


def test_a_text_that_is_gone_is_missed(tmp_path: Path) -> None:
    """Though its examples may still be there."""
    texts, letters = _letters(tmp_path, 2)
    shelf = Shelf(tmp_path / "shelf")
    _keys(shelf, texts, letters)
    texts.remove(letters[1].content_hash)
    with pytest.raises(TextMissing):
        _keys(shelf, texts, letters)


def test_what_was_made_before_a_stop_is_kept(tmp_path: Path) -> None:
    """Progress is told in the middle, and may end it there."""
    texts, letters = _letters(tmp_path, 100)
    shelf = Shelf(tmp_path / "shelf")

    def stop(done: int, total: int) -> None:
        assert 0 < done < total
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Tokenising(shelf, texts, TOKENIZER, 192).keys_of(letters, stop)
    found = Shelf(tmp_path / "shelf")
    keys = [key_of(each, texts.get(each.content_hash)) for each in letters]
    assert 0 < sum(key in found for key in keys) < 100


def test_reading_many_documents_can_be_felt_from_outside(tmp_path: Path) -> None:
    """So that a pause or a stop is heard, however many there are."""
    texts, letters = _letters(tmp_path, 1)
    shelf = Shelf(tmp_path / "shelf")
    beats: list[int] = []
    keys = _keys(shelf, texts, letters) * 1200
    found = Examples(shelf, keys, lambda: beats.append(1))
    assert len(list(found)) == 1200
    assert len(beats) == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(LETTER, title="Other"),
        replace(LETTER, language="fr"),
        replace(LETTER, content_hash="0" * 64),
    ],
)
def test_what_makes_the_request_makes_the_key(other: Document) -> None:
    """And so does the text, masked or not."""
    assert key_of(other, TEXT) != key_of(LETTER, TEXT)
    assert key_of(LETTER, TEXT + ".") != key_of(LETTER, TEXT)


def test_what_makes_no_difference_does_not() -> None:
    """A file that was moved is the same document."""
    moved = replace(LETTER, folder="/elsewhere", name="other.txt", words=7, group="g")
    assert key_of(moved, TEXT) == key_of(LETTER, TEXT)


def _new_template(folder: Path) -> None:
    (folder / "chat_template.jinja").write_text("{{ messages }}", encoding="utf-8")


def _new_words(folder: Path) -> None:
    file = folder / "tokenizer.json"
    file.write_text(file.read_text("utf-8") + " ", encoding="utf-8")


@pytest.mark.parametrize("change", [_new_template, _new_words])
def test_another_tokenizer_is_another_recipe(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    """Known by its files, wherever they lie; the weights have no say."""
    folder, same = (write_model(tmp_path / each) for each in ("a", "b"))
    (same / "model.safetensors").write_bytes(b"others")
    before = recipe_of(folder, 512)
    assert recipe_of(same, 512) == before
    assert recipe_of(folder, 256) != before
    change(folder)
    assert recipe_of(folder, 512) != before


def test_the_rules_are_those_of_their_number() -> None:
    """Where this fails, count RULES up: what is kept of before is no longer true."""
    lettre = replace(LETTER, title="Les horaires d’ouverture " * 9, language="fr")
    texts = [TEXT, f"# Horaires\n\n{'Nous ouvrons à sept heures. ' * 40}\n{'é' * 300}"]
    made = examples_of([LETTER, lettre], texts, TOKENIZER, 192)
    plain = json.dumps([[each.ids, each.prompt] for one in made for each in one])
    digest = hashlib.sha256(plain.encode()).hexdigest()[:16]
    assert (RULES, digest) == (2, "d5b2a9b972dde9d2")


def _letters(folder: Path, count: int) -> tuple[TextStore, list[Document]]:
    """Letters, the first without a text, and where their texts are."""
    texts = TextStore(folder / "texts")
    letters = [document(n, title=f"Letter {n}", language="en") for n in range(count)]
    for number, each in enumerate(letters):
        texts.put(each.content_hash, f"Letter {number}\n\n{TEXT}" if number else "")
    return texts, letters


def _keys(shelf: Shelf, texts: TextStore, letters: list[Document]) -> list[bytes]:
    return Tokenising(shelf, texts, TOKENIZER, 192).keys_of(letters, lambda *_: None)


def _made(texts: TextStore, letter: Document) -> list[Example]:
    text = texts.get(letter.content_hash)
    return examples_of([letter], [text], TOKENIZER, 192)[0]


def _calm() -> None:
    """Nothing is to be done in between."""
