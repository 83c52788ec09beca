"""What a training will write on the disk, beside what is free."""

import shutil
from pathlib import Path

import pytest

from ftstudio.core.exports import Form
from ftstudio.core.footprint import (
    DiskRoom,
    Enough,
    Footprint,
    adapter_bytes,
    bytes_to_go_on,
    checkpoint_bytes,
    export_bytes,
    footprint_of,
    free_on,
    held_bytes,
)

TAKEN = Footprint(texts=1, checkpoints=20, model=5, record=4, export=100)


@pytest.mark.parametrize(
    ("free", "enough"),
    [
        (29, Enough.TOO_LITTLE),
        (30, Enough.TIGHT),
        (129, Enough.TIGHT),
        (130, Enough.PLENTY),
        (None, Enough.PLENTY),
    ],
)
def test_there_is_enough_where_the_training_and_its_export_fit(
    free: int | None, enough: Enough
) -> None:
    """Tight where only the training does; who cannot know keeps nobody from it."""
    room = DiskRoom("/home/ada", TAKEN, free)
    assert room.enough is enough
    assert (room.lack is not None) is (enough is Enough.TOO_LITTLE)


def test_what_is_lacking_is_said_in_numbers() -> None:
    """Where, how much it takes, and how much there is."""
    lack = DiskRoom("/home/ada", TAKEN, 7).lack
    assert lack is not None
    assert lack.fields() == {"folder": "/home/ada", "needed": 30, "free": 7}


def test_a_checkpoint_is_three_numbers_for_one_that_is_trained() -> None:
    """Its value and two moments, four bytes each; the adapter is one."""
    more, few = 2_000_000, 1_000_000
    assert checkpoint_bytes(more) - checkpoint_bytes(few) == 12 * (more - few)
    assert adapter_bytes(more) - adapter_bytes(few) == 4 * (more - few)
    assert held_bytes(more) == checkpoint_bytes(more) + adapter_bytes(more)


def test_what_is_foretold_is_enough_to_begin() -> None:
    """A training that may begin does not find too little room at once."""
    taken = footprint_of(2_000_000, 135_000_000, documents=1, words=10, steps=1)
    assert taken.training > bytes_to_go_on(2_000_000)
    assert taken.export == export_bytes(135_000_000) > 4 * 135_000_000


def test_the_record_grows_with_steps_and_documents() -> None:
    """A long training on many documents is told in more lines, and longer ones."""
    short = footprint_of(0, 0, documents=10, words=0, steps=100)
    assert footprint_of(0, 0, 10, 0, steps=9000).record > short.record
    assert footprint_of(0, 0, 9000, 0, steps=100).record > short.record


def test_free_is_what_is_free(tmp_path: Path) -> None:
    """On the disk on which something will lie, though nothing is there yet."""
    free = free_on(tmp_path / "not" / "yet")
    assert free is not None
    assert 0 < free <= shutil.disk_usage(tmp_path).total


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_a_disk_that_does_not_tell_its_size_is_not_called_full() -> None:
    """As one does that is no disk at all."""
    assert free_on(Path("/proc/self")) is None


def test_an_export_takes_as_much_as_its_form_does() -> None:
    """What was learned alone the least, and whatever is packed twice as much."""
    adapter, packed = (
        export_bytes(135_000_000, Form.ADAPTER, 13_000_000, is_zipped=each)
        for each in (False, True)
    )
    assert 13_000_000 < adapter < 30_000_000
    assert packed == 2 * adapter
    forms = (Form.GGUF_Q4, Form.GGUF_Q8, Form.GGUF_F16, Form.FOLDER)
    taken = [export_bytes(135_000_000, form) for form in forms]
    assert adapter < taken[0]
    assert taken == sorted(taken)
    assert export_bytes(135_000_000, Form.OLLAMA) == taken[1]
