"""How a command's failure is told."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.cli.commands import obey


class _Impatient:
    """A run whose owner presses Ctrl-C as soon as it is looked for."""

    def absolute(self) -> None:
        """Press it."""
        raise KeyboardInterrupt


def test_a_failure_is_exit_code_1_and_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On stderr; stdout belongs to results."""
    assert main(["models", "get", "nobody"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "nobody" in said.err


def test_scripts_are_told_of_a_failure_as_an_event(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Its name and fields; the sentence is there too."""
    assert main(["models", "get", "nobody", "--json"]) == 1
    said = capsys.readouterr()
    record = json.loads(said.out)
    assert record["event"] == "Failed"
    assert record["error"] == "ModelUnknown"
    assert record["fields"] == {"name": "nobody"}
    assert "nobody" in said.err


def test_ctrl_c_is_exit_code_1_without_a_trace(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing was broken, only stopped."""
    options = argparse.Namespace(command="resume", json=False, run=_Impatient())
    assert obey(options) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_full_disk_behind_the_output_is_said(tmp_path: Path) -> None:
    """In a sentence, not in lines of a program."""
    (tmp_path / "a.txt").write_text("A letter of five words.", encoding="utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        child = subprocess.run(
            [sys.executable, "-P", "-m", "ftstudio", "read", str(tmp_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        )
    assert child.returncode == 1
    assert child.stderr.count("\n") == 1
    assert "full" in child.stderr
