"""How many threads a training can have on this computer."""

import os

import psutil


def most_threads() -> int:
    """One for each core that this program may use; two threads in one gain nothing."""
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = min(cores, len(os.sched_getaffinity(0)))
    return max(cores, 1)
