"""How the program ended the last time, told once."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from ftstudio.care.vigil import LastEnd, Vigil, last_end
from ftstudio.core.report import Trouble

ROOT = Path(__file__).parent.parent.parent
_RUNS = """
import ctypes, os, sys
from pathlib import Path
from ftstudio.care.vigil import Vigil

def learn_of_mrs_hale():
    {}

vigil = Vigil(Path(sys.argv[1]))
vigil.begin()
learn_of_mrs_hale()
vigil.end()
"""
_CRASHES = "ctypes.string_at(0)"
_IS_KILLED = "os.kill(os.getpid(), 9)"

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.usefixtures("caplog"),
]


def _run(folder: Path, what: str) -> int:
    line = [sys.executable, "-c", _RUNS.format(what), str(folder)]
    return subprocess.run(line, cwd=ROOT, check=False, capture_output=True).returncode


def test_an_orderly_end_leaves_nothing(tmp_path: Path) -> None:
    """And there is nothing to tell."""
    assert _run(tmp_path, "pass") == 0
    assert list(tmp_path.iterdir()) == []
    assert last_end(tmp_path) is None


def test_a_librarys_crash_is_told_once_with_its_place(tmp_path: Path) -> None:
    """By the places in the code, outermost last; never a second time."""
    assert _run(tmp_path, _CRASHES) != 0
    end = last_end(tmp_path)
    assert end is not None
    assert end.trouble is Trouble.CRASHED
    assert end.what
    assert any(each.startswith("ctypes/__init__.py:") for each in end.places)
    assert any(each.endswith(" learn_of_mrs_hale") for each in end.places)
    assert not any("/home" in each or "/root" in each for each in end.places)
    assert last_end(tmp_path) is None


@pytest.mark.skipif(os.name == "nt", reason="there is no such signal")
def test_an_end_from_outside_is_told_apart(tmp_path: Path) -> None:
    """There is no place to name."""
    assert _run(tmp_path, _IS_KILLED) == -signal.SIGKILL
    assert last_end(tmp_path) == LastEnd(Trouble.KILLED)
    assert last_end(tmp_path) is None


def test_a_computer_that_was_switched_off_is_no_trouble_of_ours(tmp_path: Path) -> None:
    """The person knows, and Home offers to continue the training."""
    mark = _mark(tmp_path, booted=psutil.boot_time() - 100_000)
    assert last_end(tmp_path) is None
    assert not mark.exists()


def test_another_window_that_still_runs_is_left_alone(tmp_path: Path) -> None:
    """Its mark is still needed."""
    vigil = Vigil(tmp_path)
    vigil.begin()
    try:
        assert last_end(tmp_path) is None
        assert len(list(tmp_path.iterdir())) == 1
    finally:
        vigil.end()
    assert list(tmp_path.iterdir()) == []


def test_a_number_that_was_given_anew_does_not_deceive(tmp_path: Path) -> None:
    """Another process has it now."""
    _mark(tmp_path, process=os.getpid(), started=1.0)
    assert last_end(tmp_path) == LastEnd(Trouble.KILLED)


def test_a_mark_of_another_computer_is_left_alone(tmp_path: Path) -> None:
    """On a network drive it may still run there."""
    mark = _mark(tmp_path, computer="another")
    assert last_end(tmp_path) is None
    assert mark.exists()


def test_a_garbled_mark_is_cleared_away(tmp_path: Path) -> None:
    """It would be read at every start."""
    (tmp_path / "running-7.mark").write_text("{", encoding="utf-8")
    assert last_end(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_where_no_mark_can_be_left_the_program_goes_on(tmp_path: Path) -> None:
    """It just knows nothing the next time."""
    place = tmp_path / "logs"
    place.write_text("", encoding="utf-8")
    vigil = Vigil(place)
    vigil.begin()
    vigil.end()
    assert last_end(place) is None


def _mark(folder: Path, **changes: object) -> Path:
    """The mark of a process that is gone, but for what is changed."""
    vigil = Vigil(folder)
    vigil.begin()
    (file,) = folder.iterdir()
    about = json.loads(file.read_text(encoding="utf-8"))
    vigil.end()
    gone = {"process": 2**22 + 7, "started": 1.0}
    file.write_text(json.dumps(about | gone | changes) + "\n", encoding="utf-8")
    return file
