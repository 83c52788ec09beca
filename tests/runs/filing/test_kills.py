"""Killed at every moment, filing loses nothing, doubles nothing, and can be undone."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.filer import SCENARIOS

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: it is filled and emptied often."""
    memory = Path("/dev/shm")
    is_there = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(dir=memory if is_there else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="each life is a fork")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_whenever_it_is_killed(scenario: str, place: Path) -> None:
    """Gone on with it is as if never killed, and undone as if never begun."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.fakes.filer", str(place), scenario],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert child.returncode == 0, child.stderr
    told = json.loads(child.stdout)
    assert told["wrong"] == []
    assert told["kills"] > 30
