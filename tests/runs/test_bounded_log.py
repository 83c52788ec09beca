"""What a child writes on stderr does not fill the disk."""

import os
import sys
from pathlib import Path

import pytest

from ftstudio.runs.bounded_log import MOST, BoundedLog
from ftstudio.runs.worker_process import WorkerProcess

pytestmark = pytest.mark.skipif(os.name == "nt", reason="nothing is cut there")

_RUNAWAY = """
import sys
for number in range(40):
    sys.stderr.write("a warning that never ends\\n" * 20_000)
    print(number, flush=True)
    sys.stdin.readline()
sys.stderr.write("the last word\\n")
"""


def test_a_short_log_is_left_alone(tmp_path: Path) -> None:
    """Whatever is in it can be read afterwards."""
    file = tmp_path / "worker.log"
    file.write_text("all is well\n", encoding="utf-8")
    BoundedLog(file, most=100).keep_small()
    assert file.read_text(encoding="utf-8") == "all is well\n"


def test_a_long_one_is_cut_and_its_end_is_kept(tmp_path: Path) -> None:
    """Beside it; what comes then begins it anew."""
    file = tmp_path / "worker.log"
    with file.open("ab", buffering=0) as log:
        for number in range(50_000):
            log.write(b"line %d\n" % number)
        BoundedLog(file, most=100_000).keep_small()
        log.write(b"more\n")
    assert file.read_bytes() == b"more\n"
    assert (tmp_path / "worker.log.1").read_bytes().endswith(b"line 49999\n")


def test_a_child_that_writes_without_end(tmp_path: Path) -> None:
    """20 MB of warnings, and never much more than the bound on the disk."""
    file, largest = tmp_path / "worker.log", 0
    with WorkerProcess([sys.executable, "-c", _RUNAWAY], file) as process:
        while process.next_line(timeout=60) is not None:
            largest = max(largest, file.stat().st_size)
            process.send("go on")
    assert largest < 2 * MOST
    assert "the last word" in file.read_text(encoding="utf-8")


def test_a_log_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    """Somebody may have deleted it."""
    BoundedLog(tmp_path / "gone.log").keep_small()
    assert list(tmp_path.iterdir()) == []
