"""Room on the disk: held from the start, given up when it runs out."""

import resource
import shutil
from pathlib import Path

import pytest

from ftstudio.core.errors import DiskFull, TooLittleRoom
from ftstudio.core.footprint import BESIDE, bytes_to_go_on, checkpoint_bytes, held_bytes
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.worker.learning.room import Room
from tests.factories import job

_TRAINED = 200_000


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A new run."""
    return create_run(tmp_path / "run", job())


def test_what_is_held_is_enough_for_a_checkpoint_and_the_model(run: RunFolder) -> None:
    """Float32: a weight and two moments of each number, and the weight once more."""
    Room(run, _TRAINED).hold()
    assert run.room.stat().st_size == held_bytes(_TRAINED) > 16 * _TRAINED


def test_what_is_held_is_taken_up_for_good(run: RunFolder) -> None:
    """No file system makes it smaller: it is nothing that can be compressed."""
    Room(run, _TRAINED).hold()
    assert run.room.stat().st_blocks * 512 >= held_bytes(_TRAINED)


def test_with_too_little_room_nothing_begins(run: RunFolder) -> None:
    """It is said how much there should be, and nothing is taken up."""
    needed = bytes_to_go_on(_TRAINED)
    with pytest.raises(TooLittleRoom) as failed:
        Room(run, _TRAINED, lambda _: needed - 1).hold()
    assert (failed.value.needed, failed.value.free) == (needed, needed - 1)
    assert not run.room.exists()
    Room(run, _TRAINED, lambda _: needed).hold()


def test_what_an_earlier_worker_held_counts_as_free(run: RunFolder) -> None:
    """It was killed, and had no time to give it up."""
    Room(run, _TRAINED).hold()
    whole = shutil.disk_usage(run.path).free

    def free(_folder: Path) -> int:
        return 0 if run.room.exists() else whole

    Room(run, _TRAINED, free).hold()
    assert run.room.exists()


def test_it_is_short_where_the_next_checkpoint_would_not_fit(run: RunFolder) -> None:
    """With what may be written beside it until then."""
    enough = checkpoint_bytes(_TRAINED) + BESIDE
    assert not Room(run, _TRAINED, lambda _: enough).is_short
    assert Room(run, _TRAINED, lambda _: enough - 1).is_short


def test_it_is_given_up_once(run: RunFolder) -> None:
    """Then there is nothing left to give up."""
    room = Room(run, _TRAINED)
    room.hold()
    assert room.give_up()
    assert not room.give_up()
    assert not run.room.exists()
    error = room.used_up()
    assert (error.folder, error.needed) == (str(run.path), bytes_to_go_on(_TRAINED))


def test_a_disk_that_is_full_before_it_says_so_is_full(run: RunFolder) -> None:
    """A quota, perhaps, of which the system does not tell; here, of a single file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            Room(run, _TRAINED).hold()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_where_nobody_knows_what_is_free_it_is_tried(run: RunFolder) -> None:
    """The disk itself will say when it is full."""
    room = Room(run, _TRAINED, lambda _: None)
    room.hold()
    assert not room.is_short
