"""`ftstudio read`: what can be read in folders."""

import json
from pathlib import Path

import pytest

from ftstudio.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two letters that can be read and a file that cannot."""
    folder = tmp_path / "Letters"
    (folder / "2024").mkdir(parents=True)
    (folder / "ada.txt").write_text("Dear Ada, the table is ready.", encoding="utf-8")
    (folder / "2024" / "bo.md").write_text("# Offer\n\nOne chair.", encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def test_people_see_a_line_a_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And a summary below."""
    assert main(["read", str(folder)]) == 0
    *files, summary = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0].split()[-1] for line in files] == [
        "2024/bo.md",
        "ada.txt",
        "empty.txt",
    ]
    assert "2" in summary


def test_scripts_get_an_object_a_file_and_a_folder_of_texts(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The texts lie as the files do."""
    assert main(["read", str(folder), "--json", "--text", str(tmp_path / "out")]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[1] == {
        "path": str(folder / "ada.txt"),
        "kind": "text",
        "state": "ready",
        "reason": "",
        "words": 6,
    }
    assert (rows[2]["state"], rows[2]["reason"]) == ("empty", "zero_bytes")
    written = tmp_path / "out" / "Letters"
    assert sorted(path.name for path in written.rglob("*.txt")) == [
        "ada.txt.txt",
        "bo.md.txt",
    ]
    assert "the table" in (written / "ada.txt.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ([], "Call 06 12 34 56 78."),
        (["--masked"], "Call [PHONE 1]."),
    ],
)
def test_texts_are_written_masked_where_that_is_asked_for(
    flags: list[str], expected: str, tmp_path: Path
) -> None:
    """Otherwise as they are; the same number has the same mask in all of them."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    (folder / "a.txt").write_text("Call 06 12 34 56 78.", encoding="utf-8")
    (folder / "b.txt").write_text("Or call +33612345678.", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["read", str(folder), "--text", str(out), *flags]) == 0
    written = (out / "Letters" / "a.txt.txt").read_text(encoding="utf-8")
    assert written.strip() == expected
    if flags:
        other = (out / "Letters" / "b.txt.txt").read_text(encoding="utf-8")
        assert other.strip() == "Or call [PHONE 1]."


def test_an_empty_folder_is_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names it."""
    assert main(["read", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert str(tmp_path) in said.err


def test_a_folder_without_text_is_a_failure_with_its_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each line on stdout is still a file, and nothing else."""
    (tmp_path / "empty.txt").touch()
    assert main(["read", str(tmp_path), "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["reason"] == "zero_bytes"
    assert str(tmp_path) in said.err


def test_a_folder_that_is_not_there_is_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Said before anything is read."""
    assert main(["read", str(tmp_path / "nowhere"), "--json"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "nowhere" in said.err


def test_texts_that_cannot_be_written_are_a_failure(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file stands where their folder should be."""
    in_the_way = folder / "ada.txt"
    assert main(["read", str(folder), "--text", str(in_the_way)]) == 1
    assert str(in_the_way) in capsys.readouterr().err
    assert in_the_way.read_text(encoding="utf-8") == "Dear Ada, the table is ready."


def test_no_file_of_the_person_is_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even where the texts are sent into the folder they come from."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "notes").write_text("These are the first notes.", encoding="utf-8")
    (docs / "notes.txt").write_text("This is precious to me.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["read", "docs", "--text", "."]) == 1
    assert "nothing is overwritten" in capsys.readouterr().err
    assert (docs / "notes.txt").read_text(encoding="utf-8").startswith("This is")
    assert {each.name for each in docs.iterdir()} == {"notes", "notes.txt"}


def test_reading_the_same_again_writes_the_same(folder: Path, tmp_path: Path) -> None:
    """A script may be run twice."""
    command = ["read", str(folder), "--text", str(tmp_path / "out")]
    assert [main(command), main(command)] == [0, 0]


def test_a_name_cannot_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Control characters are shown, not obeyed."""
    (tmp_path / "a\x1b[2J.txt").write_text("A letter of five words.", encoding="utf-8")
    assert main(["read", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\\x1b[2J" in out


def test_a_name_stays_on_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor does it turn the direction of what stands beside it."""
    name = "a\nb\t\u202etxt.\u2028exe.txt"
    (tmp_path / name).write_text("A letter of five words.", encoding="utf-8")
    assert main(["read", str(tmp_path)]) == 0
    line, _summary = capsys.readouterr().out.splitlines()
    assert line.endswith("a\\nb\\t\\u202etxt.\\u2028exe.txt")


def test_masked_texts_are_written_alike_again(tmp_path: Path) -> None:
    """Also where one of those written before is gone."""
    folder, out = tmp_path / "Letters", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text("Call 06 12 34 56 78.", encoding="utf-8")
    (folder / "b.txt").write_text("Call 01 42 68 53 00.", encoding="utf-8")
    asked = ["read", str(folder), "--text", str(out), "--masked"]
    assert main(asked) == 0
    first, second = (out / "Letters" / f"{each}.txt.txt" for each in "ab")
    before = first.read_bytes(), second.read_bytes()
    first.unlink()
    assert main(asked) == 0
    assert (first.read_bytes(), second.read_bytes()) == before


def test_masks_without_texts_are_a_wrong_use(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing would be masked; it is said before anything is read."""
    assert main(["read", str(folder), "--masked"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "--text" in said.err


def test_the_summary_sends_nobody_where_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Why a file was left out stands above it."""
    assert main(["read", str(folder)]) == 0
    summary = capsys.readouterr().out.splitlines()[-1]
    assert "1" in summary
    assert "ftstudio" not in summary
