"""What few have in common counts, what all have does not."""

import numpy as np
import pytest

from ftstudio.worker.encoding.rarity import Rarity


def _rarity(*documents: set[str]) -> Rarity:
    rarity = Rarity()
    for each in documents:
        rarity.add(each)
    rarity.weigh()
    return rarity


def test_the_same_features_are_all_in_common_and_others_nothing() -> None:
    """From 1 to 0; and one without any has nothing in common."""
    rarity = _rarity({"oak", "desk"}, {"desk", "oak"}, {"roof"}, set())
    assert rarity.shared(0, [1, 2, 3]) == pytest.approx([1, 0, 0])
    assert rarity.counts().tolist() == [2, 2, 1, 0]


def test_what_is_rare_counts_more_than_what_many_have() -> None:
    """Of two documents with as many words in common."""
    many = [{"dear", "yours", str(number)} for number in range(100)]
    common = {"dear", "yours", "x", "y"}
    rarity = _rarity(common, common - {"x", "y"} | {"z"}, {"x", "y", "z"}, *many)
    dear, rare = rarity.shared(0, [1, 2])
    assert dear < 0.1
    assert rare > 0.6


def test_what_one_has_alone_weighs_no_more_than_what_two_share() -> None:
    """Half in common is a half."""
    rarity = _rarity({"a", "b"}, {"a", "c"})
    assert rarity.shared(0, [1])[0] == pytest.approx(0.5)


def test_asking_once_more_gives_the_same() -> None:
    """Nothing is left of a document that was compared."""
    rarity = _rarity({"a", "b"}, {"b"}, {"a"})
    first = rarity.shared(0, [1, 2])
    rarity.shared(1, [0, 2])
    assert np.array_equal(first, rarity.shared(0, [1, 2]))
