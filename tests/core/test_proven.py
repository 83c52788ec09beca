"""What a proof says: the gravest thing first."""

import math
from dataclasses import replace

import pytest

from ftstudio.core.proof import Overall, Proof
from ftstudio.core.proven import (
    Verdict,
    fell,
    gives_away,
    has_forgotten,
    mean_losses,
    recites_passages,
    verdict_of,
    vocabulary_gain,
)
from tests.proofs import NOTHING_REPEATED, knowledge, proof

_RECITING = replace(NOTHING_REPEATED, recited=6, longest=20)
_GIVING = replace(NOTHING_REPEATED, secrets=9, given_away=1)


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (proof(), Verdict.SOUND),
        (proof(overall=Overall(-0.05, -0.08, -0.02)), Verdict.WORSE),
        (proof(overall=Overall(-0.01, -0.03, 0.01)), Verdict.NO_BETTER),
        (proof(overall=Overall(0.01, -0.01, 0.03)), Verdict.NO_BETTER),
        (proof(overall=Overall(0.3, None, None)), Verdict.NO_BETTER),
        (proof(overall=None), Verdict.NO_BETTER),
        (proof(knowledge=(knowledge(text_after=3.3),)), Verdict.FORGOT),
        (proof(knowledge=(knowledge(right_after=9, lost=9),)), Verdict.FORGOT),
        (proof(recitation=_GIVING), Verdict.GIVES_AWAY),
        (proof(recitation=_RECITING), Verdict.RECITES),
        (
            proof(knowledge=(knowledge(text_after=9.0),), recitation=_RECITING),
            Verdict.RECITES,
        ),
    ],
)
def test_the_overall_line(found: Proof, verdict: Verdict) -> None:
    """One that a person can trust: better is said only where that is sure."""
    assert verdict_of(found) is verdict


def test_longer_documents_count_more() -> None:
    """As many times as they have tokens."""
    documents = proof().documents
    longer = (replace(documents[0], tokens=300), *documents[1:])
    assert mean_losses(proof()) == pytest.approx((3.075, 2.7))
    assert mean_losses(proof(documents=longer))[0] == pytest.approx(18.3 / 6)


def test_words_count_as_often_as_they_occur() -> None:
    """Eight of nine nats, two of eight; without any there is nothing to say."""
    assert vocabulary_gain(proof()) == pytest.approx(1 - 64 / 88)
    assert math.isnan(vocabulary_gain(proof(terms=())))


@pytest.mark.parametrize(
    ("changes", "is_lost"),
    [
        ({"right_after": 17, "lost": 2}, False),
        ({"right_after": 14, "lost": 4}, False),
        ({"right_after": 13, "lost": 5}, True),
        ({"right_after": 13, "lost": 8}, False),
        ({"right_after": 18, "lost": 6}, False),
        ({"right_after": 24, "lost": 0}, False),
    ],
)
def test_answers_are_lost_where_chance_would_hardly_do_it(
    changes: dict[str, int], is_lost: bool
) -> None:
    """Five lost and none won is hardly chance; eight lost and three won may be."""
    assert fell(knowledge(**changes)) is is_lost


def test_what_is_lost_in_both_languages_adds_up() -> None:
    """Three of each would be chance in one of them."""
    lost = knowledge(right_after=15, lost=3)
    assert not fell(lost)
    assert has_forgotten([lost, lost])


def test_one_language_can_be_lost_while_the_other_is_kept() -> None:
    """That is forgetting too."""
    lost = knowledge(language="fr", text_after=3.3)
    assert verdict_of(proof(knowledge=(knowledge(), lost))) is Verdict.FORGOT
    assert verdict_of(proof(knowledge=())) is Verdict.SOUND


@pytest.mark.parametrize(
    ("changes", "is_much"),
    [
        ({}, False),
        ({"recited": 1, "longest": 14}, False),
        ({"recited": 1, "longest": 150}, True),
        ({"recited": 3, "longest": 14}, True),
        ({"recited": 3, "by_original": 3}, False),
        ({"secrets": 9, "given_away": 1}, True),
        ({"secrets": 9, "given_away": 1, "given_by_original": 1}, False),
    ],
)
def test_what_the_original_repeats_too_was_not_learned(
    changes: dict[str, int], is_much: bool
) -> None:
    """A single line may be chance; a single paragraph or secret is one too many."""
    found = replace(NOTHING_REPEATED, **changes)
    assert (recites_passages(found) or gives_away(found)) is is_much
