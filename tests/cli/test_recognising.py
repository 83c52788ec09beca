"""`ftstudio read --recognise`, with and without text recognition installed."""

import shutil
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from ftstudio.cli import main
from ftstudio.documents.recognition import is_available

_FILES = Path(__file__).parent.parent / "data" / "documents"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A letter."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    (folder / "ada.txt").write_text("Dear Ada, the table is ready.", encoding="utf-8")
    return folder


@pytest.mark.skipif(is_available(), reason="the extra “ocr” is installed")
def test_what_adds_it_is_said_where_it_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rest is read all the same."""
    shutil.copy(_FILES / "scan.pdf", folder)
    assert main(["read", "--recognise", str(folder)]) == 0
    said = capsys.readouterr()
    assert 'pip install "ftstudio[ocr]"' in said.err
    assert "ada.txt" in said.out


def test_without_scans_there_is_nothing_to_say(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Installed or not."""
    assert main(["read", "--recognise", str(folder)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not is_available(), reason="needs the extra “ocr”")
def test_scans_are_read(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those inside files too; their texts are written like any other."""
    with pypdfium2.PdfDocument(_FILES / "report.pdf") as document:
        document[0].render(scale=150 / 72).to_pil().save(folder / "scan.png")
    shutil.copy(_FILES / "blank.pdf", folder)
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.write(folder / "scan.png", "again.png")
        archive.writestr("note.txt", "The note beside it.")
    texts = tmp_path / "texts"
    assert main(["read", "--recognise", "--text", str(texts), str(folder)]) == 0
    text = (texts / "Letters" / "scan.png.txt").read_text(encoding="utf-8")
    assert "lighthouse" in text
    said = capsys.readouterr().out
    assert "z.zip › again.png: the same as scan.png" in said
    assert "z.zip › note.txt" in said
