"""The language of most documents."""

from dataclasses import replace

from ftstudio.core.corpus import Corpus, Document
from ftstudio.viewmodels.main_language import MainLanguage
from tests.core.test_labels import doc


def _in(language: str, words: int) -> Document:
    return replace(doc(f"{language}.txt"), language=language, words=words)


def test_most_words_decide() -> None:
    """Not most documents; and without a majority there is none."""
    language = MainLanguage()
    assert language.of(Corpus((_in("fr", 900), _in("en", 100), _in("de", 50)))) == "fr"
    assert language.of(Corpus((_in("fr", 100), _in("en", 100)))) == ""
    assert language.of(Corpus(())) == ""
