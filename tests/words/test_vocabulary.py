"""What is said of own vocabulary."""

from ftstudio.core.vocabulary import LanguageUnits, VocabularyWord
from ftstudio.words import vocabulary

_ENGLISH, _FRENCH = LanguageUnits("en", 1.1), LanguageUnits("fr", 1.84)


def test_a_language_that_costs_more_is_named() -> None:
    """Where there is one."""
    said = vocabulary.languages([_ENGLISH, _FRENCH])
    assert said.startswith("English: 1.1 reading units a word, French: 1.8.")
    assert "French costs this model more" in said
    assert vocabulary.languages([_ENGLISH]) == "English: 1.1 reading units a word."
    assert vocabulary.languages([]) == ""


def test_a_word_is_told_with_its_pieces() -> None:
    """For screen readers, where a bare number says nothing."""
    word = VocabularyWord("newel", 48, 3)
    assert (vocabulary.times(word), vocabulary.pieces(word)) == ("48 times", "3 pieces")


def test_every_sentence_is_whole() -> None:
    """No place is left unfilled."""
    for said in (
        vocabulary.title(),
        vocabulary.means("SmolLM2"),
        vocabulary.none("SmolLM2"),
        vocabulary.reading(),
        vocabulary.no_documents(),
        vocabulary.no_model(),
        vocabulary.searching(),
        vocabulary.failed(),
    ):
        assert said
        assert "{" not in said
