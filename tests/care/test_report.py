"""A report says where, never what: no word, no name, no path of the person."""

import logging
from pathlib import Path

import pytest

from ftstudio.care.log import LogFile
from ftstudio.care.report import report_of, save
from ftstudio.core.errors import FolderNotWritable
from ftstudio.words.reports import as_text

_MARKER = "Dear-Mrs-Hale"
_PATH = "/home/ada/Divorce/Hale.pdf"


def _fail(words: str, path: str) -> None:
    """The words are in what it raises, and in what it knows."""
    known = {words: path}
    raise ValueError(f"{known}: cannot read {path}")


def _caught() -> ValueError:
    try:
        _fail(_MARKER, _PATH)
    except ValueError as error:
        return error
    raise AssertionError


def test_the_report_holds_nothing_of_the_persons(home: Path) -> None:
    """Not of the error, not of its frames, not by way of the log."""
    logs = home / "logs"
    for said in (f"lost {_PATH}", f"lost “{_MARKER}”"):
        record = logging.LogRecord("ftstudio", 30, "", 1, said, (), None)
        LogFile(logs, "window").emit(record)
    text = as_text(report_of(_caught(), logs))
    assert "ValueError" in text
    assert " _fail" in text
    assert "lost …" in text
    for mine in (_MARKER, "Hale", "ada", "Divorce", str(home)):
        assert mine not in text


def test_the_report_says_what_helps(home: Path) -> None:
    """Versions, system, memory and disk."""
    report = report_of(_caught(), home / "logs")
    assert dict(report.versions).keys() >= {"FT Studio", "Python", "PySide6", "torch"}
    assert report.system
    assert 0 < report.memory[0] < report.memory[1]
    assert 0 < report.disk[0] < report.disk[1]


def test_it_is_saved_whole_and_over_an_older_one(tmp_path: Path) -> None:
    """Nothing else is left beside it."""
    file = tmp_path / "report.txt"
    for text in ("old", "new ✓"):
        save(text, file)
    assert file.read_text(encoding="utf-8") == "new ✓"
    assert list(tmp_path.iterdir()) == [file]


def test_where_it_cannot_be_saved_that_has_its_sentence(tmp_path: Path) -> None:
    """A file in the place of a folder, as an example."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FolderNotWritable):
        save("text", tmp_path / "file" / "report.txt")
