"""How much memory a process takes, now and at most, and whether it ran out."""

import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.runs.launch import environment

_CODE = """
import sys
from ftstudio.worker import memory
measured = getattr(memory, sys.argv[1])
print(measured())
room = bytearray(b"x") * 100_000_000
print(measured())
del room
print(measured())
"""


def _measured(what: str) -> tuple[int, int, int]:
    """Before, with and after 100 MB, in a new process: an old one has room to spare."""
    child = subprocess.run(
        [sys.executable, "-c", _CODE, what],
        env=environment(),
        capture_output=True,
        check=True,
    )
    before, filled, after = map(int, child.stdout.split())
    return before, filled, after


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux keeps a peak")
def test_the_peak_stays_when_memory_is_given_back() -> None:
    """In bytes; the system counts to within a hundredth or so."""
    before, filled, after = _measured("peak_memory")
    assert filled - before == pytest.approx(100_000_000, rel=0.1)
    assert after == pytest.approx(filled, rel=0.05)


def test_the_present_size_is_that_of_now() -> None:
    """It falls again."""
    before, filled, after = _measured("present_memory")
    assert filled - before == pytest.approx(100_000_000, rel=0.1)
    assert after - before < 50_000_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the C library's way")
def test_what_is_held_on_to_is_there_for_the_next() -> None:
    """What was freed is not given back to the system, and need not be taken again."""
    code = """
import re, sys
import torch
from ftstudio.worker import memory
def taken():
    status = open("/proc/self/status").read()
    return int(re.search(r"VmData:\\s+(\\d+)", status)[1])
if sys.argv[1] == "hold":
    memory.hold_on_to_memory()
before = taken()
torch.ones(25_000_000)
print(taken() - before)
"""
    kept = {}
    for word in ("hold", "give back"):
        child = subprocess.run(
            [sys.executable, "-c", code, word],
            env=environment(),
            capture_output=True,
            check=True,
        )
        kept[word] = int(child.stdout)
    assert kept["hold"] > 90_000  # kB, of 100 MB
    assert kept["give back"] < 50_000
