"""How many threads a gentle training has."""

import pytest

from ftstudio.core.gentleness import gentle_threads


@pytest.mark.parametrize(("all_of_them", "gentle"), [(1, 1), (2, 1), (3, 2), (8, 4)])
def test_half_of_the_threads_are_left_to_others(all_of_them: int, gentle: int) -> None:
    """But at least one computes."""
    assert gentle_threads(all_of_them) == gentle
