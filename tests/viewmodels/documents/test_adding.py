"""What of a drop is added, and what is turned away."""

import os
from pathlib import Path

import pytest

from ftstudio.core.gathering import Refused
from ftstudio.viewmodels.documents.adding import sort_out


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder with a letter in a subfolder."""
    (tmp_path / "Letters" / "old").mkdir(parents=True)
    (tmp_path / "Letters" / "old" / "a.txt").write_text("Dear Sir", encoding="utf-8")
    return tmp_path / "Letters"


def _why(path: Path, *folders: Path) -> Refused | None:
    found = sort_out([path], [str(each) for each in folders])
    return found.refusals[0].why if found.refusals else None


def test_a_folder_is_added(letters: Path) -> None:
    """By its whole path."""
    assert sort_out([letters], []).added == (str(letters),)


def test_the_same_folder_is_not_added_twice(letters: Path) -> None:
    """Neither in two drops nor in one, nor a folder or file inside it."""
    assert _why(letters, letters) is Refused.ALREADY_THERE
    assert _why(letters / "old", letters) is Refused.INSIDE
    assert _why(letters / "old" / "a.txt", letters) is Refused.INSIDE
    assert sort_out([letters, letters], []).added == (str(letters),)


def test_what_was_excluded_is_taken_back_in_where_it_is_given(letters: Path) -> None:
    """Not with the folder that is there already: that may be given for what is new."""
    (file,) = letters.iterdir()
    excluded = [str(file), "/other/b.txt"]
    assert sort_out([letters], [str(letters)], excluded).restored == ()
    found = sort_out([file], [str(letters)], excluded)
    assert (found.added, found.refusals) == ((), ())
    assert found.restored == (str(file),)
    assert sort_out([letters], [], excluded).restored == (str(file),)


def test_what_is_there_already_is_looked_through_again(letters: Path) -> None:
    """The folder, what is in it, and what is taken back in."""
    file = letters / "old" / "a.txt"
    for given in (letters, letters / "old", file):
        assert sort_out([given], [str(letters)]).looks_again
    assert sort_out([file], [str(letters)], [str(file)]).looks_again
    assert not sort_out([letters], []).looks_again


def test_a_whole_drive_is_refused() -> None:
    """The system's files are no documents."""
    assert _why(Path(Path.cwd().anchor)) is Refused.WHOLE_DRIVE


@pytest.mark.skipif(os.name != "posix", reason="there are no such folders")
@pytest.mark.parametrize("folder", ["/proc", "/dev", "/sys", "/proc/self"])
def test_what_is_the_system_itself_is_refused(folder: str) -> None:
    """There is no end to what could be read there."""
    assert _why(Path(folder)) is Refused.SYSTEM_FOLDER


def test_the_home_folder_is_refused() -> None:
    """And what holds it."""
    assert _why(Path.home()) is Refused.WHOLE_HOME


def test_what_vanished_before_it_was_looked_at_is_said(letters: Path) -> None:
    """What came with it is added all the same."""
    found = sort_out([letters / "gone.docx", letters], [])
    assert [each.why for each in found.refusals] == [Refused.NOT_THERE]
    assert found.added == (str(letters),)


def test_an_empty_folder_is_not_added(tmp_path: Path) -> None:
    """There is nothing to list of it."""
    assert _why(tmp_path) is Refused.NO_FILES


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the administrator opens everything"
)
def test_a_closed_folder_is_not_added(letters: Path) -> None:
    """Whose rights it is a matter of is said."""
    letters.chmod(0)
    try:
        assert _why(letters) is Refused.NO_PERMISSION
    finally:
        letters.chmod(0o700)
