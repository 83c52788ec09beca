"""Which journal belongs to what was sorted."""

from pathlib import Path

import pytest

from ftstudio.core.errors import RunInUse
from ftstudio.core.filing import Placement, Way
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.journals import held, journal_for, journals_of


def test_the_same_command_goes_on_in_the_same_journal(tmp_path: Path) -> None:
    """Another place, other folders or another way have one of their own."""
    run = RunFolder(tmp_path)
    inbox, out = tmp_path / "inbox", tmp_path / "out"
    _file(run, inbox / "a.txt", out)
    assert journal_for(run, [inbox], out, Way.COPY).standing
    assert not journal_for(run, [inbox], out / "b", Way.COPY).standing
    assert not journal_for(run, [inbox], out, Way.MOVE).standing
    assert not journal_for(run, [inbox, out], out, Way.COPY).standing
    assert [len(each.standing) for each in journals_of(run)] == [1]


def test_two_at_once_are_refused(tmp_path: Path) -> None:
    """The second hears it at once; afterwards it can go on."""
    run = RunFolder(tmp_path)
    with held(run), pytest.raises(RunInUse), held(run):
        pass
    with held(run):
        assert journals_of(run) == []


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
