"""Vocabulary: words of the person's own that a model must cut into pieces."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VocabularyWord:
    """A word in its most frequent writing, how often it occurs, and in how many pieces.

    Plurals count as the same word.
    """

    word: str
    times: int
    pieces: int


@dataclass(frozen=True, slots=True)
class LanguageUnits:
    """How many reading units a word of a language takes on average, as a model reads.

    About 1.1 where the model was made for the language.
    """

    language: str
    units_a_word: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words, the costliest first; the languages, the one with most words first."""

    words: tuple[VocabularyWord, ...] = ()
    languages: tuple[LanguageUnits, ...] = ()
