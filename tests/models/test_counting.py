"""The child that counts reading units, as its parent hears it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

from tests.fakes.model_files import write_word_counter

START = "from ftstudio.models.counting import main; import sys; main(sys.argv[1:])"


def test_texts_are_counted_by_name(tmp_path: Path) -> None:
    """One that is gone, or is no text, is left out."""
    for name, content in (
        ("long", b"oak and ash"),
        ("odd", b"\xff"),
        ("short", b"elm"),
    ):
        (tmp_path / name).write_bytes(content)
    with _child(write_word_counter(tmp_path)) as child:
        said = _ask(child, tmp_path, "long", "gone", "odd", "short").readline()
        assert json.loads(said) == {"long": 3, "short": 1}


def test_it_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    """Even in the middle of its work."""
    os.mkfifo(tmp_path / "nobody writes to it")
    with _child(write_word_counter(tmp_path)) as child:
        _ask(child, tmp_path, "nobody writes to it")
        assert child.communicate(timeout=60)[0] == ""


def test_without_a_tokenizer_it_says_nothing(tmp_path: Path) -> None:
    """There is nothing to count with."""
    with _child(tmp_path) as child:
        assert _ask(child, tmp_path, "any").read() == ""


def _ask(child: subprocess.Popen[str], folder: Path, *names: str) -> IO[str]:
    """Have files of `folder` counted; where the answer comes."""
    assert child.stdin
    assert child.stdout
    child.stdin.write(json.dumps({name: str(folder / name) for name in names}) + "\n")
    child.stdin.flush()
    return child.stdout


def _child(model: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", START, str(model)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
