"""What is said of documents that say the same in other words."""

import pytest

from ftstudio.words import matching


def test_one_pair_is_one_pair() -> None:
    """And several are several."""
    assert matching.found(1).startswith("1 pair of documents says much")
    assert matching.found(3).startswith("3 pairs of documents say much the same")
    assert "one side of the exam" in matching.found(3)


def test_a_pair_is_told_by_its_names() -> None:
    """Whatever stands in them."""
    assert matching.pair("a {b}", "c") == "a {b} says much the same as c"


def test_too_many_are_counted() -> None:
    """With what holds instead."""
    assert "12,000" in matching.too_many(12_000)


@pytest.mark.usefixtures("french")
def test_in_french_too() -> None:
    """With its own numbers."""
    assert "3 paires" in matching.found(3)
    assert "12\u202f000" in matching.too_many(12_000)
