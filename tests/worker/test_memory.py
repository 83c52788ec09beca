"""How much memory a process takes, now and at most."""

import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.runs.launch import environment
from ftstudio.worker.memory import peak_memory, present_memory

_CODE = """
from ftstudio.worker.memory import peak_memory
print(peak_memory())
room = bytearray(b"x") * 100_000_000
print(peak_memory())
del room
print(peak_memory())
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux keeps a peak")
def test_the_peak_stays_when_memory_is_given_back() -> None:
    """In bytes; the system counts to within a hundredth or so."""
    child = subprocess.run(
        [sys.executable, "-c", _CODE],
        env=environment(),
        capture_output=True,
        check=True,
    )
    before, filled, after = map(int, child.stdout.split())
    assert filled - before == pytest.approx(100_000_000, rel=0.1)
    assert after == pytest.approx(filled, rel=0.05)


def test_the_present_size_is_that_of_now() -> None:
    """It falls again; the peak does not."""
    before = present_memory()
    room = bytearray(b"x") * 100_000_000
    assert present_memory() - before == pytest.approx(100_000_000, rel=0.1)
    del room
    assert present_memory() - before < 50_000_000
    assert peak_memory() > before
