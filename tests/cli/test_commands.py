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


class _Broken:
    """A run that nobody foresaw."""

    def absolute(self) -> None:
        """Raise what has no sentence, about somebody."""
        raise ZeroDivisionError("Dear Mrs Hale")


def test_what_nobody_foresaw_leaves_a_report_and_says_where(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, home: Path
) -> None:
    """Without a word of what it was about, there and in the log."""
    options = argparse.Namespace(command="resume", json=False, run=_Broken())
    assert obey(options) == 1
    said = capsys.readouterr().err
    (report,) = (home / "logs").glob("report-*.txt")
    assert str(report) in said
    log = (home / "logs" / "ftstudio.log").read_text(encoding="utf-8")
    for told in (said, log, caplog.text, report.read_text(encoding="utf-8")):
        assert "ZeroDivisionError" in told
        assert "Hale" not in told


def test_a_place_in_which_nothing_can_be_kept_is_said_first(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the commands that would keep something there."""
    file = home / "file"
    file.write_text("a letter", encoding="utf-8")
    monkeypatch.setenv("FTSTUDIO_HOME", str(file))
    assert main(["models", "get", "smollm2-135m"]) == 1
    assert "a file is in that place" in capsys.readouterr().err
    assert main(["models"]) == 0
    assert file.read_text(encoding="utf-8") == "a letter"


def test_ctrl_c_is_exit_code_130_without_a_trace(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing was broken, only stopped; the README says so too."""
    options = argparse.Namespace(command="resume", json=False, run=_Impatient())
    assert obey(options) == 130
    readme = Path(__file__).parents[2] / "README.md"
    assert "130 stopped by Ctrl-C" in readme.read_text(encoding="utf-8")
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
