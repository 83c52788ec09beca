"""A proof in words."""

from dataclasses import replace

from ftstudio.core.proof import Overall
from ftstudio.core.proven import Verdict, verdict_of
from ftstudio.words.proving import advice, findings, lines, verdict
from tests.proofs import NOTHING_REPEATED, knowledge, proof

_RECITING = replace(NOTHING_REPEATED, recited=6, longest=20, secrets=9, given_away=2)


def test_each_verdict_has_a_line_of_its_own() -> None:
    """And all but the best of them say what to do."""
    found = [
        proof(),
        proof(overall=None),
        proof(overall=Overall(-0.1, -0.2, -0.05)),
        proof(knowledge=(knowledge(text_after=9.0),)),
        proof(recitation=replace(NOTHING_REPEATED, secrets=3, given_away=1)),
        proof(recitation=_RECITING),
    ]
    assert {verdict_of(each) for each in found} == set(Verdict)
    assert len({verdict(each) for each in found}) == len(Verdict)
    assert [advice(each) for each in found].count("") == 1


def test_each_measurement_has_a_line() -> None:
    """With its figures."""
    said = lines(proof(recitation=_RECITING))
    assert len(said) == 5
    assert "12 % less surprising" in said[0]
    assert "munition, tenon" in said[1]
    assert "English" in said[2]
    assert "18 of 24" in said[2]
    assert "6 of 40" in said[3]
    assert "2 of 9" in said[4]


def test_a_loss_is_marked() -> None:
    """So that it can be seen among what is well."""
    lost = knowledge(language="fr", text_after=9.0)
    found = findings(proof(knowledge=(knowledge(), lost), recitation=_RECITING))
    assert [each.is_bad for each in found] == [False, False, True, True, True]


def test_what_could_not_be_measured_is_said() -> None:
    """Silence would be taken for nothing found."""
    bare = replace(NOTHING_REPEATED, passages=0)
    said = lines(proof(documents=(), terms=(), knowledge=(), recitation=bare))
    assert len(said) == 2
    assert "not measured" in said[0]
    assert "masked, or not there" in said[1]


def test_each_word_can_be_looked_at() -> None:
    """Some may have become worse."""
    (words, *_rest) = findings(proof())
    assert words.details == (
        "munition: 33 % less surprising (loss 9.000 before, 6.000 now, in 8 places)",
        "tenon: no change (loss 8.000 before, 8.000 now, in 2 places)",
    )


def test_what_the_original_repeats_as_well_has_no_length_of_its_own() -> None:
    """No number stands there that nobody measured."""
    both = replace(NOTHING_REPEATED, recited=3, by_original=3)
    said = lines(proof(recitation=both))[3]
    assert "3 of 40" in said
    assert said.endswith("so does the original")
