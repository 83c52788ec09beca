"""Neighbours: how much of the processor other programs take at the moment.

A matrix product is as slow as the slowest of its threads, and the others wait for it
awake. So a thread that has to share its core costs more than it computes: beside a
program that keeps one of two cores busy, one thread was twice as fast as two.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass

import psutil

_EVERY = 2.0
"""Seconds from one look to the next."""


@dataclass(frozen=True, slots=True)
class Glance:
    """At a moment in seconds: processor seconds of all programs, and of this one."""

    at: float
    of_all: float
    of_ours: float


def glance() -> Glance:
    """What the system says now, of the cores that this process may use."""
    mine = psutil.Process().cpu_times()
    cores = psutil.cpu_times(percpu=True)
    busy = sum(sum(each) - _idle(each) for each in map(cores.__getitem__, _allowed()))
    return Glance(time.monotonic(), busy, mine.user + mine.system)


class Neighbours:
    """All other programs, looked at every few seconds."""

    def __init__(self, look: Callable[[], Glance] = glance) -> None:
        """`look()` asks the system."""
        self._look = look
        self._last = look()
        self._busy = 0.0

    def cores_left(self) -> int:
        """How many cores they leave, one at the least; a half counts as one."""
        if time.monotonic() - self._last.at > _EVERY:
            last, self._last = self._last, self._look()
            seconds = self._last.at - last.at
            all_of_them = self._last.of_all - last.of_all
            ours = self._last.of_ours - last.of_ours
            self._busy = max(all_of_them - ours, 0.0) / seconds
        return max(len(_allowed()) - int(self._busy + 0.5), 1)


def _allowed() -> list[int]:
    """The numbers of the cores that this process may use."""
    number = psutil.cpu_count() or 1
    if not hasattr(os, "sched_getaffinity"):
        return list(range(number))
    return [each for each in os.sched_getaffinity(0) if each < number] or [0]


def _idle(times: object) -> float:
    """What a core was not busy; what a guest takes is in `user` as well."""
    names = ("idle", "iowait", "guest", "guest_nice")
    return float(sum(getattr(times, name, 0.0) for name in names))
