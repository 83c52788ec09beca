"""A sentence reaches the person where there is no window, and perhaps no terminal."""

import io
import sys
from pathlib import Path

import pytest

from ftstudio.care.last_word import last_word

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others have their own")


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a tool of the desktop writes what it was given to show."""
    monkeypatch.setenv("DISPLAY", ":0")
    return tmp_path / "shown"


def _tool(shown: Path) -> str:
    tool = shown.with_name("xmessage")
    tool.write_text(f'#!/bin/sh\nprintf "%s" "$2" >{shown}')
    tool.chmod(0o755)
    return str(tool)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        """It is one."""
        return True


def test_in_a_terminal_it_is_written_there(
    shown: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nowhere else."""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    asked: list[str] = []
    last_word("It is not whole.", asked.append)
    assert terminal.getvalue() == "It is not whole.\n"
    assert asked == []
    assert not shown.exists()


@pytest.mark.parametrize("stderr", [None, io.StringIO()])
def test_after_a_double_click_the_desktop_shows_it(
    shown: Path, monkeypatch: pytest.MonkeyPatch, stderr: io.StringIO | None
) -> None:
    """By the first tool that is there."""
    monkeypatch.setattr(sys, "stderr", stderr)
    tool = _tool(shown)
    last_word("It is not whole.", lambda name: tool if name == "xmessage" else None)
    assert shown.read_text(encoding="utf-8") == "It is not whole."


def test_a_tool_of_old_gets_lines_and_letters_that_it_knows(shown: Path) -> None:
    """It breaks none itself, and shows curly quotes as rubbish."""
    tool = _tool(shown)
    said = "Son élément « base_library.zip » manque\u202f: l’“installer” – à nouveau. "
    last_word(said * 3, lambda name: tool if name == "xmessage" else None)
    lines = shown.read_text(encoding="utf-8").splitlines()
    assert max(map(len, lines)) <= 72
    assert " ".join(lines).startswith(
        'Son élément « base_library.zip » manque : l\'"installer" - à nouveau.'
    )


def test_where_there_is_nothing_at_all_it_just_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Without an error of its own."""
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.delenv("DISPLAY", raising=False)
    last_word("It is not whole.", lambda _name: None)
