"""`ftstudio health`: what losses say, told again look by look."""

import codecs
import json
import os
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.core.events import Event, FoldBegan, Prepared, Said, to_line
from tests.factories import look

_LOSSES = [3.0, 2.6, 2.5, 2.56, 2.63, 2.7, 2.78]
_TRAINING = [3.0, 2.4, 2.0, 1.7, 1.4, 1.2, 1.0]
_PLAN = Prepared(10, 3, 1000, 0, 60, (0, 10), 0)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A run of another program that learned by heart."""
    points = [
        {"step": 5.0 * at, "train_loss": _TRAINING[at], "val_loss": loss, "lr": 0.1}
        for at, loss in enumerate(_LOSSES)
    ]
    return _written(tmp_path / "history.json", {"points": points, "kind": "other"})


def _written(file: Path, content: object) -> Path:
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def _record(folder: Path, events: list[Event]) -> Path:
    folder.mkdir()
    lines = [to_line(Said(each, 0.0)) for each in events]
    file = folder / "events.jsonl"
    file.write_text("\n".join(["garbled", *lines]), encoding="utf-8")
    return file


def _double_check(folder: Path) -> Path:
    """The record of one that was stopped in its third training of five."""
    one: list[Event] = [_PLAN, look(0, 3.0), look(10, 2.5)]
    events = [FoldBegan(0, 5), *one, FoldBegan(1, 5), FoldBegan(2, 5), *one]
    return _record(folder, events)


def _rows(capsys: pytest.CaptureFixture[str], *files: Path) -> list[dict[str, object]]:
    assert main(["health", "--json", *map(str, files)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_scripts_get_an_object_a_look(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the state, the step to keep, and why."""
    rows = _rows(capsys, history)
    assert [row["step"] for row in rows] == [0, 5, 10, 15, 20, 25, 30]
    assert [row["state"] for row in rows][-1] == "memorising"
    assert {row["file"] for row in rows} == {str(history)}
    assert set(rows[-1]) == {"file", "step", "state", "best_step", "reason"}
    assert rows[-1]["best_step"] == 10
    assert "step 10" in str(rows[-1]["reason"])


def test_people_see_where_a_state_begins(
    history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line a look below the file's name; a mark where the state is another one."""
    assert main(["health", str(history)]) == 0
    name, *lines = capsys.readouterr().out.splitlines()
    assert name == str(history)
    assert len(lines) == len(_LOSSES)
    marked = [line.split()[2] for line in lines if line.startswith("→")]
    assert marked == ["learning", "watching", "memorising"]


def test_a_run_is_told_by_its_folder_and_by_its_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line that is garbled is passed over."""
    looks = [look(10 * at, loss) for at, loss in enumerate(_LOSSES)]
    file = _record(tmp_path / "run", [_PLAN, *looks])
    told = [_rows(capsys, each) for each in (file, file.parent)]
    assert [row["step"] for row in told[0]] == [0, 10, 20, 30, 40, 50, 60]
    assert [row["state"] for row in told[0]] == [row["state"] for row in told[1]]


def test_folds_are_told_one_after_the_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each begins anew and says which it is; one without looks is not told."""
    file = _double_check(tmp_path / "run")
    rows = _rows(capsys, file)
    assert [row["step"] for row in rows] == [0, 10, 0, 10]
    assert [row["fold"] for row in rows] == [1, 1, 3, 3]
    assert {row["file"] for row in rows} == {str(file)}


def test_people_see_which_check_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Below the file's name, over the looks."""
    file = _double_check(tmp_path / "run")
    assert main(["health", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    headings = [line for line in lines if line.split()[-1] in (str(file), "5")]
    assert headings == [str(file), "Check 1 of 5", "Check 3 of 5"]
    assert len(lines) == 3 + 4


def test_all_that_can_be_shown_is_shown(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each failure has its sentence where it belongs; the exit code tells of them."""
    bad, none = _written(tmp_path / "bad.json", []), tmp_path / "none"
    files = [history, bad, tmp_path, none, history]
    assert main(["health", *map(str, files)]) == 1
    said = capsys.readouterr()
    assert said.out.splitlines().count(str(history)) == 2
    assert len(said.out.splitlines()) == 2 * (1 + len(_LOSSES))
    for place in (bad, tmp_path, none):
        assert f"“{place}”" in said.err
    assert main(["health", "--json", *map(str, files)]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    wrong = [row["error"] for row in rows if "error" in row]
    assert wrong == ["NotAHistory", "RunNotFound", "FolderNotFound"]
    assert len(rows) == 2 * len(_LOSSES) + 3


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the administrator opens everything"
)
@pytest.mark.parametrize("is_folder", [True, False])
def test_what_may_not_be_opened_is_said(
    history: Path, tmp_path: Path, is_folder: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file, or the folder it is in."""
    closed = tmp_path if is_folder else history
    closed.chmod(0)
    try:
        assert main(["health", str(closed)]) == 1
    finally:
        closed.chmod(0o700)
    assert f"You may not open “{closed}”" in capsys.readouterr().err


def test_a_record_that_is_a_folder_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said like all else that cannot be read."""
    (tmp_path / "run" / "events.jsonl").mkdir(parents=True)
    assert main(["health", str(tmp_path / "run")]) == 1
    assert f"“{tmp_path / 'run'}”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_is_understood(
    history: Path, capsys: pytest.CaptureFixture[str], mark: bytes, encoding: str
) -> None:
    """PowerShell writes one, into histories and into records alike."""
    file = _record(history.parent / "run", [_PLAN, look(0, 3.0), look(10, 2.5)])
    file.write_text(file.read_text("utf-8").partition("\n")[2], "utf-8")
    for each in (history, file):
        lines = each.read_text("utf-8").replace("\n", "\r\n")
        each.write_bytes(mark + lines.encode(encoding))
    assert [row["step"] for row in _rows(capsys, history)][-1] == 30
    assert [row["step"] for row in _rows(capsys, file)] == [0, 10]


def test_numbers_may_be_words_or_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON has no nan; a loss that is not there is none."""
    points = [
        {"step": 1, "train_loss": None, "val_loss": 2.0, "val_doc_losses": [1, "nan"]},
        {"step": 2, "train_loss": "inf", "val_loss": "nan", "val_doc_losses": None},
        {"step": 3},
    ]
    rows = _rows(capsys, _written(tmp_path / "h.json", {"points": points}))
    assert [row["state"] for row in rows] == ["learning", "unstable", "unstable"]


def test_a_vocabulary_tells_what_no_model_can_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Worse than guessing is an explosion."""
    content = {"points": [{"step": 1, "val_loss": 40}], "vocabulary": 1000}
    assert _rows(capsys, _written(tmp_path / "h.json", content))[0]["state"] == (
        "unstable"
    )


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Dear Ada,",
        "[1, 2]",
        "{}",
        '{"points": []}',
        '{"points": 3}',
        '{"points": [3]}',
        '{"points": [{"val_loss": 2.0}]}',
        '{"points": [{"step": 0.5, "val_loss": 2.0}]}',
        '{"points": [{"step": "nan", "val_loss": 2.0}]}',
        '{"points": [{"step": NaN, "val_loss": 2.0}]}',
        '{"points": [{"step": 1, "val_loss": "low"}]}',
        '{"points": [{"step": 1, "val_loss": true}]}',
        '{"points": [{"step": 1, "val_loss": 2.0, "val_doc_losses": [[1]]}]}',
        '{"event": "Started"}',
    ],
)
def test_what_is_no_history_is_said(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a sentence with the file's name; scripts get the error's."""
    file = tmp_path / "letter.json"
    file.write_text(content, encoding="utf-8")
    assert main(["health", str(file), "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["error"] == "NotAHistory"
    assert "letter.json" in said.err


def test_what_is_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file, and the record of a folder that is no run."""
    for place, error in (("none", "FolderNotFound"), ("", "RunNotFound")):
        assert main(["health", str(tmp_path / place), "--json"]) == 1
        assert json.loads(capsys.readouterr().out)["error"] == error
