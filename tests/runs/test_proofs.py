"""The proof beside a run, for who shows it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.events import Started
from ftstudio.core.plain import to_json
from ftstudio.core.proof import FORMAT
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.proofs import proof_of
from tests.factories import told
from tests.proofs import NOTHING_REPEATED, knowledge, proof
from tests.viewmodels.trainings import record_in

_RUN = told([4.0, 3.0, 3.5])  # the version of step 1 is kept


def _with(folder: Path, text: str) -> RunFolder:
    run = record_in(folder / "run", _RUN)
    run.proof.write_text(text, encoding="utf-8")
    return run


def test_the_proof_of_the_kept_version(tmp_path: Path) -> None:
    """As it was measured."""
    assert proof_of(_with(tmp_path, to_json(proof(step=1)))) == proof(step=1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": 1, "step": 1}',
        "[" * 100_000,
        to_json(proof(step=2)),
        to_json(proof(step=1, format=FORMAT + 1)),
        to_json(proof(step=1, format=FORMAT - 1)),
        to_json(proof(step=1, knowledge=(knowledge(text_before=0.0),))),
        to_json(proof(step=1, knowledge=(knowledge(right_before=30),))),
        to_json(proof(step=1, recitation=replace(NOTHING_REPEATED, recited=99))),
    ],
    ids=str,
)
def test_what_is_no_proof_of_it_is_none(tmp_path: Path, text: str) -> None:
    """Damaged, of another format, or of another version."""
    assert proof_of(_with(tmp_path, text)) is None


@pytest.mark.parametrize("spoil", [lambda run: run.proof.unlink(), lambda _run: None])
def test_without_proof_or_kept_version_there_is_none(
    tmp_path: Path, spoil: Callable[[RunFolder], None]
) -> None:
    """A run that is at work again has kept nothing yet."""
    run = _with(tmp_path, to_json(proof(step=1)))
    spoil(run)
    again = record_in(tmp_path / "again", [*_RUN, Started(process=7, version="0")])
    again.proof.write_text(to_json(proof(step=1)), encoding="utf-8")
    assert proof_of(again) is None
    assert (proof_of(run) is None) is not run.proof.exists()
