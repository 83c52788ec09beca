"""`ftstudio tune --goal sort` and `ftstudio sort`, through real workers."""

import json
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.filing.journals import held
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.worker.sorting.making import TEXTS

_FEW = ["--set", "passes=2", "--set", "learning_rate=0.02", "--folds", "2"]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tiny encoder, and letters in two folders."""
    place = tmp_path_factory.mktemp("office")
    write_tiny_encoder(place / "encoder")
    for name, text in TEXTS.items():
        file = place / "Letters" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def run(office: Path) -> Path:
    """A run that has learned the two folders."""
    place = office / "run"
    assert main(_tune(office, place)) == 0
    return place


def test_people_hear_what_is_learned_and_how_well(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folders, the double-check, and how often it is right."""
    assert main(_tune(office, tmp_path / "run")) == 0
    said = capsys.readouterr().out
    assert "It learns 2 folders: money (10), wood (10)." in said
    assert "% sorted rightly (between" in said
    assert "ftstudio sort" in said


def test_each_file_is_told_with_its_place(
    office: Path, run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object a file for scripts."""
    inbox = _inbox(office)
    capsys.readouterr()
    assert main(["sort", str(run), str(inbox), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    placed = {Path(each["path"]).name: each for each in lines}
    assert len(lines) == len(placed) == 2
    assert placed["a.txt"]["best_label"] == "wood"
    assert placed["b.txt"]["best_label"] == "money"
    assert all(each["label"] in (None, each["best_label"]) for each in placed.values())
    assert all(0 <= each["confidence"] <= 1 for each in placed.values())


def test_files_are_copied_where_they_belong_and_taken_back(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each it is sure of, into its folder; doing it again doubles nothing."""
    inbox, out = tmp_path / "Inbox", tmp_path / "Sorted"
    inbox.mkdir()
    for number, text in enumerate(TEXTS.values()):
        (inbox / f"{number}.txt").write_text(text, encoding="utf-8")
    assert main(["sort", str(run), str(inbox), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    wanted = {
        out / each["label"] / Path(each["path"]).name for each in lines if each["label"]
    }
    assert len(wanted) >= len(TEXTS) / 2
    for said in ("were copied.\n", "0 files were copied. "):
        assert main(["sort", str(run), str(inbox), "--into", str(out)]) == 0
        assert said in capsys.readouterr().out
    assert {each for each in out.rglob("*") if each.is_file()} == wanted
    assert len(list(inbox.iterdir())) == len(TEXTS)
    capsys.readouterr()
    assert main(["sort", str(run), "--undo"]) == 0
    assert "taken back" in capsys.readouterr().out
    assert not out.exists()
    assert main(["sort", str(run), "--undo"]) == 0
    assert "nothing to undo" in capsys.readouterr().out


def test_two_at_once_are_refused(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is sorted, for nothing; an undo as well."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("the wood and the saw", encoding="utf-8")
    wanted = ["sort", str(run), str(tmp_path / "in"), "--into", str(tmp_path / "out")]
    with held(RunFolder(run)):
        assert main(wanted) == 1
        said = capsys.readouterr()
    assert "Another program is working" in said.err
    assert "a.txt" not in said.out
    assert not (tmp_path / "out").exists()


def test_a_file_without_text_is_told(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It belongs nowhere, and stays where it is."""
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "a.txt").write_text("the wood and the saw", encoding="utf-8")
    assert main(["sort", str(run), str(tmp_path), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (empty,) = [each for each in lines if each["path"].endswith("empty.txt")]
    assert empty["label"] is None
    assert empty["best_label"] is None


def test_where_no_file_has_a_text_each_is_told_all_the_same(
    run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script gets one object a file, whatever is in them."""
    (tmp_path / "scan.txt").touch()
    capsys.readouterr()
    assert main(["sort", str(run), str(tmp_path), "--json"]) == 0
    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (Path(line["path"]).name, line["best_label"]) == ("scan.txt", None)


@pytest.mark.parametrize(
    ("more", "said"), [([], "name a folder"), (["Inbox", "--move"], "--into DEST")]
)
def test_what_makes_no_sense_is_said(
    run: Path, more: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is read."""
    assert main(["sort", str(run), *more]) == 2
    assert said in capsys.readouterr().err


def test_copies_are_sorted_too(
    office: Path, run: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second copy of a letter belongs somewhere as well."""
    inbox = _inbox(office)
    (inbox / "again.txt").write_bytes((inbox / "a.txt").read_bytes())
    capsys.readouterr()
    assert main(["sort", str(run), str(inbox)]) == 0
    said = capsys.readouterr().out
    assert "again.txt" in said
    assert "a.txt" in said


def test_one_folder_is_nothing_to_sort_into(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The person hears what is needed."""
    asked = _tune(office, tmp_path / "run")
    assert main([*asked, "--label", "wood="]) == 1
    assert "at least 2 folders with 4 documents each" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def _tune(office: Path, place: Path) -> list[str]:
    encoder, letters = str(office / "encoder"), str(office / "Letters")
    return [
        *("tune", letters, "--goal", "sort", "--model", encoder),
        *("--out", str(place), *_FEW),
    ]


def _inbox(office: Path) -> Path:
    inbox = office / "Inbox"
    inbox.mkdir(exist_ok=True)
    for name, known in (("a", "wood/0-a.txt"), ("b", "money/0-a.txt")):
        (inbox / f"{name}.txt").write_text(f"{TEXTS[known]} .", encoding="utf-8")
    return inbox
