"""Four judges of where a document belongs: two by its meaning, two by its words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch

from ftstudio.worker.sorting.pairs import TEMPERATURE, centres_of
from ftstudio.worker.sorting.regression import Regression, fit
from ftstudio.worker.sorting.words import (
    Dictionary,
    NaiveBayes,
    count_up,
    dictionary_of,
    pieces_in,
    words_in,
)

_STRENGTH = 10.0
NAMES = ("centres", "meaning", "words", "frequencies")
"""Of the judges, in the order of their opinions."""


@dataclass(frozen=True, slots=True)
class Judges:
    """What each has learned from the same documents.

    `centres` [labels, width] judges by the nearest middle of a label, `meaning` by
    logistic regression on the same vectors; `words` by one on weighed words and pieces
    of words, and `frequencies` by how often words come with a label (naive Bayes).
    """

    centres: torch.Tensor
    meaning: Regression
    dictionary: Dictionary
    pieces: Dictionary
    words: Regression
    frequencies: NaiveBayes

    def opinions(self, vectors: torch.Tensor, texts: Sequence[str]) -> torch.Tensor:
        """Log-probabilities [texts, judges, labels]; `vectors` is [texts, width]."""
        counts = self.dictionary.counts(texts)
        weighed = _weighed(self.dictionary, counts, self.pieces, texts)
        near = vectors @ self.centres.T / TEMPERATURE
        each = (
            torch.log_softmax(near, dim=1),
            self.meaning.log_probabilities(vectors),
            self.words.log_probabilities(weighed),
            self.frequencies.log_probabilities(counts),
        )
        return torch.stack(each, dim=1)

    def tensors(self) -> dict[str, torch.Tensor]:
        """All their numbers by name; the dictionary's words are apart."""
        return {
            "centres": self.centres,
            "meaning.weights": self.meaning.weights,
            "meaning.bias": self.meaning.bias,
            "dictionary.weights": self.dictionary.weights,
            "pieces.weights": self.pieces.weights,
            "words.weights": self.words.weights,
            "words.bias": self.words.bias,
            "frequencies.words": self.frequencies.words,
            "frequencies.priors": self.frequencies.priors,
        }


def teach(
    vectors: torch.Tensor, texts: Sequence[str], targets: torch.Tensor, labels: int
) -> Judges:
    """Judges of `labels`, by `vectors` [texts, width] and `targets` [texts]."""
    dictionary = dictionary_of(texts, words_in)
    pieces = dictionary_of(texts, pieces_in)
    counts = dictionary.counts(texts)
    weighed = _weighed(dictionary, counts, pieces, texts)
    return Judges(
        centres=centres_of(vectors, targets, labels),
        meaning=fit(vectors, targets, labels, _STRENGTH),
        dictionary=dictionary,
        pieces=pieces,
        words=fit(weighed, targets, labels, _STRENGTH),
        frequencies=count_up(counts, targets, labels),
    )


def judges_from(
    tensors: Mapping[str, torch.Tensor], words: Sequence[str], pieces: Sequence[str]
) -> Judges:
    """The judges that `tensors()` told of; words and pieces in the order of columns."""
    return Judges(
        centres=tensors["centres"],
        meaning=Regression(tensors["meaning.weights"], tensors["meaning.bias"]),
        dictionary=Dictionary(_columns(words), tensors["dictionary.weights"], words_in),
        pieces=Dictionary(_columns(pieces), tensors["pieces.weights"], pieces_in),
        words=Regression(tensors["words.weights"], tensors["words.bias"]),
        frequencies=NaiveBayes(
            tensors["frequencies.words"], tensors["frequencies.priors"]
        ),
    )


def _weighed(
    dictionary: Dictionary,
    counts: torch.Tensor,
    pieces: Dictionary,
    texts: Sequence[str],
) -> torch.Tensor:
    """Words and pieces beside each other, sparse [texts, both]."""
    both = dictionary.weighed(counts), pieces.weighed(pieces.counts(texts))
    return torch.cat(both, dim=1).coalesce()


def _columns(parts: Sequence[str]) -> dict[str, int]:
    return {part: number for number, part in enumerate(parts)}
