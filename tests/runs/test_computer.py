"""This computer, looked at as it is, and with programs that answer for cards."""

import os
import sys
from pathlib import Path

import pytest

from ftstudio.runs.computer import look_at_computer, memory_here

pytestmark = pytest.mark.skipif(os.name == "nt", reason="shell scripts as programs")


def test_the_memory_of_this_computer_is_known() -> None:
    """In bytes."""
    assert 0 < memory_here().free <= memory_here().total


def test_this_computer_is_looked_at(tmp_path: Path) -> None:
    """Its disk too, where the folder of the program is not there yet."""
    found = look_at_computer(tmp_path / "not" / "there")
    assert found.cores >= 1
    assert found.memory.total > 0
    assert found.free_disk is not None
    assert "(R)" not in found.processor


def _cards(
    place: Path, script: str, monkeypatch: pytest.MonkeyPatch
) -> tuple[str, ...]:
    """What is found where the system has a program that does this."""
    program = place / "nvidia-smi"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    return look_at_computer(place).graphics


@pytest.mark.skipif(sys.platform == "darwin", reason="Apple's own chips come first")
def test_graphics_cards_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each by its name, on a line of its own."""
    script = "echo 'NVIDIA RTX A2000'; echo; echo 'Tesla T4'"
    found = _cards(tmp_path, script, monkeypatch)
    assert found == ("NVIDIA RTX A2000", "Tesla T4")


@pytest.mark.skipif(
    sys.platform == "darwin" or Path("/proc/driver/nvidia/gpus").exists(),
    reason="there is a card here",
)
def test_a_driver_that_fails_is_no_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it complains of is not taken for a name."""
    script = "echo 'NVIDIA-SMI has failed'; exit 9"
    assert _cards(tmp_path, script, monkeypatch) == ()
