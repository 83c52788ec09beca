"""This computer, looked at as it is, and with programs that answer for cards."""

import os
import sys
from pathlib import Path

import pytest

from ftstudio.runs.computer import card_here, look_at_computer, memory_here

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


@pytest.mark.skipif(sys.platform == "darwin", reason="Apple's chips share the memory")
@pytest.mark.parametrize("is_built", [True, False])
def test_a_card_that_this_installation_can_use_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_built: bool
) -> None:
    """Its memory counts then; a torch for processors alone would not see it."""
    torch = tmp_path / "torch" / "lib" / "libtorch_cuda.so"
    torch.parent.mkdir(parents=True)
    (tmp_path / "torch" / "__init__.py").touch()
    if is_built:
        torch.touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    script = "echo 'NVIDIA RTX A2000, 6138, 5800, 8.6'"
    _cards(tmp_path, script, monkeypatch)
    found = card_here()
    assert (found is not None) is is_built
    if found is not None:
        assert (found.name, found.is_half) == ("NVIDIA RTX A2000", True)
