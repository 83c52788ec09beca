"""From texts to blocks and exams."""

from pathlib import Path

import pytest
from transformers import AutoTokenizer

from ftstudio.documents.texts import TextStore
from ftstudio.worker.writing.blocks import IGNORED
from ftstudio.worker.writing.material import Material, prepare
from ftstudio.worker.writing.measuring import Exam
from tests.worker.making import make_run


def test_every_document_is_counted(tmp_path: Path, tiny_model: Path) -> None:
    """Progress comes document by document."""
    seen: list[tuple[int, int]] = []
    _prepare(tmp_path, tiny_model, 0, seen)
    assert seen == [(n, 8) for n in range(1, 9)]


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


def _prepare(
    place: Path, model: Path, most: int, seen: list[tuple[int, int]] | None = None
) -> Material:
    run, job = make_run(place / "run", model, max_steps=most)
    tokenizer = AutoTokenizer.from_pretrained(model)
    progress = (seen if seen is not None else []).append
    texts = TextStore(run.texts)
    return prepare(job, texts, tokenizer, lambda *counted: progress(counted))


def _learned(exam: Exam) -> int:
    return sum(label != IGNORED for block in exam.blocks for label in block.labels)
