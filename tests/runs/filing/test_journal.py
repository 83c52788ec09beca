"""The journal: whole lines count, others do no harm."""

import os
from pathlib import Path

import pytest

from ftstudio.core.errors import FilingTooNew, FolderNotWritable
from ftstudio.core.filing import Filed, Way
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.operation import Kind, Operation, Stage

DONE = Operation(1, Kind.COPY, "/in/a", "/out", Stage.DONE, target="/out/a")


def test_what_was_noted_last_of_an_operation_counts(tmp_path: Path) -> None:
    """Now, and when it is read anew; names may be whatever a disk can hold."""
    odd = os.fsdecode(b"/in/caf\xe9\n") if os.name == "posix" else "/in/café"
    journal = Journal(tmp_path / "journal")
    for stage in (Stage.BEGUN, Stage.DONE):
        journal.note(Operation(1, Kind.MOVE, odd, "/out", stage, target="/out/a"))
    for each in (journal, Journal(tmp_path / "journal")):
        assert [e.stage for e in each.operations] == [Stage.DONE]
        assert each.filed == (Filed(odd, "/out/a", Way.MOVE),)
        assert each.standing_for(odd, "/out") == each.operations[0]
        assert each.next_number() == 2


def test_what_was_undone_stands_no_more(tmp_path: Path) -> None:
    """Until it is filed again; the order of lines does not matter then."""
    journal = Journal(tmp_path / "journal")
    journal.note(DONE)
    journal.note(Operation(2, Kind.REMOVE, "/out/a", "/out", Stage.DONE, undoes=1))
    assert not journal.standing
    assert journal.standing_for("/in/a", "/out") is None
    again = Operation(3, Kind.COPY, "/in/a", "/out", Stage.DONE, target="/out/a")
    journal.note(again)
    journal.note(DONE)
    assert journal.standing == (again,)
    assert journal.standing_for("/in/a", "/out") == again


def test_a_line_that_was_cut_off_or_garbled_is_passed_over(tmp_path: Path) -> None:
    """Wherever it was cut; and the next one begins on a line of its own."""
    file = tmp_path / "journal"
    Journal(file).note(DONE)
    whole = file.read_bytes()
    for length in range(len(whole) + 1):
        file.write_bytes(b'\xff\x00 no line\n{"kind": 7}\n\n' + whole + whole[:length])
        assert Journal(file).operations == (DONE,)
        Journal(file).note(Operation(2, Kind.COPY, "/in/b", "/out"))
        assert [each.number for each in Journal(file).operations] == [1, 2]


def test_what_a_later_version_wrote_is_refused(tmp_path: Path) -> None:
    """Nothing is guessed."""
    file = tmp_path / "journal"
    file.write_text('{"format": 2, "number": "seven"}\n', encoding="utf-8")
    with pytest.raises(FilingTooNew):
        Journal(file)


def test_where_nothing_can_be_noted_that_is_told(tmp_path: Path) -> None:
    """And then it does not count."""
    journal = Journal(tmp_path / "nowhere" / "journal")
    with pytest.raises(FolderNotWritable):
        journal.note(DONE)
    assert not journal.operations
