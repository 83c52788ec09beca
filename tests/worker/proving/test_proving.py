"""The proof of a run, from its documents to the file beside it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import RunNotReady
from ftstudio.core.events import Progressed, Proved, Said
from ftstudio.core.job import Job
from ftstudio.core.proof import Proof, Source
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Prove
from ftstudio.worker.pipeline import train
from ftstudio.worker.proving import proving
from ftstudio.worker.proving.proving import prove
from tests.worker.making import Ear, make_folds, make_run


def _learned(run: RunFolder, job: Job) -> None:
    train(run, job, lambda event: run.append(Said(event, 0.0)), Ear().commands)


def _proven(run: RunFolder, job: Job) -> tuple[Proof, Ear]:
    ear = Ear()
    assert not prove(run, job, Prove(str(run.path)), ear.hear, ear.commands).stopped
    (told,) = ear.all(Proved)
    return told.proof, ear


def test_the_test_documents_prove_most(tmp_path: Path, tiny_model: Path) -> None:
    """Each of them before and after; progress is told to its end."""
    run, job = make_run(tmp_path / "run", tiny_model)
    first, second, *rest = job.split.training
    split = replace(job.split, training=tuple(rest), test=(first, second))
    job = replace(job, split=split)
    _learned(run, job)
    found, ear = _proven(run, job)
    assert found.source is Source.TEST
    assert [each.content_hash for each in found.documents] == [first, second]
    assert all(each.after < each.before for each in found.documents)
    assert [each.language for each in found.knowledge] == ["en", "fr"]
    assert found.recitation.passages > 0
    last = ear.all(Progressed)[-1]
    assert last.done == last.total


def test_folds_speak_for_documents_that_were_learned_in_the_end(
    tmp_path: Path, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each as it fared when it was in the exam, and so do words; no fold, no words."""
    monkeypatch.setattr(proving, "own_words", lambda *_: ["board"])
    run, job = make_folds(tmp_path / "run", tiny_model, 2)
    _learned(run, job)
    found, _ear = _proven(run, job)
    assert found.source is Source.FOLDS
    hashes = {each.content_hash for each in found.documents}
    assert hashes == {each.content_hash for each in job.documents}
    (board,) = found.terms
    assert board.after < board.before
    assert board.times == 8 * len(job.documents)
    shutil.rmtree(run.folds)
    again, _ear = _proven(run, job)
    assert again.terms == ()
    assert again.recitation == found.recitation


def test_stopped_it_keeps_nothing(tmp_path: Path, tiny_model: Path) -> None:
    """It can be done another day."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=1)
    _learned(run, job)
    ear = Ear("stop", on=Progressed)
    task = Prove(str(run.path))
    assert prove(run, job, task, ear.hear, ear.commands).stopped
    assert ear.all(Proved) == []
    assert not run.proof.exists()


def test_without_a_version_there_is_nothing_to_prove(
    tmp_path: Path, tiny_model: Path
) -> None:
    """That is said."""
    run, job = make_run(tmp_path / "run", tiny_model)
    with pytest.raises(RunNotReady):
        prove(run, job, Prove(str(run.path)), Ear().hear, Ear().commands)
