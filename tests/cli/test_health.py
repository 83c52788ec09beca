"""`ftstudio health`: what losses say, told again look by look."""

import json
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
    """Each begins anew."""
    one: list[Event] = [_PLAN, look(0, 3.0), look(10, 2.5)]
    file = _record(tmp_path / "run", [FoldBegan(0, 2), *one, FoldBegan(1, 2), *one])
    assert [row["step"] for row in _rows(capsys, file)] == [0, 10, 0, 10]


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
