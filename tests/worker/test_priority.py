"""The worker gives way to the person's own programs."""

import os
import subprocess
import sys

import pytest

from ftstudio.runs.launch import environment

_CODE = """
import os
from ftstudio.worker.priority import lower_priority
os.nice({before})
lower_priority()
print(os.nice(0))
"""


@pytest.mark.skipif(os.name != "posix", reason="niceness is POSIX's")
@pytest.mark.parametrize("before", [0, 5, 15])
def test_it_is_nice_and_never_nicer_than_it_was_told(before: int) -> None:
    """Ten, or more where it was started so."""
    inherited = os.nice(0)
    child = subprocess.run(
        [sys.executable, "-c", _CODE.format(before=before)],
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert int(child.stdout) == max(10, min(inherited + before, 19))


_GENTLE = """
import os, threading
import psutil
from ftstudio.worker.priority import Priority
wait = threading.Event()
threading.Thread(target=wait.wait).start()
Priority().give_way(gently=True)
for each in psutil.Process().threads():
    print(os.getpriority(os.PRIO_PROCESS, each.id))
wait.set()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a niceness there")
def test_threads_that_exist_already_give_way_too() -> None:
    """Those that compute were made long before."""
    child = subprocess.run(
        [sys.executable, "-c", _GENTLE],
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert child.stdout.split() == [b"19", b"19"]
