"""`ftstudio tune --goal sort` and `ftstudio sort`, through real workers."""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from ftstudio.cli import main
from ftstudio.cli.watching import STOPPED
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
def learned(office: Path) -> str:
    """What people read while the two folders are learned into "run"."""
    with redirect_stdout(io.StringIO()) as said:
        assert main(_tune(office, office / "run")) == 0
    return said.getvalue()


@pytest.fixture
def run(office: Path, learned: str) -> Path:
    """A run that has learned the two folders."""
    assert learned
    return office / "run"


@pytest.fixture(scope="module")
def inbox(office: Path) -> Path:
    """Letters of both kinds, one of them twice, and a file without text."""
    place = office / "Inbox"
    place.mkdir()
    for number, text in enumerate(TEXTS.values()):
        (place / f"{number}.txt").write_text(f"{text} .", encoding="utf-8")
    (place / "again.txt").write_bytes((place / "0.txt").read_bytes())
    (place / "empty.txt").touch()
    return place


@pytest.fixture(scope="module")
def told(office: Path, learned: str, inbox: Path) -> dict[str, dict[str, Any]]:
    """What scripts hear of each file of the inbox, by its name."""
    assert learned
    with redirect_stdout(io.StringIO()) as said:
        assert main(["sort", str(office / "run"), str(inbox), "--json"]) == 0
    lines = [json.loads(line) for line in said.getvalue().splitlines()]
    assert len(lines) == len(list(inbox.iterdir()))
    return {Path(each["path"]).name: each for each in lines}


def test_people_hear_what_is_learned_and_how_well(learned: str) -> None:
    """The folders, the double-check, and how often it is right."""
    assert "It learns 2 folders: money (10), wood (10)." in learned
    assert "% sorted rightly (between" in learned
    assert "ftstudio sort" in learned


def test_each_file_is_told_with_its_place(told: dict[str, dict[str, Any]]) -> None:
    """One object a file for scripts; a copy belongs somewhere as well."""
    for number, known in enumerate(TEXTS):
        assert told[f"{number}.txt"]["best_label"] == Path(known).parent.name
    assert told["again.txt"]["best_label"] == told["0.txt"]["best_label"]
    assert all(each["label"] in (None, each["best_label"]) for each in told.values())
    assert all(0 <= each["confidence"] <= 1 for each in told.values())


def test_a_file_without_text_is_told(told: dict[str, dict[str, Any]]) -> None:
    """It belongs nowhere."""
    assert told["empty.txt"]["label"] is told["empty.txt"]["best_label"] is None


def test_files_are_copied_where_they_belong_and_taken_back(
    run: Path,
    inbox: Path,
    told: dict[str, dict[str, Any]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each it is sure of, into its folder; doing it again doubles nothing."""
    out = tmp_path / "Sorted"
    before = len(list(inbox.iterdir()))
    wanted = {
        out / each["label"] / name for name, each in told.items() if each["label"]
    }
    assert len(wanted) >= len(TEXTS) / 2
    for said in ("were copied.\n", "0 files were copied. "):
        assert main(["sort", str(run), str(inbox), "--into", str(out)]) == 0
        assert said in capsys.readouterr().out
    assert {each for each in out.rglob("*") if each.is_file()} == wanted
    assert len(list(inbox.iterdir())) == before
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


def test_ctrl_c_before_the_first_file_is_put_anywhere_leaves_nothing(
    run: Path, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even of what was already known, and scripts can tell."""
    monkeypatch.setattr("ftstudio.cli.sort.obey", lambda *_, **__: STOPPED)
    out = tmp_path / "out"
    assert main(["sort", str(run), str(inbox), "--into", str(out)]) == STOPPED
    assert not out.exists()
