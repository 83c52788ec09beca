"""Whether the disk has room for a training, before it is begun."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import TooLittleRoom
from ftstudio.core.footprint import Enough, checkpoint_bytes
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.models.inspecting import adapted_width, inspect
from ftstudio.runs.disk_room import require_room, room_for, room_for_job
from tests.factories import base_model, corpus, job
from tests.fakes.model_files import write_model
from tests.fakes.small_disk import small_disk

PLANNED = suggest(Effort.QUICK, Caution.NORMAL, 1000)
LETTERS = corpus(*[100] * 12).documents


def test_a_larger_adapter_takes_more(tmp_path: Path) -> None:
    """By its rank, and by what it is put on."""
    model = inspect(write_model(tmp_path / "model"), "mine")
    small, large = (
        room_for(model, replace(PLANNED, lora_rank=rank), LETTERS, 0, tmp_path)
        for rank in (1, 200)
    )
    numbers = adapted_width(tmp_path / "model")
    grows = checkpoint_bytes(200 * numbers) - checkpoint_bytes(numbers)
    assert large.footprint.checkpoints - small.footprint.checkpoints > 4 * grows
    assert large.free is not None


def test_a_double_check_is_told_in_more_lines(tmp_path: Path) -> None:
    """It trains several times, and keeps the checkpoints of one at once."""
    one, six = (
        room_for(base_model(), PLANNED, LETTERS, folds, tmp_path).footprint
        for folds in (0, 5)
    )
    assert six.record > one.record
    assert six.checkpoints == one.checkpoints


def test_a_model_that_is_gone_keeps_nobody_from_it(tmp_path: Path) -> None:
    """That is said when it is loaded, by its own error."""
    room = room_for(base_model(), PLANNED, LETTERS, 0, tmp_path / "not" / "yet")
    assert room.enough is Enough.PLENTY
    assert room.footprint.texts > 0


def test_a_training_is_not_begun_on_a_disk_that_has_no_room_for_it(
    tmp_path: Path,
) -> None:
    """It is said how much it takes, and how much there is."""
    require_room(job(), tmp_path / "run")
    with small_disk(tmp_path / "disk", size=2_000_000) as there:
        if not there:
            pytest.skip("no disk may be mounted here")
        place = tmp_path / "disk" / "run"
        with pytest.raises(TooLittleRoom) as failed:
            require_room(job(), place)
        assert failed.value.folder == str(place.parent)
        assert failed.value.free < 3_000_000 < failed.value.needed
        assert room_for_job(job(), place).lack is not None
