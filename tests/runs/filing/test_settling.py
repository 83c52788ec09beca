"""What a kill leaves is settled by what lies on the disk, and by nothing else.

Kills at every moment are in `test_kills.py`; here a person did something in between.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.runs.filing.copying import looked_at, sealed
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.operation import Kind, Operation, Stage
from ftstudio.runs.filing.settling import recover, settle
from tests.runs.filing.desks import contents, write
from tests.runs.filing.doing import never


@pytest.fixture
def begun(tmp_path: Path) -> Operation:
    """A letter that is about to have its new name, by which nothing is called yet."""
    for each in ("in", "out"):
        (tmp_path / each).mkdir()
    write(tmp_path / "in" / "a", "Dear Mrs Hale")
    source, target = str(tmp_path / "in" / "a"), str(tmp_path / "out" / "a")
    seal = looked_at(tmp_path / "in" / "a")
    folder = str(tmp_path / "out")
    return Operation(1, Kind.MOVE, source, folder, target=target, seal=seal)


def across(begun: Operation) -> Operation:
    """The same to another disk: copied, and already called by its name."""
    part, target = Path(begun.folder) / "x.part", Path(begun.target)
    write(target, Path(begun.source).read_text(encoding="utf-8"))
    return replace(begun, part=str(part), seal=sealed(target, never))


def stage_of(begun: Operation) -> Stage:
    """What comes of it."""
    journal = Journal(Path(begun.folder).with_name("journal.jsonl"))
    journal.note(begun)
    recover(journal)
    return journal.latest(begun).stage


def names_in(begun: Operation) -> list[str]:
    """The files there are."""
    return list(contents(Path(begun.folder).parent))


def test_a_second_name_is_taken_away_again(begun: Operation) -> None:
    """The original has only its first one then."""
    os.link(begun.source, begun.target)
    assert stage_of(begun) is Stage.TAKEN_BACK
    assert names_in(begun) == ["in/a"]


def test_what_is_called_so_by_others_is_theirs(begun: Operation) -> None:
    """Though it was to be the name of ours, and whether it has a part or not."""
    write(Path(begun.target), "theirs")
    assert stage_of(begun) is Stage.TAKEN_BACK
    write(Path(begun.folder) / "x.part", "Dear Mrs Hale")
    with_part = replace(begun, part=str(Path(begun.folder) / "x.part"))
    assert stage_of(with_part) is Stage.TAKEN_BACK
    assert names_in(begun) == ["in/a", "out/a"]


def test_a_new_file_at_the_old_place_does_not_undo_a_move(begun: Operation) -> None:
    """Both stay: one was moved, the other came later."""
    Path(begun.source).rename(begun.target)
    write(Path(begun.source), "a new scan")
    os.utime(begun.source)
    assert stage_of(begun) is Stage.DONE
    assert names_in(begun) == ["in/a", "out/a"]


def test_across_disks_the_original_wins_while_it_is_there(begun: Operation) -> None:
    """As long as it is the original: else what was moved is all there is of it."""
    assert stage_of(across(begun)) is Stage.TAKEN_BACK
    assert names_in(begun) == ["in/a"]
    copied = across(begun)
    write(Path(begun.source), "a new scan")
    assert stage_of(copied) is Stage.DONE
    assert names_in(begun) == ["in/a", "out/a"]


def test_a_whole_copy_is_kept_where_the_original_was_taken_away(
    begun: Operation,
) -> None:
    """Under its new name, if it has that already."""
    copied = across(begun)
    os.link(copied.target, copied.part)
    Path(copied.source).unlink()
    assert stage_of(copied) is Stage.DONE
    assert names_in(begun) == ["out/a"]


def test_on_a_disk_that_is_away_nothing_is_settled(begun: Operation) -> None:
    """It is, once the disk is there again."""
    os.link(begun.source, begun.target)
    out = Path(begun.folder)
    out.rename(out.with_name("away"))
    assert stage_of(begun) is Stage.BEGUN
    out.with_name("away").rename(out)
    assert stage_of(begun) is Stage.TAKEN_BACK
    assert names_in(begun) == ["in/a"]


def test_what_cannot_be_noted_is_settled_all_the_same(begun: Operation) -> None:
    """The next one finds out by itself."""
    file = Path(begun.folder).with_name("journal.jsonl")
    journal = Journal(file)
    journal.note(begun)
    file.unlink()
    file.mkdir()
    Path(begun.source).rename(begun.target)
    assert settle(journal, begun)
