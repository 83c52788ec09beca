"""What comes of documents that say the same: they stay, and stay together."""

from dataclasses import replace
from pathlib import Path

from ftstudio.core.corpus import Corpus, Reason, State
from ftstudio.core.events import Pair
from ftstudio.core.split import split_documents
from ftstudio.core.tasks import Compared
from ftstudio.runs.matching import (
    Comparison,
    keep_comparison,
    load_comparison,
    to_compare,
    with_pairs,
)
from tests.factories import corpus, document

LETTERS = corpus(*[100] * 20)
HASHES = [each.content_hash for each in LETTERS.documents]


def test_a_pair_is_one_group_and_both_are_learned_from() -> None:
    """All others stay as they are."""
    found = with_pairs(LETTERS, [Pair(HASHES[3], HASHES[1])])
    assert [each.group for each in found.documents[:4]] == [
        *("", HASHES[1][:16], "", HASHES[1][:16])
    ]
    assert {each.state for each in found.documents} == {State.READY}
    assert with_pairs(LETTERS, []) == LETTERS


def test_they_never_stand_on_two_sides_of_the_exam() -> None:
    """Whatever the seed; three in a row count as one."""
    three = HASHES[:3]
    found = with_pairs(LETTERS, [Pair(three[0], three[1]), Pair(three[1], three[2])])
    for seed in range(40):
        split = split_documents(found.learnable, seed)
        for side in (split.training, split.validation, split.test):
            assert set(three) <= set(side) or not set(three) & set(side)


def test_copies_come_along() -> None:
    """Of either; a group keeps one name."""
    copy = document(
        *(9, 100),
        state=State.TWIN,
        reason=Reason.NEARLY_THE_SAME,
        twin_of="2.txt",
        group="two",
    )
    second = replace(LETTERS.documents[1], group="two")
    found = with_pairs(
        Corpus((LETTERS.documents[0], second, copy)), [Pair(HASHES[0], HASHES[1])]
    )
    assert len({each.group for each in found.documents}) == 1
    assert found.documents[2].state is State.TWIN


def test_a_text_that_lies_in_two_places_comes_along_twice() -> None:
    """It is the same text."""
    again = replace(LETTERS.documents[0], name="again.txt")
    found = with_pairs(
        Corpus((*LETTERS.documents, again)), [Pair(HASHES[0], HASHES[1])]
    )
    assert found.documents[-1].group == found.documents[1].group != ""


def test_a_pair_of_others_changes_nothing() -> None:
    """A worker said it; it is no reason to end."""
    assert with_pairs(LETTERS, [Pair(HASHES[0], "f" * 64)]) == LETTERS


def test_what_says_too_little_is_not_compared() -> None:
    """Nor what cannot be learned from."""
    long = document(1, 40, language="fr", group="g")
    left_out = document(3, 500, state=State.TWIN)
    assert to_compare(Corpus((long, document(2, 39), left_out))) == (
        Compared(long.content_hash, 40, "fr", "g"),
    )


def test_what_was_found_is_known_the_next_time(tmp_path: Path) -> None:
    """In a folder that is not there yet."""
    found = Comparison(tuple(HASHES), (Pair(HASHES[0], HASHES[1]),))
    file = tmp_path / "examples" / "comparison.json"
    keep_comparison(found, file)
    assert load_comparison(file) == found
    assert [each.name for each in file.parent.iterdir()] == ["comparison.json"]


def test_what_is_garbled_or_was_found_by_another_rule_is_looked_for_anew(
    tmp_path: Path,
) -> None:
    """It is no loss."""
    file = tmp_path / "comparison.json"
    assert load_comparison(file) == Comparison()
    file.write_text("{", encoding="utf-8")
    assert load_comparison(file) == Comparison()
    keep_comparison(replace(Comparison(tuple(HASHES)), rule=0), file)
    assert load_comparison(file) == Comparison()
