"""The words of the person's own that a model must cut into many pieces."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ftstudio.core.vocabulary import LanguageUnits, Vocabulary, VocabularyWord
from ftstudio.models.tokens import ReadingUnits

_WORD = re.compile(r"[^\W\d_]++(?!['’][aeiouyhàâæéèêëîïôœù])", re.IGNORECASE)
_ENDING = re.compile(r"(?<=...)e?[sx]?$")
_MOST_WORDS = 40
_FEWEST_LETTERS = 4
_FEWEST_TIMES = 5
_FEWEST_DOCUMENTS = 2
_FEWEST_PIECES = 3
_TIMES_THE_AVERAGE = 2
_READS_WELL = 1.3
_SPREAD = 0.5


def vocabulary(texts: Iterable[tuple[str, str]], units: ReadingUnits) -> Vocabulary:
    """What a model makes of the words of `texts`, each a language and a text.

    A language may be "", unknown; it has no average to tell. Words that occur in
    several languages are listed once.
    """
    languages: defaultdict[str, _Words] = defaultdict(_Words)
    for language, text in texts:
        languages[language].add(text)
    told: list[LanguageUnits] = []
    found: dict[str, VocabularyWord] = {}
    for language, words in sorted(languages.items(), key=lambda item: -item[1].total):
        if not words.total:
            continue
        average = words.units(units) / words.total
        if language:
            told.append(LanguageUnits(language, average))
        for stem, word in words.cut(units, average):
            known = found.setdefault(stem, replace(word, times=0))
            found[stem] = replace(known, times=known.times + word.times)
    ranked = sorted(found.values(), key=lambda word: -word.times * (word.pieces - 1))
    return Vocabulary(tuple(ranked[:_MOST_WORDS]), tuple(told))


class _Words:
    """The words of the documents of one language, all forms of a word together."""

    def __init__(self) -> None:
        self._forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._documents: Counter[str] = Counter()
        self._lengths: Counter[int] = Counter()
        self.total = 0

    def add(self, text: str) -> None:
        """Count the words of one document."""
        written = Counter(_WORD.findall(text))
        for form, times in written.items():
            self._forms[_stem(form)][form] += times
        self._documents.update({_stem(form) for form in written})
        self._lengths[written.total()] += 1
        self.total += written.total()

    def units(self, units: ReadingUnits) -> int:
        """The reading units of all words, as they stand within a text."""
        return sum(
            times * units.count_within(form)
            for forms in self._forms.values()
            for form, times in forms.items()
        )

    def cut(
        self, units: ReadingUnits, average: float
    ) -> Iterator[tuple[str, VocabularyWord]]:
        """The words, by stem, that are not ordinary and are read in many pieces.

        Many is twice the average, and three at least. Where a model knows a language,
        what it must cut is rare by that alone. Where it does not, it cuts ordinary
        words too; these are spread over the documents as if by chance, while a
        trade's words keep together (residual inverse document frequency: Church and
        Gale, 1995).
        """
        fewest = max(_FEWEST_PIECES, _TIMES_THE_AVERAGE * average)
        for stem, forms in self._forms.items():
            times, documents = forms.total(), self._documents[stem]
            if times < _FEWEST_TIMES or documents < _FEWEST_DOCUMENTS:
                continue
            word = forms.most_common(1)[0][0]
            pieces = _pieces(word, units)
            if len(word) < _FEWEST_LETTERS or pieces < fewest:
                continue
            if average > _READS_WELL and documents > _SPREAD * self._by_chance(times):
                continue
            yield stem, VocabularyWord(word, times, pieces)

    def _by_chance(self, times: int) -> float:
        """In how many documents a word would be that falls anywhere, so many times."""
        rate = times / self.total
        return sum(
            documents * (1 - math.exp(-rate * length))
            for length, documents in self._lengths.items()
        )


def _stem(form: str) -> str:
    """The same for singular and plural, with and without a capital letter."""
    return _ENDING.sub("", form.casefold())


def _pieces(word: str, units: ReadingUnits) -> int:
    """The fewer of both writings: a capital may only stand where a sentence begins."""
    if word.istitle():
        return min(units.count_within(word), units.count_within(word.lower()))
    return units.count_within(word)
