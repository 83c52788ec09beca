"""A report of what nobody foresaw, for who works in the terminal."""

from pathlib import Path

from ftstudio.cli.reporting import keep_report


def _error() -> ValueError:
    try:
        raise ValueError("Dear Mrs Hale")
    except ValueError as error:
        return error


def test_it_lies_beside_the_log(home: Path) -> None:
    """Without the words of the error."""
    file = keep_report(_error(), home / "logs")
    assert file is not None
    assert file.parent == home / "logs"
    text = file.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "Hale" not in text


def test_only_the_newest_are_kept(home: Path) -> None:
    """The disk does not fill up with them."""
    logs = home / "logs"
    logs.mkdir()
    for number in range(9):
        (logs / f"report-2020-01-01-00000{number}.txt").write_text("", encoding="utf-8")
    newest = keep_report(_error(), logs)
    left = sorted(logs.glob("report-*"))
    assert len(left) == 5
    assert newest in left


def test_where_nothing_can_be_written_there_is_none(home: Path) -> None:
    """The sentence about the error is said all the same."""
    (home / "logs").write_text("", encoding="utf-8")
    assert keep_report(_error(), home / "logs") is None
