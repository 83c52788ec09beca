"""Personal data on a labelled set: what is to be found, and what only looks like it."""

import pytest

from ftstudio.core.notes import PersonalKind
from tests.benchmarks.personal import PRECISION, RECALL, labelled, score


def test_what_is_labelled_is_found_and_little_else() -> None:
    """All kinds together."""
    reached = score(labelled())
    assert reached.recall >= RECALL
    assert reached.precision >= PRECISION


@pytest.mark.parametrize("kind", PersonalKind)
def test_no_kind_is_found_badly(kind: PersonalKind) -> None:
    """There are few of each, so that one mistake weighs more."""
    reached = score(labelled(), kind)
    assert reached.recall >= 0.9
    assert reached.precision >= 0.9
