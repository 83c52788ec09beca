"""A copy is whole, and looks like the original."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.filing import Reason
from ftstudio.runs.filing.copying import copy_checked, looked_at, sealed
from ftstudio.runs.filing.reasons import CannotFile, Stopped
from tests.runs.filing.desks import write
from tests.runs.filing.doing import never


def test_a_copy_has_content_time_and_permissions(tmp_path: Path) -> None:
    """But its owner may write to it: else it could not be deleted everywhere."""
    source, part = tmp_path / "a", tmp_path / "b"
    write(source, "text" * 500_000)
    source.chmod(0o440)
    seal = copy_checked(source, part, never)
    assert part.read_bytes() == source.read_bytes()
    assert part.stat().st_mtime_ns == source.stat().st_mtime_ns
    assert seal == sealed(part, never) == sealed(source, never)
    assert looked_at(part) == replace(seal, sha256="")
    if os.name == "posix":
        assert part.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_written_to_meanwhile_is_not_copied(tmp_path: Path) -> None:
    """What would come of it was never there."""
    source = tmp_path / "a"
    write(source, "text")

    def write_more() -> bool:
        write(source, "text and more")
        return False

    with pytest.raises(CannotFile) as told:
        copy_checked(source, tmp_path / "b", write_more)
    assert told.value.reason is Reason.CHANGED_SINCE


def test_a_copy_that_reads_otherwise_does_not_count(tmp_path: Path) -> None:
    """As on a disk that is unwell."""
    source, part = tmp_path / "a", tmp_path / "b"
    write(source, "text")
    looks = iter([False])

    def spoil_the_copy() -> bool:
        if next(looks, True):
            return False
        part.write_bytes(b"other text")  # under the writer's hands
        return False

    with pytest.raises(CannotFile) as told:
        copy_checked(source, part, spoil_the_copy)
    assert told.value.reason is Reason.NOT_WHOLE


def test_it_takes_no_name_that_is_taken_and_stops_when_asked(tmp_path: Path) -> None:
    """Whoever called it tidies up."""
    write(tmp_path / "a", "text")
    write(tmp_path / "b", "other")
    with pytest.raises(FileExistsError):
        copy_checked(tmp_path / "a", tmp_path / "b", never)
    with pytest.raises(Stopped):
        copy_checked(tmp_path / "a", tmp_path / "c", lambda: True)
