"""The child that reads as a model does: asked once, and gone with the one who asked."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest

from tests.fakes.model_files import write_speller

START = "from ftstudio.models.answering import main; import sys; sys.exit(main("


@pytest.mark.parametrize(
    ("errand", "request_", "answer"),
    [
        ("count", {"name": "text"}, {"name": 5}),
        ("split", {"text": "the élan\nthe"}, {"starts": [0, 4, 5, 6, 7, 9]}),
        (
            "survey",
            {"text": "en"},
            {"words": [], "languages": [{"language": "en", "units_a_word": 2.5}]},
        ),
    ],
)
def test_an_errand_is_answered_in_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    errand: str,
    request_: Mapping[str, str],
    answer: Mapping[str, object],
) -> None:
    """As JSON; line breaks in a text do not end the request."""
    monkeypatch.chdir(tmp_path)
    Path("text").write_text("the élan", encoding="utf-8")
    with _child(errand, write_speller(tmp_path, "the")) as child:
        assert json.loads(_ask(child, request_).read()) == answer
        assert child.wait() == 0


def test_it_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    """Even in the middle of its work."""
    os.mkfifo(tmp_path / "nobody writes to it")
    with _child("count", write_speller(tmp_path)) as child:
        _ask(child, {"pipe": str(tmp_path / "nobody writes to it")})
        assert child.communicate(timeout=60)[0] == ""


def test_without_a_tokenizer_it_says_nothing(tmp_path: Path) -> None:
    """There is nothing to answer with."""
    with _child("count", tmp_path) as child:
        assert _ask(child, {"a": "oak"}).read() == ""
        assert child.wait() == 1


def _ask(child: subprocess.Popen[str], request: Mapping[str, str]) -> IO[str]:
    """Where the answer comes."""
    assert child.stdin
    assert child.stdout
    child.stdin.write(json.dumps(request) + "\n")
    child.stdin.flush()
    return child.stdout


def _child(errand: str, model: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START + "sys.argv[1:]))", errand, str(model)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
