"""A run that has learned to sort, for all tests of sorting; only read."""

import pytest

from ftstudio.core.base_model import BaseModel
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from tests.worker.making import Ear
from tests.worker.sorting.making import learn, make_sorting_run

Learned = tuple[RunFolder, Job, Ear]


@pytest.fixture(scope="session")
def learned(
    tmp_path_factory: pytest.TempPathFactory, tiny_encoder: BaseModel
) -> Learned:
    """The run, its job, and all that was told."""
    run, job = make_sorting_run(
        tmp_path_factory.mktemp("sorting") / "run", tiny_encoder
    )
    ear = Ear()
    assert not learn(run, job, ear).stopped
    return run, job, ear
