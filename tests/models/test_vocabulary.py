"""The words of a trade: those that a model must cut, and that are not ordinary."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.core.vocabulary import LanguageUnits, Vocabulary, VocabularyWord
from ftstudio.models.tokens import ReadingUnits
from ftstudio.models.vocabulary import vocabulary
from tests.fakes.model_files import write_speller

KNOWN = ("the", "door", "and", "window", "a")
KNOWN_TEXT = "the door and the window " * 40


def test_a_word_that_is_cut_is_listed(tmp_path: Path) -> None:
    """With how often it occurs and its pieces; the known ones around it are not."""
    found = _vocabulary(tmp_path, [KNOWN_TEXT + "muntin muntin muntin"] * 2)
    assert found.words == (VocabularyWord("muntin", 6, 6),)


def test_singular_and_plural_are_one_word(tmp_path: Path) -> None:
    """Shown as it is written most often; a capital letter makes no difference."""
    text = KNOWN_TEXT + "Muntin muntins muntins"
    assert _vocabulary(tmp_path, [text] * 2).words == (VocabularyWord("muntins", 6, 7),)


@pytest.mark.parametrize(
    ("word", "texts"),
    [
        ("muntin", [KNOWN_TEXT + "muntin muntin ", KNOWN_TEXT + "muntin muntin"]),
        ("muntin", [KNOWN_TEXT + "muntin " * 9, KNOWN_TEXT]),
        ("mdf", [KNOWN_TEXT + "mdf " * 9] * 2),
        ("Window", [KNOWN_TEXT + "Window " * 9] * 2),
        ("jusqu", [KNOWN_TEXT + "jusqu'a " * 9] * 2),
        ("number", [KNOWN_TEXT + "1234567 " * 9] * 2),
    ],
    ids=["rare", "one document", "short", "capital", "elided", "number"],
)
def test_what_is_no_word_of_a_trade_is_not(
    tmp_path: Path, word: str, texts: Sequence[str]
) -> None:
    """Too rare, too short, no word, or known when it does not start a sentence."""
    assert word not in [each.word for each in _vocabulary(tmp_path, texts).words]


def test_the_costliest_word_comes_first(tmp_path: Path) -> None:
    """The more often, and the more pieces."""
    texts = [KNOWN_TEXT + "oak sash " * 3 + "transom " * 3 + "bead " * 8] * 2
    words = [each.word for each in _vocabulary(tmp_path, texts).words]
    assert words == ["bead", "transom", "sash"]


def test_where_ordinary_words_are_cut_only_those_of_some_documents_are_listed(
    tmp_path: Path,
) -> None:
    """A trade's words keep together; ordinary ones are everywhere."""
    ordinary = "le a la porte également a la " * 20
    texts = [ordinary] * 8 + [ordinary + "harcèlement " * 20] * 2
    found = _vocabulary(tmp_path, texts, language="fr")
    assert [each.word for each in found.words] == ["harcèlement"]
    assert found.languages[0].units_a_word > 2


def test_each_language_has_its_average(tmp_path: Path) -> None:
    """The one with the most words first; one without words or name tells nothing."""
    units = ReadingUnits(write_speller(tmp_path, *KNOWN))
    texts = [
        ("fr", "le a"),
        ("en", "the door and the window"),
        ("de", "…"),
        ("", "the"),
    ]
    told = vocabulary(texts, units).languages
    assert told == (LanguageUnits("en", 1.0), LanguageUnits("fr", 1.5))


def test_a_word_of_two_languages_is_listed_once(tmp_path: Path) -> None:
    """A name, for example."""
    units = ReadingUnits(write_speller(tmp_path, *KNOWN))
    text = KNOWN_TEXT + "corderie " * 5
    found = vocabulary([(each, text) for each in ("en", "en", "it", "it")], units)
    assert found.words == (VocabularyWord("corderie", 20, 8),)


def test_without_texts_there_is_nothing(tmp_path: Path) -> None:
    """And no division by zero."""
    assert _vocabulary(tmp_path, []) == Vocabulary()


def _vocabulary(folder: Path, texts: Sequence[str], language: str = "en") -> Vocabulary:
    units = ReadingUnits(write_speller(folder, *KNOWN))
    return vocabulary(((language, text) for text in texts), units)
