"""How many threads a training can have."""

import os

from ftstudio.runs.threads import most_threads


def test_there_is_one_for_each_core() -> None:
    """At least one, and no more than the system counts."""
    assert 1 <= most_threads() <= (os.cpu_count() or 1)
