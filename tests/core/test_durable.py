"""Writing that outlives a power cut; whether it does, a benchmark tries."""

from pathlib import Path

import pytest

from ftstudio.core import durable


def test_what_is_settled_is_as_it_was(tmp_path: Path) -> None:
    """A file, and a folder with all that is in it."""
    (tmp_path / "within").mkdir()
    (tmp_path / "within" / "file").write_bytes(b"text")
    for each in (tmp_path, tmp_path / "within" / "file"):
        durable.settle(each)
    assert (tmp_path / "within" / "file").read_bytes() == b"text"


def test_a_move_takes_the_place_of_a_file(tmp_path: Path) -> None:
    """And leaves nothing beside it; a folder is moved with what is in it."""
    (tmp_path / "new").write_text("new", encoding="utf-8")
    (tmp_path / "old").write_text("old", encoding="utf-8")
    durable.move(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").read_text(encoding="utf-8") == "new"
    (tmp_path / "part").mkdir()
    (tmp_path / "part" / "file").touch()
    durable.move(tmp_path / "part", tmp_path / "whole")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["old", "whole"]
    assert (tmp_path / "whole" / "file").exists()


def test_what_is_not_there_cannot_be_settled(tmp_path: Path) -> None:
    """It is no folder either."""
    with pytest.raises(FileNotFoundError):
        durable.settle(tmp_path / "nothing")
    durable.settle_names(tmp_path / "nothing")
