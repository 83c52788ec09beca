"""`ftstudio report`: a page on a training, as a file."""

import json
from pathlib import Path

import pytest

from ftstudio import paths
from ftstudio.cli import main
from ftstudio.cli.parser import build_parser
from ftstudio.core.run_folder import RunFolder
from ftstudio.settings import Settings, save
from ftstudio.words.translation import LANGUAGES, language
from tests.factories import told
from tests.viewmodels.trainings import record_in


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A finished one."""
    return record_in(tmp_path / "run", told([4.0, 3.0]))


def test_a_pdf_is_written_without_a_screen(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it lies is said."""
    file = tmp_path / "report.PDF"
    assert main(["report", str(run.path), str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().out == f"The report is in {file}\n"


def test_a_web_page_is_written_in_a_language(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Scripts hear where; what is typed stays English."""
    file = tmp_path / "report.html"
    line = ["report", str(run.path), str(file), "--language", "fr", "--json"]
    assert main(line) == 0
    assert "de surprise en moins" in file.read_text(encoding="utf-8")
    said = json.loads(capsys.readouterr().out)
    assert said == {"file": str(file), "language": "fr"}
    assert language() == "en"


def test_it_is_in_the_language_of_the_window(run: RunFolder, tmp_path: Path) -> None:
    """Unless another is typed."""
    save(Settings(language="fr"), paths.settings_file())
    for more, spoken in (([], "fr"), (["--language", "en"], "en")):
        assert main(["report", str(run.path), str(tmp_path / "a.html"), *more]) == 0
        assert f'lang="{spoken}"' in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_another_ending_is_wrong_use(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence says which there are."""
    assert main(["report", str(run.path), str(tmp_path / "report.docx")]) == 2
    assert ".pdf or .html" in capsys.readouterr().err
    assert not (tmp_path / "report.docx").exists()


def test_what_fails_is_said(
    run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No run there, or no folder to write to."""
    assert main(["report", str(tmp_path), str(tmp_path / "a.html")]) == 1
    assert main(["report", str(run.path), str(tmp_path / "gone" / "a.html")]) == 1
    said = capsys.readouterr().err
    assert "There is no run" in said
    assert "Nothing can be written" in said


def test_each_language_can_be_typed() -> None:
    """And no other."""
    for each in LANGUAGES:
        line = ["report", "run", "a.pdf", "--language", each]
        assert build_parser().parse_args(line).language == each
    with pytest.raises(SystemExit):
        build_parser().parse_args(["report", "run", "a.pdf", "--language", "de"])
