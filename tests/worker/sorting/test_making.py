"""From a kept encoder and its folds to a sorter."""

import torch

from ftstudio.core.events import SorterMade
from ftstudio.worker.sorting.judges import NAMES
from tests.worker.sorting.conftest import Learned


def test_what_is_told_is_of_each_document_in_the_order_of_the_job(
    learned: Learned,
) -> None:
    """Every label its own number, every judge its accuracy and weight."""
    _run, job, ear = learned
    (made,) = ear.all(SorterMade)
    assert [made.folders[each] for each in made.labels] == list(job.labels)
    assert len(made.judges) == len(made.weights) == len(NAMES)
    assert all(0 <= each <= 1 for each in (*made.judges, *made.own))
    assert all(c >= o for c, o in zip(made.confidence, made.own, strict=True))


def test_the_curve_ends_with_all_that_taught(learned: Learned) -> None:
    """A fold's teachers: half of twenty documents here."""
    _run, _job, ear = learned
    (made,) = ear.all(SorterMade)
    assert made.curve_documents[-1] == 10
    assert list(made.curve_documents) == sorted(made.curve_documents)
    assert torch.tensor(made.curve_shares).max() <= 1
