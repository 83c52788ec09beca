"""Words counted, weighed, and judged by."""

from collections import Counter

import torch

from ftstudio.worker.sorting.words import count_up, dictionary_of, pieces_in, words_in


def _counted(*texts: str) -> list[Counter[str]]:
    return [words_in(each) for each in texts]


LETTERS = _counted("oak oak chair", "oak table", "euro bank", "Euro invoice, a euro")
TARGETS = torch.tensor([0, 0, 1, 1])


def test_words_are_counted_whatever_their_letters() -> None:
    """Case and commas do not matter, letters standing alone are no words."""
    assert words_in("Euro, a Élan, euro") == {"euro": 2, "élan": 1}
    dictionary = dictionary_of(LETTERS)
    counts = dictionary.counts(_counted("EURO euro oak unheard")).to_dense()[0]
    assert counts[dictionary.columns["euro"]] == 2
    assert counts.sum() == 3


def test_other_forms_of_a_word_have_pieces_in_common() -> None:
    """Which is how it is known again; its ends count too."""
    assert list(pieces_in("do")) == [" d", "do", "o ", " do", "do ", " do "]
    assert set(pieces_in("do it, do").values()) == {1, 2}
    one, other = set(pieces_in("facture")), set(pieces_in("factures"))
    assert len(one & other) > 0.7 * len(one)


def test_rare_words_weigh_more() -> None:
    """What is in every letter tells none apart."""
    dictionary = dictionary_of(_counted("the oak", "the euro", "the chair"))
    weights = dictionary.weights
    assert weights[dictionary.columns["oak"]] > weights[dictionary.columns["the"]]
    rows = dictionary.weighed(dictionary.counts(_counted("the oak", "nothing known")))
    assert torch.allclose(rows.to_dense().norm(dim=1), torch.tensor([1.0, 0.0]))


def test_frequencies_judge_by_the_words_of_a_folder() -> None:
    """A word never seen in a folder makes it unlikely, not impossible."""
    dictionary = dictionary_of(LETTERS)
    judge = count_up(dictionary.counts(LETTERS), TARGETS, 2)
    said = judge.log_probabilities(
        dictionary.counts(_counted("oak", "bank", "unheard"))
    )
    assert said.argmax(1).tolist()[:2] == [0, 1]
    assert torch.isfinite(said).all()
    assert torch.allclose(said[2].exp(), torch.tensor([0.5, 0.5]))
