"""The report of a training in words."""

from dataclasses import replace

import pytest

from ftstudio.core.events import SorterMade
from ftstudio.core.job import Goal
from ftstudio.core.run_report import Examined, Origin
from ftstudio.words.run_report import after, before, verdict
from tests.factories import cross_validated, history, told, told_with_folds
from tests.proofs import NOTHING_REPEATED, proof
from tests.run_reports import longest, report

_SORTER = SorterMade(("a", "b"), (0, 1), (0, 0), (0.9, 0.6), (0.9, 0.4))


def _said(name: str, **changes: object) -> str:
    rows = dict([*before(report(**changes)), *after(report(**changes))])
    return " ".join(rows[name])


def test_the_verdict_is_that_of_the_result() -> None:
    """With what it rests on; that of a proof is not hidden."""
    headline, detail, proven = verdict(report())
    assert headline.startswith("About 25 % less surprised")
    assert "kept aside" in detail
    assert proven == ""
    bad = proof(recitation=replace(NOTHING_REPEATED, recited=9))
    assert "Give it only to people" in verdict(report(proof=bad))[2]


@pytest.mark.parametrize(
    ("examined", "said"),
    [
        (Examined(10, 2), "learned from 10 of them; 2 were kept aside"),
        (Examined(10, 2, 3), "3 for a test at the end"),
        (Examined(12, 0, 0, folds=5), "5 trainings, so that each document was"),
    ],
)
def test_how_it_was_checked(examined: Examined, said: str) -> None:
    """And how far that can be trusted."""
    assert said in _said("Checked by", examined=examined)
    folds = history(told_with_folds([(3.0, 2.0)] * 5, cross_validated()))
    assert "double-check" in _said("Checked by", history=folds)
    assert "did best on the exam documents" in _said("Checked by")


def test_without_a_proof_that_is_said() -> None:
    """With what the exam found."""
    said = _said("Measured")
    assert "4.000 before, 3.000 now" in said
    assert "was not measured" in said


def test_a_proof_is_told_without_a_word_of_the_documents() -> None:
    """How well it knows those words is a figure."""
    said = _said("Measured", proof=proof())
    assert "12 % less surprising" in said
    assert "18 of 24" in said
    assert "Words special to these documents" in said
    assert "munition" not in said
    assert "tenon" not in said
    assert "special" not in _said("Measured", proof=proof(terms=()))


def test_the_original_can_be_found_again() -> None:
    """By its revision and its hash; where the licence is not known, that is said."""
    said = _said("Original model")
    assert "SmolLM2 360M Instruct, 362 million parameters, Apache-2.0" in said
    assert "revision a10cc15" in said
    assert "SHA-256 0849902" in said
    own = _said("Original model", origin=Origin("\u202emine\0", 1, fingerprint="ab"))
    assert "mine, 1 million parameters, licence not known" in own
    assert "\u202e" not in own


def test_versions_and_method_are_told() -> None:
    """What is not known is not said."""
    said = _said("Made with", general_share=0.05)
    assert said.startswith("FT Studio 1.2.3 · torch 2.13.0")
    assert "passes over the documents: 2, with 5.0 % of general text" in said
    bare = _said("Made with", program="", libraries=())
    assert bare == "LoRA, passes over the documents: 2"


def test_a_sorter_has_a_report_too() -> None:
    """How often it is right, and that it knows its folders alone."""
    made = history([*told([4.0, 3.0]), _SORTER])
    changes = {"goal": Goal.SORT, "history": made}
    assert verdict(report(**changes))[0].startswith("50 % sorted rightly")
    assert "folders it has learned" in _said("Limits", **changes)
    assert "style" not in _said("Limits", **changes)
    not_made = replace(report(**changes), history=history(told([4.0, 3.0])))
    assert "not ready" in verdict(not_made)[0]
    assert dict(after(not_made))["Measured"] == ()


def test_every_row_of_the_longest_says_something() -> None:
    """Nothing is empty there."""
    rows = [*before(longest()), *after(longest())]
    assert all(about and all(said) and said for about, said in rows)
