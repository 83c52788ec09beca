"""One training as the person asked for it."""

from dataclasses import replace

import pytest

from ftstudio.core.split import Split
from tests.factories import job


def test_documents_come_in_the_order_of_the_split() -> None:
    """Losses by document are told in this order."""
    asked = job()
    assert tuple(d.content_hash for d in asked.training) == asked.split.training
    assert tuple(d.content_hash for d in asked.validation) == asked.split.validation


def test_numbers_and_folds_that_make_no_sense_are_refused() -> None:
    """As in a job.json that somebody changed by hand."""
    with pytest.raises(ValueError, match="patience"):
        replace(job(), patience=-3)
    with pytest.raises(ValueError, match="folds"):
        replace(job(), folds=(Split(training=job().split.training, validation=()),))


def test_a_split_of_unknown_documents_is_refused() -> None:
    """As in a job.json whose list of documents was cut."""
    with pytest.raises(ValueError, match="split"):
        replace(job(), split=Split(training=("nowhere",), validation=()))
