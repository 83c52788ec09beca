"""The check of an installed program finds what works, and what does not."""

import os
import subprocess
from pathlib import Path

import pytest

from ftstudio import paths
from ftstudio.core.corpus import Kind
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.launch import command, environment
from ftstudio.runs.reading import read_all
from ftstudio.self_check import Broken, SelfCheck, failed
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.fakes.tiny_model import write_tiny_model

_NO_DOCUMENTS = {Kind.PICTURE, Kind.ARCHIVE, Kind.MAILBOX, Kind.OTHER}


def _check(home: Path) -> tuple[int, list[str]]:
    env = environment() | {"FTSTUDIO_HOME": str(home)}
    env |= {"QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.run(
        command("--self-check"), env=env, capture_output=True, text=True, check=False
    )
    return child.returncode, child.stdout.splitlines()


@pytest.mark.timeout(300)
def test_a_sound_program_passes_every_step(tmp_path: Path) -> None:
    """From the window to what is similar, with tiny models in the real ones' place."""
    write_tiny_model(tmp_path / "models" / STARTER)
    write_tiny_encoder(tmp_path / "models" / FIRST_ENCODER)
    code, lines = _check(tmp_path)
    assert lines[-1] == "everything works"
    assert code == 0
    assert sum(line.startswith("ok ") for line in lines) >= 10
    assert any(line.startswith("ok      the report: ") for line in lines)
    assert any(line.startswith("ok      sorting: ") for line in lines)
    assert os.listdir(tmp_path) == ["models"]  # noqa: PTH208


def test_what_does_not_work_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """With the reason, and where it came up; the other steps are tried all the same."""

    def broken() -> str:
        raise Broken("no words on the scan")

    steps = [("text recognition", broken), ("the export", lambda: "542 MB")]
    assert failed(steps) == ["text recognition"]
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("FAILED  text recognition: Broken no words on the scan")
    assert said[1] == "ok      the export: 542 MB"


def test_a_model_that_lacks_a_file_does_not_pass(tmp_path: Path) -> None:
    """Nor what needs it."""
    folder = write_tiny_model(tmp_path / STARTER)
    (folder / "tokenizer.json").unlink()
    steps = dict(SelfCheck(tmp_path / "work", ModelStore(tmp_path)).steps())
    wanted = ["the starter model", "training, paused and resumed", "an answer"]
    assert failed([(each, steps[each]) for each in wanted]) == wanted


def test_there_is_a_document_of_each_kind(tmp_path: Path) -> None:
    """Whatever can be read is tried."""
    folder = paths.resource("self-check") / "documents"
    corpus = read_all([folder], TextStore(tmp_path))
    assert {each.kind for each in corpus.learnable} == set(Kind) - _NO_DOCUMENTS
