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


def test_gentle_is_fewer_threads_and_the_lowest_priority_until_it_is_not() -> None:
    """Some systems let nobody take a priority back; threads always come back."""
    child = subprocess.run(
        [sys.executable, "-c", _CODE],
        env=environment(),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    lines = [tuple(map(int, line.split())) for line in child.stdout.splitlines()]
    (all_of_them, usual), gentle, (back, priority) = lines
    assert all_of_them == min(2, os.cpu_count() or 1)
    assert gentle == (gentle_threads(all_of_them), 19)
    assert back == all_of_them
    assert priority in {usual, 19}
