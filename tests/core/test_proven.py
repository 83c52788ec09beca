"""What a proof says: the gravest thing first."""

import math
from dataclasses import replace

import pytest

from ftstudio.core.proof import DocumentProof, Proof
from ftstudio.core.proven import (
    Verdict,
    fell,
    gain_in,
    gives_away,
    recites_passages,
    verdict_of,
    vocabulary_gain,
)
from tests.proofs import NOTHING_REPEATED, knowledge, proof

_RECITING = replace(NOTHING_REPEATED, recited=6, longest=20)
_WORSE = tuple(DocumentProof(each, 3.0, 3.1, 100) for each in "abcd")


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (proof(), Verdict.SOUND),
        (proof(documents=_WORSE), Verdict.NO_BETTER),
        (proof(documents=()), Verdict.NO_BETTER),
        (proof(knowledge=(knowledge(text_after=3.3),)), Verdict.FORGOT),
        (proof(knowledge=(knowledge(right_after=6),)), Verdict.FORGOT),
        (proof(recitation=_RECITING), Verdict.RECITES),
        (
            proof(knowledge=(knowledge(text_after=9.0),), recitation=_RECITING),
            Verdict.RECITES,
        ),
    ],
)
def test_the_overall_line(found: Proof, verdict: Verdict) -> None:
    """One that a person can trust."""
    assert verdict_of(found) is verdict


def test_the_gain_has_its_range() -> None:
    """By the documents, weighed by their length."""
    gain = gain_in(proof())
    assert gain.documents == 4
    assert gain.low < gain.share < gain.high
    assert gain.before == pytest.approx(3.075)


def test_words_count_as_often_as_they_occur() -> None:
    """Eight of nine nats, two of eight; without any there is nothing to say."""
    assert vocabulary_gain(proof()) == pytest.approx(1 - 64 / 88)
    assert math.isnan(vocabulary_gain(proof(terms=())))


def test_one_answer_fewer_is_chance() -> None:
    """And so is one more."""
    for right in (17, 19):
        found = proof(knowledge=(knowledge(right_after=right),))
        assert verdict_of(found) is Verdict.SOUND


def test_the_worst_language_tells_what_was_forgotten() -> None:
    """One can be lost while the other is kept."""
    lost = knowledge(language="fr", text_after=3.3)
    assert fell(lost)
    assert not fell(knowledge())
    assert verdict_of(proof(knowledge=(knowledge(), lost))) is Verdict.FORGOT
    assert verdict_of(proof(knowledge=())) is Verdict.SOUND


@pytest.mark.parametrize(
    ("changes", "is_much"),
    [
        ({}, False),
        ({"recited": 1}, False),
        ({"recited": 3}, True),
        ({"recited": 3, "by_original": 3}, False),
        ({"secrets": 9, "given_away": 1}, True),
        ({"secrets": 9, "given_away": 1, "given_by_original": 1}, False),
    ],
)
def test_what_the_original_repeats_too_was_not_learned(
    changes: dict[str, int], is_much: bool
) -> None:
    """A single passage may be chance; a single secret is one too many."""
    found = replace(NOTHING_REPEATED, **changes)
    assert (recites_passages(found) or gives_away(found)) is is_much
