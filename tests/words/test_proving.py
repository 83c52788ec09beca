"""A proof in words."""

from dataclasses import replace

from ftstudio.core.proven import Verdict, verdict_of
from ftstudio.words.proving import findings, lines, verdict
from tests.proofs import NOTHING_REPEATED, knowledge, proof

_RECITING = replace(NOTHING_REPEATED, recited=6, longest=20, secrets=9, given_away=2)


def test_each_verdict_has_a_line_of_its_own() -> None:
    """All four."""
    found = [
        proof(),
        proof(documents=()),
        proof(knowledge=(knowledge(text_after=9.0),)),
        proof(recitation=_RECITING),
    ]
    assert {verdict_of(each) for each in found} == set(Verdict)
    assert len({verdict(each) for each in found}) == len(Verdict)


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


def test_what_was_not_measured_is_not_said() -> None:
    """No line without a figure."""
    bare = replace(NOTHING_REPEATED, passages=0)
    assert lines(proof(documents=(), terms=(), knowledge=(), recitation=bare)) == []
