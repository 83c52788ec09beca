"""The proof that lies beside a run."""

from pathlib import Path

import pytest

from ftstudio.core.plain import to_json
from ftstudio.runs.proofs import proof_of
from tests.factories import told
from tests.proofs import proof
from tests.viewmodels.trainings import record_in


def test_a_proof_of_the_kept_version_is_read(tmp_path: Path) -> None:
    """As it was written."""
    run = record_in(tmp_path / "run", told([4.0, 3.0]))
    assert proof_of(run) is None
    made = proof(step=1)
    run.proof.write_text(to_json(made), encoding="utf-8")
    assert proof_of(run) == made


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", to_json(proof(step=0)), to_json(proof(step=1, format=99))],
)
def test_what_cannot_be_used_is_none(tmp_path: Path, text: str) -> None:
    """Cut off, of another version of the model, or of the program."""
    run = record_in(tmp_path / "run", told([4.0, 3.0]))
    run.proof.write_text(text, encoding="utf-8")
    assert proof_of(run) is None
