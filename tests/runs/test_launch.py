"""Starting this program again, as a child."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.runs.launch import command, environment


def test_the_command_starts_this_program(tmp_path: Path) -> None:
    """From any folder, even one with a package of the same name in it."""
    (tmp_path / "ftstudio").mkdir()
    (tmp_path / "ftstudio" / "__main__.py").write_text("raise SystemExit(9)")
    child = subprocess.run(
        command("--version"),
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert child.stdout.startswith("FT Studio ")


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no Python beside it that could."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command("--worker", "task") == [sys.executable, "--worker", "task"]


def test_children_are_offline_and_speak_utf_8() -> None:
    """Whatever the person's environment says of it."""
    told = environment()
    offline = (told["HF_HUB_OFFLINE"], told["TRANSFORMERS_OFFLINE"])
    assert offline == ("1", "1")
    assert told["PYTHONUTF8"] == "1"


def test_the_persons_environment_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders to import from, and how threads of OpenMP wait, among it."""
    monkeypatch.setenv("PYTHONPATH", "/mine")
    monkeypatch.setenv("GOMP_SPINCOUNT", "7")
    told = environment()
    assert told["PYTHONPATH"].split(os.pathsep)[-1] == "/mine"
    assert told["GOMP_SPINCOUNT"] == "7"


def test_a_child_of_a_frozen_program_is_a_start_of_its_own() -> None:
    """PyInstaller knows that variable; so libraries beside it are found."""
    assert environment()["PYINSTALLER_RESET_ENVIRONMENT"] == "1"
