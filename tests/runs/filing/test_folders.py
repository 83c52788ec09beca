"""Folders that are made, and go again."""

from pathlib import Path

import pytest

from ftstudio.core.filing import Placement
from ftstudio.runs.filing.folders import (
    is_there,
    make,
    missing,
    remove_empty,
    require_within,
    whole_path,
)
from ftstudio.runs.filing.reasons import CannotFile


def test_what_is_missing_is_made_and_taken_away_again(tmp_path: Path) -> None:
    """From the outermost on, and back; what is not empty stays."""
    folders = missing(tmp_path / "a" / "b" / "c")
    assert [Path(each).name for each in folders] == ["a", "b", "c"]
    make(folders)
    make(folders)
    assert missing(tmp_path / "a" / "b" / "c") == ()
    (tmp_path / "a" / "notes").touch()
    assert remove_empty(folders) == (str(tmp_path / "a"),)
    assert not (tmp_path / "a" / "b").exists()
    assert remove_empty(folders) == (str(tmp_path / "a"),)


def test_where_a_file_lies_no_folder_is_made(tmp_path: Path) -> None:
    """It is told."""
    (tmp_path / "a").touch()
    with pytest.raises(FileExistsError):
        make([str(tmp_path / "a")])


def test_a_link_to_nothing_is_there(tmp_path: Path) -> None:
    """It holds its name; below a file there is nothing."""
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert is_there(tmp_path / "link")
    (tmp_path / "file").touch()
    assert not is_there(tmp_path / "file" / "below")
    with pytest.raises(OSError, match="too long"):
        is_there(tmp_path / ("x" * 5000))


def test_within_is_what_is_within_after_all_links(tmp_path: Path) -> None:
    """The chosen folder may be reached by a link itself."""
    (tmp_path / "real").mkdir()
    (tmp_path / "chosen").symlink_to(tmp_path / "real")
    chosen = str(tmp_path / "chosen")
    require_within(Placement("", f"{chosen}/a/b", chosen))
    with pytest.raises(CannotFile):
        require_within(Placement("", f"{chosen}/../a", chosen))
    assert whole_path("a") == Path.cwd() / "a"
