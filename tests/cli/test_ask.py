"""`ftstudio ask` and `ftstudio export`: using the kept version."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.cli.ask import converse
from ftstudio.cli.output import Output
from ftstudio.core.asks import Ask
from ftstudio.core.events import (
    AnswerEnded,
    AnswerGrew,
    Event,
    Finished,
    Phase,
    PhaseChanged,
    Said,
    Voice,
    to_line,
)
from ftstudio.core.run_folder import create_run
from ftstudio.core.tasks import Talk
from tests.factories import job


@pytest.fixture
def speaker(tmp_path: Path) -> Sequence[str]:
    """A worker whose original speaks on and on; its tuned model ends by itself."""
    events: list[Event] = [
        PhaseChanged(Phase.ANSWERING, 0),
        AnswerGrew(0, Voice.ORIGINAL, "Well, "),
        AnswerGrew(0, Voice.ORIGINAL, "well,"),
        AnswerEnded(0, Voice.ORIGINAL, tokens=2, by_itself=False),
        AnswerGrew(0, Voice.TUNED, "Dear Ada."),
        AnswerEnded(0, Voice.TUNED, tokens=3, by_itself=True),
        Finished(stopped=False, peak_memory=0),
    ]
    path = tmp_path / "script"
    lines = [to_line(Said(event, 1.0)) for event in events]
    path.write_text("\n".join(lines), encoding="utf-8")
    return [sys.executable, "-m", "tests.fakes.worker_that_tells", str(path)]


def test_two_answers_stand_under_their_names(
    speaker: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One that was cut off shows it."""
    talk = Talk("/runs/a", (Ask("Hello?", True, 3),))
    assert converse(talk, Output(as_json=False), speaker) == 0
    lines = [line for line in capsys.readouterr().out.splitlines() if line]
    assert lines[1] == "Well, well, […]"
    assert lines[3] == "Dear Ada."
    assert lines[0] != lines[2]


def test_an_answer_alone_has_no_name(
    speaker: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """It may go straight into a file."""
    talk = Talk("/runs/a", (Ask("Hello?", False, 3),))
    assert converse(talk, Output(as_json=False), speaker) == 0
    assert capsys.readouterr().out.startswith("Well, well,")


@pytest.mark.parametrize(
    "command", [["ask", "Hello?"], ["export", "--as", "folder", "d"]]
)
def test_where_there_is_no_run_there_is_nothing_to_use(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names the folder; no worker is started."""
    name, *rest = command
    assert main([name, str(tmp_path), *rest]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_an_export_overwrites_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Which is known before the model is loaded."""
    run = create_run(tmp_path / "run", job())
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").touch()
    line = ["export", str(run.path), "--as", "folder", str(tmp_path / "mine")]
    assert main(line) == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "mine") in said
    assert "resume" not in said


@pytest.mark.parametrize("nothing", ["", "  ", "\x07"])
def test_who_asks_nothing_is_told_so(
    nothing: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before a model is loaded for it."""
    run = create_run(tmp_path / "run", job())
    assert main(["ask", str(run.path), nothing]) == 2
    assert "nothing to ask" in capsys.readouterr().err
