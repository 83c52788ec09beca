"""How alike two texts are, exactly and by their signatures."""

import pytest

from ftstudio.documents.likeness import (
    Shingles,
    Sketch,
    Sketches,
    are_near_copies,
    jaccard,
    shingles_in,
    sketch_of,
    words_in,
)
from ftstudio.documents.twins import signature
from tests.documents.prose import prose


def _shingles(*numbers: int) -> Shingles:
    return {(str(each), "and", "more") for each in numbers}


def _sketch(text: str) -> Sketch:
    sketch = sketch_of(signature(text))
    assert sketch is not None
    return sketch


def test_case_and_way_of_writing_change_no_word() -> None:
    """A ligature, a full-width digit and a capital are what they stand for."""
    assert list(words_in("ﬁnal Offer\n№ ５")) == ["final", "offer", "no", "5"]


def test_no_word_is_cut_in_a_long_text() -> None:
    """Though it is taken in slices; of a book only the beginning is looked at."""
    text = "lighthouse " * 120_000
    assert set(words_in(text[:500_000].rsplit(" ", 1)[0])) == {"lighthouse"}
    assert sum(1 for _ in words_in(text)) < 100_000


def test_shingles_are_three_words_in_a_row() -> None:
    """Two words have none."""
    assert shingles_in("one two three four") == {
        ("one", "two", "three"),
        ("two", "three", "four"),
    }
    assert not shingles_in("one two")


@pytest.mark.parametrize(
    ("one", "other", "are_near"),
    [
        (range(100), range(100), True),
        (range(100), range(10, 110), True),
        (range(100), range(60), True),
        (range(100), range(20), False),
        (range(100), range(40, 140), False),
        (range(0), range(100), False),
    ],
)
def test_near_copies(one: range, other: range, are_near: bool) -> None:
    """Some words changed, or the end left out; no excerpt, and no form shared."""
    found = are_near_copies(_shingles(*one), _shingles(*other))
    assert found == are_near_copies(_shingles(*other), _shingles(*one)) == are_near


@pytest.mark.parametrize("kept", [200, 160, 120, 60])
def test_signatures_estimate_the_jaccard_index(kept: int) -> None:
    """Within three times the error one would expect."""
    one = prose(1, 200)
    other = f"{' '.join(one.split()[:kept])} {prose(2, 200 - kept)}"
    first, second = shingles_in(one), shingles_in(other)
    exact = len(first & second) / len(first | second)
    assert jaccard(_sketch(one), _sketch(other)) == pytest.approx(exact, abs=0.13)


@pytest.mark.parametrize("signature", ["", "AAAA", "no Base64!", "é" * 336])
def test_what_is_no_signature_has_no_sketch(signature: str) -> None:
    """Too short a text, a damaged record, a later version."""
    assert sketch_of(signature) is None


def test_a_sketch_finds_those_like_it_the_most_alike_first() -> None:
    """Among many that are not."""
    sketches = Sketches()
    for number in range(100):
        sketches.add(number, _sketch(prose(number)))
    words = prose(7).split()
    sketches.add(100, _sketch(" ".join(words[:160])))
    found = sketches.like(_sketch(" ".join(words[:190])), 0.3)
    assert [number for _, number in found] == [7, 100]


def test_what_was_forgotten_is_not_found() -> None:
    """Not even itself."""
    sketches = Sketches()
    sketches.add(1, _sketch(prose(1)))
    sketches.forget()
    assert not sketches.like(_sketch(prose(1)), 0.3)
