"""What the command line shows."""

import io
import json

import pytest

from ftstudio.cli.output import Output
from ftstudio.core.errors import RunInUse
from tests.factories import document, look


class _Terminal(io.StringIO):
    """Something that a person looks at."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_people_get_sentences_and_scripts_get_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Never one the other's."""
    for as_json in (False, True):
        output = Output(as_json)
        output.say("A sentence.")
        output.tell(look(3, 2.5))
        output.give(document(name="Grüße.txt"))
    sentence, event, value = capsys.readouterr().out.splitlines()
    assert sentence == "A sentence."
    assert json.loads(event)["validation_loss"] == 2.5
    assert json.loads(value)["name"] == "Grüße.txt"


def test_a_failure_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """To scripts as an event, unless they have heard it already."""
    output = Output(as_json=True)
    assert output.fail(RunInUse("/runs/a")) == 1
    assert output.fail(RunInUse("/runs/a"), already_told=True) == 1
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert said.err.count("\n") == 2


def test_a_terminal_shows_one_bar_for_one_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """It moves on; another work has a bar of its own."""
    terminal = _terminal(monkeypatch)
    output = Output(as_json=False)
    for done in range(4):
        output.progress("Reading", done, 3)
    output.progress("Training", 1, 2)
    output.done()
    shown = terminal.getvalue()
    assert shown.count("0 / 3") == 1
    assert "Training" in shown


def test_a_sentence_is_written_above_the_bar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It stands on a line of its own."""
    terminal = _terminal(monkeypatch)
    output = Output(as_json=False)
    output.progress("Reading", 1, 3)
    output.say("A sentence.")
    output.warn("Careful.")
    output.done()
    assert capsys.readouterr().out == "A sentence.\n"
    assert "\rCareful.\n" in terminal.getvalue()


def test_scripts_see_no_bar_and_no_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even in a terminal."""
    terminal = _terminal(monkeypatch)
    for as_json, is_shown in ((True, False), (False, True)):
        output = Output(as_json)
        output.progress("Reading", 1, 3)
        output.hint("Loading…")
        output.done()
        assert bool(terminal.getvalue()) is is_shown


def test_where_nobody_looks_there_is_no_bar(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A log file is not filled with bars."""
    output = Output(as_json=False)
    output.progress("Reading", 1, 3)
    output.hint("Loading…")
    output.done()
    assert capsys.readouterr().err == ""


def _terminal(monkeypatch: pytest.MonkeyPatch) -> _Terminal:
    """A terminal on stderr."""
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    return terminal
