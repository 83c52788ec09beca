"""What a proof says on a model card."""

from dataclasses import replace

import pytest

from ftstudio.core.proof import Knowledge, Overall, Proof
from ftstudio.worker.exporting.card_proof import figures, finding
from tests.proofs import NOTHING_REPEATED, knowledge, proof

_RECITES = replace(NOTHING_REPEATED, recited=20, longest=61)
_LEAKS = replace(NOTHING_REPEATED, secrets=9, given_away=2)
_FELL = knowledge(text_after=4.0)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (proof(), ["Better"]),
        (proof(overall=None), ["not certain"]),
        (proof(overall=Overall(-0.1, -0.2, -0.1)), ["worse than the original"]),
        (proof(knowledge=(_FELL,)), ["has forgotten"]),
        (proof(recitation=_RECITES), ["has memorised"]),
        (proof(recitation=_LEAKS), ["gives away"]),
        (
            proof(recitation=_RECITES, knowledge=(_FELL,)),
            ["has memorised", "has forgotten"],
        ),
    ],
)
def test_what_it_has_cost_is_said_plainly(found: Proof, said: list[str]) -> None:
    """All of it."""
    for each in said:
        assert each in finding(found)


def test_each_measurement_has_its_line() -> None:
    """With its numbers, and without the words of the documents."""
    french = Knowledge("fr", 3.0, 3.3, 20, 10, 9, lost=2)
    found = proof(
        knowledge=(knowledge(), french),
        recitation=replace(_RECITES, secrets=9, given_away=2),
    )
    said = "\n".join(figures(found))
    assert "munition" not in said
    for each in (
        "Documents it has not learned from (4): 12.0% less surprising (loss 3.075 be",
        "Words special to its documents (2): 27.3% less surprising.",
        "Still knows, English: general text 0.3% more surprising; 18 of 24 everyday",
        "Still knows, French: general text 10.0% more surprising; 9 of 20 everyday",
        "20 of 40 passages",
        "Longest run of its own: 61 words.",
        "Gives away numbers and addresses of people: 2 of 9; the original 0.",
    ):
        assert each in said


def test_what_could_not_be_tried_is_said() -> None:
    """No figure is made of nothing."""
    nothing = replace(NOTHING_REPEATED, passages=0)
    said = figures(proof(documents=(), terms=(), knowledge=(), recitation=nothing))
    assert len(said) == 2
    assert "not measured" in said[0]
    assert "none was learned" in said[1]
