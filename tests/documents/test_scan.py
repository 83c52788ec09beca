"""What is found in the folders a person gives."""

import os
from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotFound
from ftstudio.documents.scan import folder_names, scan


def _names(*paths: Path) -> list[str]:
    return [found.name for found in scan(paths)]


def _put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")


def test_all_files_are_found_in_a_stable_order(tmp_path: Path) -> None:
    """Folder by folder, whatever order the disk has them in."""
    _put(tmp_path, "b.txt", "a/2.txt", "a/1.txt", "C.txt", "a/deep/er/x")
    assert _names(tmp_path) == ["a/1.txt", "a/2.txt", "a/deep/er/x", "b.txt", "C.txt"]


def test_hidden_and_system_files_are_passed_over(tmp_path: Path) -> None:
    """Nobody means these when dropping a folder."""
    _put(tmp_path, ".git/config", ".hidden", "Thumbs.db", "DESKTOP.INI", "~$a.docx")
    _put(tmp_path, ".DS_Store", "__MACOSX/x", "kept.txt", "~draft.txt")
    assert _names(tmp_path) == ["kept.txt", "~draft.txt"]


def test_a_single_file_is_named_within_its_folder(tmp_path: Path) -> None:
    """Also a hidden one: whoever names it means it."""
    _put(tmp_path, ".note.txt")
    (found,) = scan([tmp_path / ".note.txt"])
    assert (found.folder, found.name) == (str(tmp_path), ".note.txt")


def test_a_file_reached_twice_is_listed_once(tmp_path: Path) -> None:
    """Dropping a folder, one inside it and a file of it gives each file once."""
    _put(tmp_path, "in/a.txt", "b.txt")
    given = [tmp_path, tmp_path / "in", tmp_path / "in" / "a.txt", tmp_path]
    assert _names(*given) == ["b.txt", "in/a.txt"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    """Neither loops nor ways out of the folder."""
    _put(tmp_path, "folder/a.txt", "outside/secret.txt")
    folder = tmp_path / "folder"
    (folder / "up").symlink_to(tmp_path)
    (folder / "self").symlink_to(folder)
    (folder / "out.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    assert _names(folder) == ["a.txt"]


def test_a_dropped_link_is_followed(tmp_path: Path) -> None:
    """A link on the desktop stands for its folder; reaching it twice is noticed."""
    _put(tmp_path, "folder/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    assert _names(tmp_path / "link", tmp_path / "folder") == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX alone")
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path) -> None:
    """Its odd bytes are written out, and it can be opened all the same."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("x", encoding="utf-8")
    (found,) = scan([tmp_path])
    assert found.name == r"caf\xe9.txt"
    assert found.path.read_text(encoding="utf-8") == "x"


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """Before anything is read, even if other folders are there."""
    with pytest.raises(FolderNotFound, match="nowhere"):
        next(scan([tmp_path, tmp_path / "nowhere"]))


def test_folders_of_the_same_name_stay_apart() -> None:
    """The second one is numbered."""
    names = folder_names(["/a/Offers", "/b/offers", "/a/Offers", "/c/Notes"])
    assert list(names.values()) == ["Offers", "offers (2)", "Notes"]
