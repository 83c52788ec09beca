"""From texts to blocks and exams."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from transformers import AutoTokenizer, PreTrainedTokenizerFast

from ftstudio.worker.writing.blocks import IGNORED
from ftstudio.worker.writing.material import Material, prepare
from ftstudio.worker.writing.measuring import Exam
from tests.worker.making import WOODS, make_run


def test_documents_are_counted_until_all_are_there(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Never backwards, and the last word is that all are done."""
    seen: list[tuple[int, int]] = []
    _prepare(tmp_path, tiny_model, 0, seen)
    assert seen == sorted(seen)
    assert seen[-1] == (8, 8)


def test_what_is_kept_makes_no_difference(tmp_path: Path, tiny_model: Path) -> None:
    """The same rows in the same order, the same exams, whether or not it is there."""
    first = _prepare(tmp_path / "a", tiny_model, 0)
    again = _prepare(tmp_path / "b", tiny_model, 0, examples=tmp_path / "a")
    assert _read(again) == _read(first)


def test_what_is_there_is_not_tokenised_again(tmp_path: Path, tiny_model: Path) -> None:
    """Only the document of the request that is answered at each look is read again."""
    run, job = make_run(tmp_path / "run", tiny_model)
    tokenizer = _Listening.from_pretrained(tiny_model)
    prepare(job, run, tokenizer, _quiet)
    first = {wood for wood in WOODS if wood in tokenizer.heard}
    tokenizer.heard = ""
    prepare(job, run, tokenizer, _quiet)
    again = {wood for wood in WOODS if wood in tokenizer.heard}
    assert (len(first), len(again)) == (8, 1)


def test_a_damaged_shelf_is_filled_anew(tmp_path: Path, tiny_model: Path) -> None:
    """Nobody is told: nothing is lost but the time."""
    run, job = make_run(tmp_path / "run", tiny_model)
    tokenizer = AutoTokenizer.from_pretrained(tiny_model)
    first = _read(prepare(job, run, tokenizer, _quiet))
    (kept,) = run.examples.rglob("*.arrow")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-100])
    assert _read(prepare(job, run, tokenizer, _quiet)) == first
    assert kept.read_bytes() == whole


def test_the_runs_of_a_project_share_what_was_tokenised(
    tmp_path: Path, tiny_model: Path
) -> None:
    """It lies beside their folders, and nothing else of a run is left behind."""
    (tmp_path / "project.ftstudio").touch()
    material = _prepare(tmp_path / "runs", tiny_model, 0)
    assert len(list((tmp_path / "examples").rglob("*.arrow"))) == 1
    names = {each.name for each in (tmp_path / "runs" / "run").iterdir()}
    assert names == {"checkpoints", "job.json", "reserve", "texts"}
    assert len(material.table) > 0


def test_passes_make_the_steps(tmp_path: Path, tiny_model: Path) -> None:
    """Two passes over the blocks, two blocks a step; fewer where that is wished."""
    material = _prepare(tmp_path / "a", tiny_model, 0)
    assert material.steps == len(material.table) + len(material.table) % 2
    assert _prepare(tmp_path / "b", tiny_model, 3).steps == 3


def test_looks_read_a_part_and_the_full_exam_all(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The excerpts are of the same documents, and shorter."""
    material = _prepare(tmp_path, tiny_model, 0)
    assert material.excerpts.documents == material.whole.documents
    assert 0 < _learned(material.excerpts) <= _learned(material.whole)
    assert _learned(material.whole) == pytest.approx(material.validation_tokens, abs=9)


class _Listening(PreTrainedTokenizerFast):
    """Remembers all that it was asked to tokenise."""

    heard = ""

    def __call__(self, texts: Any, **how: Any) -> Any:
        self.heard += " ".join(texts)
        return super().__call__(texts, **how)


def _prepare(
    place: Path,
    model: Path,
    most: int,
    seen: list[tuple[int, int]] | None = None,
    examples: Path | None = None,
) -> Material:
    run, job = make_run(place / "run", model, max_steps=most)
    if examples is not None:
        shutil.copytree(examples / "run" / "examples", run.examples)
    tokenizer = AutoTokenizer.from_pretrained(model)
    progress = (seen if seen is not None else []).append
    return prepare(job, run, tokenizer, lambda *counted: progress(counted))


def _read(material: Material) -> list[object]:
    """All that the training will read, in its order."""
    exams = (material.sample, material.excerpts, material.whole, material.test)
    table = [material.table[at] for at in range(len(material.table))]
    return [table, [list(each.blocks) for each in exams], material.plan]


def _quiet(done: int, total: int) -> None:
    """Nobody listens."""


def _learned(exam: Exam) -> int:
    return sum(label != IGNORED for block in exam.blocks for label in block.labels)
