"""Three judges of where a document belongs: one by its meaning, two by its words.

A fourth, the nearest middle of a label's vectors, was tried: beside the first it made
what they say together less likely right, on the folds of four tasks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch

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
NAMES = ("meaning", "words", "frequencies")
"""Of the judges, in the order of their opinions."""


@dataclass(frozen=True, slots=True)
class Judges:
    """What each has learned from the same documents.

    `meaning` judges by logistic regression on vectors, `words` by one on weighed words
    and pieces of words, and `frequencies` by how often words come with a label (naive
    Bayes).
    """

    meaning: Regression
    dictionary: Dictionary
    pieces: Dictionary
    words: Regression
    frequencies: NaiveBayes

    def opinions(self, vectors: torch.Tensor, texts: Sequence[str]) -> torch.Tensor:
        """Log-probabilities [texts, judges, labels]; `vectors` is [texts, width]."""
        counts = self.dictionary.counts([words_in(each) for each in texts])
        pieces = self.pieces.counts([pieces_in(each) for each in texts])
        weighed = _weighed(self.dictionary, counts, self.pieces, pieces)
        each = (
            self.meaning.log_probabilities(vectors),
            self.words.log_probabilities(weighed),
            self.frequencies.log_probabilities(counts),
        )
        return torch.stack(each, dim=1)

    def tensors(self) -> dict[str, torch.Tensor]:
        """All their numbers by name; the dictionary's words are apart."""
        return {
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
    words = [words_in(each) for each in texts]
    parts = [pieces_in(each) for each in texts]
    dictionary, pieces = dictionary_of(words), dictionary_of(parts)
    counts = dictionary.counts(words)
    weighed = _weighed(dictionary, counts, pieces, pieces.counts(parts))
    return Judges(
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
        meaning=Regression(tensors["meaning.weights"], tensors["meaning.bias"]),
        dictionary=Dictionary(_columns(words), tensors["dictionary.weights"]),
        pieces=Dictionary(_columns(pieces), tensors["pieces.weights"]),
        words=Regression(tensors["words.weights"], tensors["words.bias"]),
        frequencies=NaiveBayes(
            tensors["frequencies.words"], tensors["frequencies.priors"]
        ),
    )


def _weighed(
    words: Dictionary,
    of_words: torch.Tensor,
    pieces: Dictionary,
    of_pieces: torch.Tensor,
) -> torch.Tensor:
    """Counts of words and pieces, weighed, beside each other: sparse [texts, both]."""
    both = words.weighed(of_words), pieces.weighed(of_pieces)
    return torch.cat(both, dim=1).coalesce()


def _columns(parts: Sequence[str]) -> dict[str, int]:
    return {part: number for number, part in enumerate(parts)}
