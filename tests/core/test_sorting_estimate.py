"""How long learning to sort will take."""

from dataclasses import replace

import pytest

from ftstudio.core.corpus import Document, Kind, State
from ftstudio.core.figures import Figures
from ftstudio.core.job import FORMAT, Goal, Job
from ftstudio.core.presets import Caution, Effort, suggest_sorting
from ftstudio.core.sorting_estimate import (
    SortingWork,
    estimate_sorting,
    sorting_work_of,
)
from ftstudio.core.split import everything, folds_by_label
from tests.factories import job as any_job

PLAN = suggest_sorting(Effort.BALANCED, Caution.NORMAL, 160)
WORK = SortingWork(PLAN, documents=160, windows=320, tokens=32_000, folds=3)
FIGURES = Figures(
    start=10,
    prepare=0,
    step=0,
    train=4e-4,
    read=1e-4,
    write=0,
    save=0,
    memory=10**9,
)


def test_each_fold_is_a_training_and_a_reading() -> None:
    """Worked out by hand: 30 steps of 1,600 tokens, and all documents at the end."""
    alone = estimate_sorting(replace(WORK, folds=0), FIGURES)
    assert alone.seconds == pytest.approx(10 + 30 * 1600 * 4e-4 + 3.2)
    checked = estimate_sorting(WORK, FIGURES)
    fold = 21 * 1600 * 4e-4 + 5 * 96 * 100 * 1e-4 + 3.2
    assert checked.seconds == pytest.approx(alone.seconds + 3 * fold)
    assert checked.low < checked.seconds < checked.high


def test_long_documents_are_read_in_part() -> None:
    """Four windows of each, however long."""
    documents = tuple(
        Document(
            folder="/o",
            name=f"{label}/{n}",
            kind=Kind.TEXT,
            state=State.READY,
            content_hash=f"{label}{n}",
            words=w,
        )
        for label in "ab"
        for n, w in enumerate([10, 100, 100_000, 100_000])
    )
    labels = tuple(each.name[0] for each in documents)
    job = Job(
        format=FORMAT,
        goal=Goal.SORT,
        model=any_job().model,
        documents=documents,
        split=everything(documents),
        hyperparameters=PLAN,
        max_steps=0,
        seed=0,
        folds=folds_by_label(documents, labels, 0, 3),
        labels=labels,
    )
    work = sorting_work_of(job, 1.0)
    assert work.windows == 2 * (1 + 1 + 4 + 4)
    assert work.tokens == 2 * (12 + 102 + 512 + 512)
    assert work.folds == 3
