"""The child that asks: one address in, one line out."""

import json
import subprocess

import pytest

from ftstudio.runs.launch import command, environment
from tests.fakes.announcing import Announcing, announcing


def _said(*arguments: str) -> tuple[int, str]:
    line = command("--newest", *arguments)
    done = subprocess.run(
        line, capture_output=True, text=True, check=False, env=environment()
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_it_prints_the_release() -> None:
    """As one object."""
    with announcing(Announcing(b'{"version": "1.0"}')) as source:
        code, said = _said(source.address)
    assert code == 0
    assert json.loads(said)["version"] == "1.0"


def test_it_prints_what_failed() -> None:
    """By the name of the error."""
    code, said = _said("http://127.0.0.1:9/n.json")
    assert code == 1
    assert json.loads(said)["error"] == "ReleasesUnreachable"


@pytest.mark.parametrize("arguments", [[], ["a", "b"]])
def test_wrong_use(arguments: list[str]) -> None:
    """Nothing is asked."""
    assert _said(*arguments) == (2, "")
