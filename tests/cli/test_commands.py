"""How a command's failure is told."""

import argparse
import json

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
