"""The check of an installed program finds what works, and what does not."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from ftstudio import paths
from ftstudio.core.corpus import Kind
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.runs.launch import command, environment
from ftstudio.runs.reading import read_all
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
    """From the window to the export, with a model in the starter's place."""
    write_tiny_model(tmp_path / "models" / STARTER)
    code, lines = _check(tmp_path)
    assert lines[-1] == "everything works"
    assert code == 0
    assert sum(line.startswith("ok ") for line in lines) >= 7
    assert os.listdir(tmp_path) == ["models"]  # noqa: PTH208


def test_what_does_not_work_is_named(tmp_path: Path) -> None:
    """The other steps are tried all the same."""
    folder = write_tiny_model(tmp_path / "models" / STARTER)
    shutil.move(folder / "tokenizer.json", tmp_path)
    code, lines = _check(tmp_path)
    assert code == 1
    assert any(line.startswith("FAILED  the starter model") for line in lines)
    assert any(line.startswith("ok      the window") for line in lines)
    assert lines[-1].startswith("not working: the starter model")


def test_there_is_a_document_of_each_kind(tmp_path: Path) -> None:
    """Whatever can be read is tried."""
    folder = paths.resource("self-check") / "documents"
    corpus = read_all([folder], TextStore(tmp_path))
    assert {each.kind for each in corpus.learnable} == set(Kind) - _NO_DOCUMENTS
