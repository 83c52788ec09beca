"""Room, progress and checksums."""

from pathlib import Path

import pytest

from ftstudio.core.errors import DiskFull
from ftstudio.core.events import Event, Progressed
from ftstudio.models.receiving import Meter, git_blob, require_room, sha256


def test_progress_is_told_sparingly_and_to_the_end() -> None:
    """The first and the last number come through, a flood between them does not."""
    told: list[Event] = []
    meter = Meter(told.append, 1000)
    for done in range(1, 1001):
        meter.show(done)
    assert len(told) < 20
    assert told[-1] == Progressed(1000, 1000)


def test_more_room_than_the_disk_has_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    """The person learns how much would be needed."""
    require_room(tmp_path, 1)
    with pytest.raises(DiskFull) as caught:
        require_room(tmp_path, 10**18)
    assert caught.value.needed == 10**18


def test_checksums_are_those_everyone_computes(tmp_path: Path) -> None:
    """As `sha256sum` and `git hash-object` give them."""
    file = tmp_path / "file"
    file.write_bytes(b"hello\n")
    assert sha256(file).startswith("5891b5b522d5df08")
    assert git_blob(file) == "ce013625030ba8dba906f756967f9e9ca394464a"
