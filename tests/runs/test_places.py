"""Whether a folder can be the place for models or projects."""

import os
from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable, PlaceGone
from ftstudio.runs.places import is_on_network, place_in


def test_an_empty_folder_is_used_itself(tmp_path: Path) -> None:
    """And nothing is left of trying it out."""
    assert place_in(tmp_path, "Ours") == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_among_other_things_there_is_a_folder_of_our_own(tmp_path: Path) -> None:
    """The same one the next time, chosen again or from above."""
    (tmp_path / "Holiday.jpg").touch()
    ours = place_in(tmp_path, "Ours")
    assert ours == tmp_path / "Ours"
    (ours / "model").mkdir()
    assert place_in(tmp_path, "Ours") == ours
    assert place_in(ours, "Ours") == ours


def test_a_place_that_is_known_is_used_itself(tmp_path: Path) -> None:
    """It was empty when it was chosen before."""
    (tmp_path / "model").mkdir()
    assert place_in(tmp_path, "Ours", [tmp_path / "model" / ".."]) == tmp_path


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A disk that was unplugged a moment ago."""
    with pytest.raises(PlaceGone):
        place_in(tmp_path / "gone", "Ours")


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write all")
def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    """Before anything is changed."""
    tmp_path.chmod(0o500)
    with pytest.raises(FolderNotWritable):
        place_in(tmp_path, "Ours")
    tmp_path.chmod(0o700)


def test_a_folder_on_this_computer_is_not_on_the_network(tmp_path: Path) -> None:
    """What Windows calls a share is."""
    assert not is_on_network(tmp_path)
    assert is_on_network(Path("//server/models"))
