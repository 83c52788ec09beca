"""`ftstudio similar`, through a real worker and a tiny encoder."""

import json
from pathlib import Path

import pytest

from ftstudio.cli import main
from tests.fakes.model_files import write_model
from tests.fakes.tiny_encoder import write_tiny_encoder

OAK = "The oak chair and the oak table. A door of wood and glue."
BANK = "The invoice is overdue. A reminder to the bank and the payment."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a tiny encoder."""
    return str(write_tiny_encoder(tmp_path_factory.mktemp("m") / "encoder"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two letters, one about wood and one about money."""
    place = tmp_path / "Letters"
    place.mkdir()
    (place / "oak.txt").write_text(OAK, encoding="utf-8")
    (place / "bank.txt").write_text(BANK, encoding="utf-8")
    return place


def test_people_see_the_nearest_document_first(
    model: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the passage that is nearest; a long sentence is not looked for on disk."""
    sentence = "overdue payment " * 400
    wanted = ["similar", sentence, str(folder), "--model", model]
    assert main(wanted) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["1", str(folder / "bank.txt")]
    assert "overdue" in lines[1]


def test_a_document_is_compared_with_all_others(
    model: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Itself it would find first; scripts get one object, as long as they ask for."""
    own = folder / "oak.txt"
    other = tmp_path / "new.txt"
    other.write_text("A chair of oak, and a door of wood.", encoding="utf-8")
    (folder / "chairs.txt").write_bytes(other.read_bytes())
    asked = ["similar", str(own), str(folder), "--model", model]
    assert main([*asked, "--most", "1", "--json"]) == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (found,) = [each for each in events if each["event"] == "Found"]
    (hit,) = found["hits"]
    assert hit["path"] == str(folder / "chairs.txt")
    assert -1 <= hit["likeness"] <= 1
    assert events[-1]["event"] == "Finished"
    assert main(["similar", str(own), str(own), "--model", model]) == 1
    assert "no other" in capsys.readouterr().err


def test_an_empty_request_is_no_request(
    model: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Any order would be an answer to it."""
    assert main(["similar", " ", str(folder), "--model", model]) == 2
    assert "type a sentence" in capsys.readouterr().err


def test_a_document_without_text_is_said(
    model: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to compare with."""
    (tmp_path / "empty.txt").touch()
    wanted = ["similar", str(tmp_path / "empty.txt"), str(folder), "--model", model]
    assert main(wanted) == 1
    assert "empty.txt" in capsys.readouterr().err


def test_a_model_that_writes_cannot_compare(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That is said before anything is read."""
    writer = write_model(tmp_path / "writer")
    assert main(["similar", "oak", str(folder), "--model", str(writer)]) == 1
    assert "does not compare" in capsys.readouterr().err
