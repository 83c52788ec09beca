"""Which journal belongs to what was sorted."""

import os
from pathlib import Path

from ftstudio.core.filing import Placement, Way
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.journals import journal_for, newest_standing
from ftstudio.runs.filing.undoing import undo


def test_the_same_command_goes_on_in_the_same_journal(tmp_path: Path) -> None:
    """Another place, other folders or another way have one of their own."""
    run = RunFolder(tmp_path)
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    _file(run, inbox / "a.txt", out)
    assert journal_for(run, [inbox], out, Way.COPY).standing
    assert not journal_for(run, [inbox], out / "b", Way.COPY).standing
    assert not journal_for(run, [inbox], out, Way.MOVE).standing
    assert not journal_for(run, [inbox, out], out, Way.COPY).standing


def test_the_last_is_undone_first(tmp_path: Path) -> None:
    """And what was undone is passed over."""
    run = RunFolder(tmp_path)
    assert newest_standing(run) is None
    _file(run, tmp_path / "first" / "a.txt", tmp_path / "out")
    for file in run.filings.iterdir():
        os.utime(file, ns=(0, 0))
    _file(run, tmp_path / "second" / "a.txt", tmp_path / "out")
    for name in ("second", "first"):
        journal = newest_standing(run)
        assert journal is not None
        assert [Path(e.source).parent.name for e in journal.filed] == [name]
        undo(journal, lambda *_: None, lambda: False)
    assert newest_standing(run) is None


def _file(run: RunFolder, file: Path, into: Path) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(str(file), encoding="utf-8")
    journal = journal_for(run, [file.parent], into, Way.COPY)
    placed = Placement(str(file), str(into / "Bank"), str(into))
    filed, failed = carry_out(
        [placed], Way.COPY, journal, lambda *_: None, lambda: False
    )
    assert len(filed) == 1
    assert not failed
