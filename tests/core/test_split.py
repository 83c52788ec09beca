"""Which documents teach and which examine."""

import random
import time
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TooFewDocuments
from ftstudio.core.split import (
    FEWEST_FOR_TEST,
    Split,
    count_units,
    everything,
    folds_of,
    is_exam_too_small,
    share_that_teaches,
    split_documents,
)
from tests.factories import corpus

SIZES = st.lists(st.integers(0, 100_000), min_size=2, max_size=30)


def test_the_same_seed_gives_the_same_split_in_any_order() -> None:
    """Where files lie and in which order they are found changes nothing."""
    documents = list(corpus(*range(50, 90)).documents)
    split = split_documents(documents, seed=7)
    random.Random(1).shuffle(documents)
    assert split_documents(documents, seed=7) == split


def test_another_seed_gives_another_split() -> None:
    """The exam is drawn by lot."""
    documents = corpus(*[100] * 40).documents
    assert split_documents(documents, seed=1) != split_documents(documents, seed=2)


@pytest.mark.parametrize("seed", range(10))
def test_about_15_per_cent_of_the_words_are_kept_aside(seed: int) -> None:
    """Between 15 and 20 for documents of ordinary, unequal lengths."""
    documents = corpus(*range(100, 900, 20)).documents
    split = split_documents(documents, seed)
    assert 0.15 <= _share(documents, split.validation) <= 0.2


@settings(max_examples=40, deadline=None)
@given(SIZES, st.integers(0, 5))
def test_every_document_has_one_side_and_no_side_is_empty(
    words: list[int], seed: int
) -> None:
    """Whatever the lengths are; at least 3 examine where there are 10 or more."""
    documents = corpus(*words).documents
    split = split_documents(documents, seed)
    both = (*split.training, *split.validation)
    assert sorted(both) == sorted(each.content_hash for each in documents)
    assert split.training
    assert len(split.validation) >= (3 if len(words) >= 10 else 1)


def test_a_giant_document_teaches_and_so_do_others() -> None:
    """A book among letters is not the exam, nor are all the letters."""
    documents = corpus(90_000, *[100] * 20).documents
    split = split_documents(documents, seed=0)
    assert documents[0].content_hash in split.training
    assert 3 <= len(split.validation) <= 10


def test_two_giants_leave_an_exam() -> None:
    """Where all documents are too long to be set aside, the shortest is."""
    split = split_documents(corpus(5000, 4000).documents, seed=0)
    assert split.validation == (corpus(0, 0).documents[1].content_hash,)


@pytest.mark.parametrize("words", [(), (100,)])
def test_one_document_is_too_few(words: tuple[int, ...]) -> None:
    """One must teach and one must examine."""
    with pytest.raises(TooFewDocuments) as raised:
        split_documents(corpus(*words).documents, seed=0)
    assert (raised.value.readable, raised.value.needed) == (len(words), 2)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 30)), min_size=2),
    st.integers(0, 5),
)
def test_a_group_is_never_split(drawn: list[tuple[int, int]], seed: int) -> None:
    """Whatever the groups are; 0 stands for none. Few groups need few aside."""
    documents = _grouped(*drawn)
    units = {each.group or each.content_hash for each in documents}
    assume(len(units) >= 2)
    split = split_documents(documents, seed)
    aside = _units(documents, split.validation)
    assert not aside & _units(documents, split.training)
    assert len(aside) >= (3 if len(units) >= 10 else 1)
    assert len({*split.training, *split.validation}) == len(documents)


def test_whichever_copy_is_kept_goes_where_the_group_goes() -> None:
    """A second copy to learn from goes there too."""
    documents = _grouped(*[(100, 0)] * 20, *[(100, 1)] * 8)
    for seed in range(5):
        aside = set(split_documents(documents, seed).validation)
        copies = {each.content_hash for each in documents[-8:]}
        assert len(copies & aside) in {0, 8}


def test_the_same_content_counts_once() -> None:
    """Two files with the same bytes, both kept, one of them known to be in a group."""
    documents = _grouped((100, 0), (100, 0), (100, 1), (100, 1))
    twice = (*documents, replace(documents[3], name="copy", group=""))
    assert split_documents(twice, seed=0) == split_documents(documents, seed=0)


def test_one_group_is_too_few() -> None:
    """Copies of one text cannot examine each other."""
    with pytest.raises(TooFewDocuments) as raised:
        split_documents(_grouped(*[(100, 1)] * 12), seed=0)
    assert (raised.value.readable, raised.value.needed) == (1, 2)


@pytest.mark.parametrize("seed", range(5))
def test_where_there_are_enough_others_test_what_is_kept(seed: int) -> None:
    """About 15 % examine and 10 % test; no document does both, or teaches as well."""
    documents = corpus(*range(100, 900, 10)).documents
    split = split_documents(documents, seed)
    sides = (split.training, split.validation, split.test)
    assert sum(map(len, sides)) == len({*sides[0], *sides[1], *sides[2]}) == 80
    assert 0.15 <= _share(documents, split.validation) <= 0.2
    assert 0.1 <= _share(documents, split.test) <= 0.135
    assert min(len(split.validation), len(split.test)) >= 8


def test_where_there_are_too_few_none_test() -> None:
    """A group counts as one: copies are no more to test with."""
    few, enough = FEWEST_FOR_TEST - 1, FEWEST_FOR_TEST
    assert split_documents(corpus(*[100] * few).documents, seed=0).test == ()
    assert split_documents(corpus(*[100] * enough).documents, seed=0).test
    copies = _grouped(*[(100, 0)] * few, *[(100, 1)] * 9)
    assert split_documents(copies[:-9], seed=0).test == ()
    assert (count_units(copies), is_exam_too_small(few)) == (enough, True)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 9)), min_size=2),
    st.integers(2, 7),
)
def test_each_document_examines_in_exactly_one_fold(
    drawn: list[tuple[int, int]], count: int
) -> None:
    """And teaches in all others, as its whole group does; no fold is without one."""
    documents = _grouped(*drawn)
    units = count_units(documents)
    assume(units >= 2)
    folds = folds_of(documents, seed=0, count=count)
    exams = [each for fold in folds for each in fold.validation]
    assert sorted(exams) == sorted(each.content_hash for each in documents)
    assert len(folds) == min(count, units)
    for fold in folds:
        assert fold.validation
        aside, teach = (
            _units(documents, side) for side in (fold.validation, fold.training)
        )
        assert not aside & teach
        assert len(fold.training) + len(fold.validation) == len(documents)


def test_folds_have_about_as_many_words_each() -> None:
    """For documents of ordinary, unequal lengths."""
    documents = corpus(*range(100, 900, 20)).documents
    shares = [_share(documents, each.validation) for each in folds_of(documents, 0)]
    assert 0.15 < min(shares) < max(shares) < 0.25


def test_the_seed_alone_decides_on_the_folds() -> None:
    """Not the order in which files are found; another one deals otherwise."""
    documents = list(corpus(*range(50, 90)).documents)
    folds = folds_of(documents, seed=7)
    random.Random(1).shuffle(documents)
    assert folds_of(documents, seed=7) == folds
    assert folds_of(documents, seed=8) != folds


def test_very_many_documents_are_folded_in_no_time() -> None:
    """It happens while a person waits."""
    documents = corpus(*range(100, 20_100)).documents
    began = time.monotonic()
    folds_of(documents, seed=0)
    assert time.monotonic() - began < 5


def test_one_document_cannot_be_folded() -> None:
    """One must teach and one must examine."""
    with pytest.raises(TooFewDocuments):
        folds_of(corpus(100).documents, seed=0)


def test_after_the_folds_everything_teaches() -> None:
    """The same content once, and nothing examines."""
    documents = corpus(10, 20).documents
    twice = (*documents, replace(documents[1], name="copy"))
    hashes = tuple(each.content_hash for each in documents)
    assert everything(twice) == Split(training=hashes, validation=())


def test_how_much_teaches_is_known_before_anything_is_divided() -> None:
    """All with folds; with a test there is less."""
    assert share_that_teaches(units=20, folds=5) == 1
    assert share_that_teaches(units=20, folds=0) == pytest.approx(0.85)
    assert share_that_teaches(units=60, folds=0) == pytest.approx(0.75)


def _grouped(*drawn: tuple[int, int]) -> tuple[Document, ...]:
    """Documents of so many words, each in the group with that number; 0 is none."""
    plain = corpus(*(words for words, _ in drawn)).documents
    return tuple(
        replace(each, group=f"group {number}" if number else "")
        for each, (_, number) in zip(plain, drawn, strict=True)
    )


def _units(documents: tuple[Document, ...], hashes: tuple[str, ...]) -> set[str]:
    chosen = [each for each in documents if each.content_hash in hashes]
    return {each.group or each.content_hash for each in chosen}


def _share(documents: tuple[Document, ...], side: tuple[str, ...]) -> float:
    aside = sum(d.words for d in documents if d.content_hash in side)
    return aside / sum(d.words for d in documents)
