"""What a tokenizer makes of texts, as the one who wants to know it gets it."""

from pathlib import Path

from ftstudio.core.vocabulary import VocabularyWord
from ftstudio.runs.counting import (
    MOST_SPLIT,
    count_units,
    find_vocabulary,
    split_units,
)
from tests.fakes.model_files import write_speller, write_word_counter


def test_units_come_by_the_names_of_the_texts(tmp_path: Path) -> None:
    """However many texts there are; one that is gone is missing."""
    model = write_word_counter(tmp_path)
    (tmp_path / "text").write_text("oak and ash")
    texts = {f"{number:064}": tmp_path / "text" for number in range(2000)}
    counted: dict[str, int] = {}
    for each in count_units(model, texts | {"gone": tmp_path / "gone"}):
        counted |= each
    assert counted == dict.fromkeys(texts, 3)


def test_units_of_a_text_begin_at_its_words(tmp_path: Path) -> None:
    """In a text of several lines, accents and quotes too."""
    model = write_word_counter(tmp_path)
    assert split_units(model, "chêne «\nété") == (0, 6, 8)


def test_of_a_long_text_the_beginning_is_split(tmp_path: Path) -> None:
    """As much as a preview shows."""
    starts = split_units(write_word_counter(tmp_path), "oak " * 10_000)
    assert starts == tuple(range(0, MOST_SPLIT, 4))


def test_vocabulary_comes_from_all_texts(tmp_path: Path) -> None:
    """Each with its language."""
    (tmp_path / "text").write_text("the " * 80 + "muntin " * 3)
    (tmp_path / "other").write_text("the " * 80 + "muntin " * 3)
    languages = {tmp_path / "text": "en", tmp_path / "other": "en"}
    found = find_vocabulary(write_speller(tmp_path, "the"), languages, lambda: True)
    assert found
    assert found.words == (VocabularyWord("muntin", 6, 6),)
    assert [each.language for each in found.languages] == ["en"]


def test_vocabulary_that_is_no_longer_wanted_does_not_come(tmp_path: Path) -> None:
    """The child ends, however much there is to read."""
    assert find_vocabulary(write_speller(tmp_path), {}, lambda: False) is None


def test_a_child_that_cannot_count_tells_nothing(tmp_path: Path) -> None:
    """Its end is no problem: there is an estimate, and a preview without colours."""
    assert list(count_units(tmp_path, {"a": tmp_path / "a"})) == []
    assert split_units(tmp_path, "oak") == ()
    assert find_vocabulary(tmp_path, {tmp_path / "a": "en"}, lambda: True) is None
