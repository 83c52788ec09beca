"""What a training that learns to sort reads."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.base_model import BaseModel
from ftstudio.core.job import Job
from ftstudio.documents.texts import TextStore
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import load_encoder
from ftstudio.worker.learning.craft import WHOLE, Course, Wanted
from ftstudio.worker.sorting.material import Material, prepare, targets_of
from tests.worker.sorting.making import make_sorting_run


@pytest.fixture(scope="module")
def prepared(
    tmp_path_factory: pytest.TempPathFactory, tiny_encoder: BaseModel
) -> tuple[Job, Material]:
    """The first fold of a small run."""
    place = tmp_path_factory.mktemp("material")
    run, job = make_sorting_run(place / "run", tiny_encoder)
    fold = replace(job, split=job.folds[0])
    wanted = Wanted(fold, run.checkpoints, WHOLE, lambda *_: None)
    texts = TextStore(run.texts)
    return fold, prepare(wanted, texts, load_encoder(tiny_encoder, PROCESSOR))


def test_steps_go_over_the_documents_as_often_as_planned(
    prepared: tuple[Job, Material],
) -> None:
    """Each pass has every document once or oftener."""
    job, material = prepared
    drawn = [number for lot in material.lots for number, _window in lot]
    assert set(drawn) == set(range(len(job.training)))
    assert len(drawn) >= 2 * len(job.training)
    assert material.steps == material.schedule == len(material.lots)


def test_looks_begin_at_the_start_and_end_with_the_last_step(
    prepared: tuple[Job, Material],
) -> None:
    """And every label has documents by which it is known there."""
    job, material = prepared
    assert material.looks[0] == 0
    assert material.looks[-1] == material.steps
    known = {int(material.targets[each]) for each in material.anchors}
    assert known == set(range(len(job.folders)))
    assert len(material.examined) == len(job.validation)


def test_labels_are_numbered_by_the_alphabet(prepared: tuple[Job, Material]) -> None:
    """As the sorter's folders are."""
    job, material = prepared
    numbers = targets_of(job, job.training).tolist()
    assert numbers == material.targets.tolist()
    assert [job.folders[n] for n in numbers] == list(job.labels_of(job.training))


def test_a_course_ends_where_the_folds_agreed(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """The rate falls as over the whole."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    wanted = Wanted(job, run.checkpoints, Course(part=0.5), lambda *_: None)
    encoder = load_encoder(tiny_encoder, PROCESSOR)
    material = prepare(wanted, TextStore(run.texts), encoder)
    assert material.steps == round(material.schedule / 2)
    assert not material.examined
