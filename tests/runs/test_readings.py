"""What was read is known again when a project is opened again."""

from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable
from ftstudio.runs.reading import Reading
from ftstudio.runs.readings import (
    FILE,
    is_unfinished,
    load_readings,
    mark_unfinished,
    save_readings,
)
from tests.factories import document

_READINGS = [
    Reading(document(1), "12 345", "abc"),
    Reading(document(2, name="café/2.txt")),
]


def test_readings_come_back_by_the_names_of_their_files(tmp_path: Path) -> None:
    """Whole, and the folder is made where it is not there yet."""
    save_readings(tmp_path / "texts", _READINGS)
    assert load_readings(tmp_path / "texts") == {
        each.document.key: each for each in _READINGS
    }


@pytest.mark.parametrize("garbled", [b"", b"{", b"[]", b'{"readings": [1]}', b"\xff"])
def test_a_garbled_record_is_none(tmp_path: Path, garbled: bytes) -> None:
    """Then everything is read anew; so it is where there is none."""
    assert load_readings(tmp_path) == {}
    (tmp_path / FILE).write_bytes(garbled)
    assert load_readings(tmp_path) == {}


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """Here because a file stands in its place."""
    (tmp_path / "texts").write_text("in the way", encoding="utf-8")
    with pytest.raises(FolderNotWritable):
        save_readings(tmp_path / "texts", _READINGS)


def test_reading_that_was_broken_off_is_remembered(tmp_path: Path) -> None:
    """Until it has come to its end."""
    texts = tmp_path / "texts"
    assert not is_unfinished(texts)
    mark_unfinished(texts, is_unfinished=True)
    assert is_unfinished(texts)
    mark_unfinished(texts, is_unfinished=False)
    assert not is_unfinished(texts)
