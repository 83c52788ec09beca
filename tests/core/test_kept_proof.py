"""The proof beside a run is that of its version, or none."""

from pathlib import Path

import pytest

from ftstudio.core.kept_proof import proof_for
from ftstudio.core.plain import to_json
from ftstudio.core.run_folder import RunFolder
from tests.proofs import proof


def test_it_is_that_of_the_version(tmp_path: Path) -> None:
    """Of an earlier one it says nothing."""
    run = RunFolder(tmp_path)
    run.proof.write_text(to_json(proof(step=40)), encoding="utf-8")
    assert proof_for(run, 40) == proof(step=40)
    assert proof_for(run, 41) is None


@pytest.mark.parametrize("written", [None, "{", "[]", '{"format": 999}', '{"step": 4}'])
def test_what_cannot_be_read_is_none(tmp_path: Path, written: str | None) -> None:
    """As what is not there."""
    run = RunFolder(tmp_path)
    if written is not None:
        run.proof.write_text(written, encoding="utf-8")
    assert proof_for(run, 40) is None
