"""A name is given only where nothing else has it, on any disk."""

import os
from pathlib import Path
from typing import NoReturn

import pytest

from ftstudio.core.filing import Reason
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.naming import give_name, is_same_file
from ftstudio.runs.filing.operation import Kind, Operation
from ftstudio.runs.filing.reasons import CannotFile

WANTED = Operation(1, Kind.MOVE, "", "")


def _refuse(*_names: object) -> NoReturn:
    raise PermissionError(1, "Operation not permitted")


@pytest.fixture(params=["with second names", "without"], autouse=True)
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A disk like NTFS or ext4, and one like FAT."""
    if request.param == "without":
        monkeypatch.setattr(os, "link", _refuse)
    return str(request.param)


def test_a_name_that_another_program_was_quicker_to_take_is_left_to_it(
    tmp_path: Path,
) -> None:
    """The file gets the next one; the one it got is noted."""
    (tmp_path / "a").write_text("ours", encoding="utf-8")
    for name in ("b", "c"):
        (tmp_path / name).write_text("theirs", encoding="utf-8")
    places = [tmp_path / name for name in "bcd"]
    journal = Journal(tmp_path / "journal")
    given = give_name(journal, WANTED, tmp_path / "a", places)
    assert given.target == str(tmp_path / "d")
    assert Journal(tmp_path / "journal").operations == (given,)
    texts = [each.read_text(encoding="utf-8") for each in places]
    assert texts == ["theirs", "theirs", "ours"]
    assert not (tmp_path / "a").exists()


def test_where_no_place_is_free_the_file_stays(tmp_path: Path) -> None:
    """A link to nowhere takes its place as well."""
    (tmp_path / "a").write_text("ours", encoding="utf-8")
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    journal = Journal(tmp_path / "journal")
    with pytest.raises(CannotFile) as told:
        give_name(journal, WANTED, tmp_path / "a", [tmp_path / "b"])
    assert told.value.reason is Reason.PLACE_TAKEN
    assert (tmp_path / "a").read_text(encoding="utf-8") == "ours"
    assert not (tmp_path / "nowhere").exists()


def test_what_is_gone_gets_no_name(tmp_path: Path) -> None:
    """And no empty file is left in its place."""
    journal = Journal(tmp_path / "journal")
    with pytest.raises(FileNotFoundError):
        give_name(journal, WANTED, tmp_path / "gone", [tmp_path / "b"])
    assert not (tmp_path / "b").exists()


def test_two_names_of_one_file_are_told_from_two_files(tmp_path: Path) -> None:
    """What is not there is none."""
    one, other = tmp_path / "a", tmp_path / "b"
    one.touch()
    other.touch()
    assert not is_same_file(one, other)
    other.unlink()
    other.hardlink_to(one) if os.link is not _refuse else other.touch()
    assert is_same_file(one, other) == (os.link is not _refuse)
    assert not is_same_file(one, tmp_path / "nowhere")
