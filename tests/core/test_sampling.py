"""What is learned from where there is too much to learn in the chosen time."""

from dataclasses import replace

from ftstudio.core.corpus import Corpus
from ftstudio.core.presets import MOST_WORDS, Effort
from ftstudio.core.sampling import sampled
from tests.factories import document


def _corpus(*words: int) -> Corpus:
    return Corpus(tuple(document(i, words=each) for i, each in enumerate(words, 1)))


def test_what_fits_is_all_learned_from() -> None:
    """The very same corpus, with what cannot be learned from."""
    corpus = _corpus(*[1_000] * 30)
    assert sampled(corpus, Effort.QUICK, seed=1) is corpus


def test_of_too_much_as_many_words_are_drawn_as_the_effort_allows() -> None:
    """A longer training learns from more."""
    corpus = _corpus(*[1_000] * 1_000)
    quick, balanced = (
        sampled(corpus, each, seed=1) for each in (Effort.QUICK, Effort.BALANCED)
    )
    assert quick.words == MOST_WORDS[Effort.QUICK]
    assert balanced.words == MOST_WORDS[Effort.BALANCED]


def test_the_seed_decides_what_is_drawn() -> None:
    """The order in which files were found does not."""
    corpus = _corpus(*[1_000] * 1_000)
    again = Corpus(corpus.documents[::-1])
    one, same, other = (
        {each.content_hash for each in sampled(c, Effort.QUICK, seed).documents}
        for c, seed in ((corpus, 1), (again, 1), (corpus, 2))
    )
    assert one == same != other


def test_documents_that_belong_together_are_drawn_together() -> None:
    """Or left out together."""
    pairs = tuple(
        replace(each, group=str(number // 2))
        for number, each in enumerate(_corpus(*[1_000] * 1_000).documents)
    )
    drawn = sampled(Corpus(pairs), Effort.QUICK, seed=3).documents
    groups = [each.group for each in drawn]
    assert groups
    assert all(groups.count(each) == 2 for each in groups)


def test_one_huge_document_does_not_keep_the_others_out() -> None:
    """It is passed over where it does not fit."""
    corpus = _corpus(5_000_000, *[1_000] * 50)
    assert sampled(corpus, Effort.QUICK, seed=1).words == 50_000


def test_of_a_few_huge_documents_all_are_learned_from() -> None:
    """Otherwise there would be nothing to examine on."""
    corpus = _corpus(5_000_000, 4_000_000, 3_000_000)
    assert len(sampled(corpus, Effort.QUICK, seed=1).documents) == 3
