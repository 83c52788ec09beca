"""Which documents teach and which examine."""

import random
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TooFewDocuments
from ftstudio.core.split import Split, split_documents
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
    assert 0.15 <= _share(documents, split) <= 0.2


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


def _share(documents: tuple[Document, ...], split: Split) -> float:
    aside = sum(d.words for d in documents if d.content_hash in split.validation)
    return aside / sum(d.words for d in documents)
