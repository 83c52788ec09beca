"""How many cores other programs leave."""

import os
import time
from collections.abc import Callable, Iterator

import psutil
import pytest

from ftstudio.worker.neighbours import Glance, Neighbours, glance

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 2


def looks(*busy: tuple[float, float]) -> Callable[[], Glance]:
    """Ten seconds apart, long ago: what all programs and ours took in between."""
    told: Iterator[tuple[float, float]] = iter(((0.0, 0.0), *busy))
    begun = time.monotonic() - 1000

    def look() -> Glance:
        nonlocal begun
        begun += 10
        return Glance(begun, *next(told))

    return look


@pytest.mark.parametrize(
    ("all_of_them", "ours", "taken"),
    [(20.0, 20.0, 0), (24.0, 20.0, 0), (20.0, 14.0, 1), (20.0, 10.0, 1)],
)
def test_what_others_take_half_a_core_and_more_is_left_to_them(
    all_of_them: float, ours: float, taken: int
) -> None:
    """Our own work takes nothing from us."""
    neighbours = Neighbours(looks((all_of_them, ours)))
    assert neighbours.cores_left() == max(CORES - taken, 1)


def test_one_core_is_always_left() -> None:
    """However much others would take."""
    assert Neighbours(looks((900.0, 1.0))).cores_left() == 1


def test_they_are_asked_seldom() -> None:
    """The second question comes before there is anything new to know."""
    now = Glance(time.monotonic(), 0.0, 0.0)
    told = iter([now])
    neighbours = Neighbours(lambda: next(told))
    assert {neighbours.cores_left(), neighbours.cores_left()} == {CORES}


def test_the_system_counts_what_we_do() -> None:
    """A second of our work is a second of ours, and of all."""
    before, worked = glance(), psutil.Process().cpu_times().user
    while psutil.Process().cpu_times().user < worked + 0.3:
        pass
    after = glance()
    assert after.of_ours - before.of_ours >= 0.3
    assert after.of_all - before.of_all >= 0.2
