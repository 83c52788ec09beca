"""How much of the processor the worker takes, in a child of its own each time."""

import os
import subprocess
import sys

from ftstudio.core.gentleness import gentle_threads
from ftstudio.runs.launch import environment

_CODE = """
import os, torch
from ftstudio.worker.manners import Manners
from ftstudio.worker.wire import Commands
commands = Commands()
manners = Manners(2, commands)
for each in ("", "gentle", "brisk"):
    commands.obey(each)
    manners.heed()
    print(torch.get_num_threads(), os.getpriority(os.PRIO_PROCESS, 0))
"""

_CROWDED = """
import torch
from ftstudio.worker.manners import Manners
from ftstudio.worker.neighbours import Glance, Neighbours
from ftstudio.worker.wire import Commands
told = iter([Glance(0.0, 0.0, 0.0), Glance(10.0, 1000.0, 0.0), Glance(20.0, 1000.0, 0)])
for threads in (0, 2):
    manners = Manners(threads, Commands(), Neighbours(lambda: next(told)))
    before = torch.get_num_threads()
    manners.heed()
    print(before, torch.get_num_threads())
    manners.heed()
    print(before, torch.get_num_threads())
    told = iter([Glance(0.0, 0.0, 0.0)])
"""


def test_gentle_is_fewer_threads_and_the_lowest_priority_until_it_is_not() -> None:
    """Some systems let nobody take a priority back; threads always come back."""
    lines = told_by(_CODE)
    (all_of_them, usual), gentle, (back, priority) = lines
    assert all_of_them == min(2, os.cpu_count() or 1)
    assert gentle == (gentle_threads(all_of_them), 19)
    assert back == all_of_them
    assert priority in {usual, 19}


def test_it_makes_room_for_others_unless_threads_were_chosen() -> None:
    """One thread while others keep all cores busy; then all of them again."""
    crowded, alone, chosen, still_chosen = told_by(_CROWDED)
    assert crowded[1] == 1
    assert alone[1] == alone[0]
    assert chosen[0] == chosen[1] == still_chosen[1]


def told_by(code: str) -> list[tuple[int, ...]]:
    """The numbers in each line that a child says."""
    child = subprocess.run(
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return [tuple(map(int, line.split())) for line in child.stdout.splitlines()]
