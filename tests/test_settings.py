"""How a person likes the program, from one start to the next."""

import json
from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable
from ftstudio.settings import Settings, Theme, load, save

LIKED = Settings(Theme.DARK, "fr", "01d9", ("/a", "/b"), "/home/ada", True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings would be; the folder is not there yet."""
    return tmp_path / "ftstudio" / "settings.json"


def test_settings_are_remembered(file: Path) -> None:
    """All of them."""
    save(LIKED, file)
    assert load(file) == (LIKED, False)


def test_the_first_start_has_the_defaults(file: Path) -> None:
    """Nothing is wrong, and nothing is written."""
    assert load(file) == (Settings(), False)
    assert not file.parent.exists()


def test_what_another_version_wrote_is_kept(file: Path) -> None:
    """Going back to it loses nothing."""
    save(LIKED, file)
    written = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**written, "zoom": 2}), encoding="utf-8")
    save(Settings(), file)
    assert json.loads(file.read_text(encoding="utf-8"))["zoom"] == 2


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"theme": "pink"}', b'{"recent": 1}']
)
def test_a_bad_file_is_set_aside_once(file: Path, content: bytes) -> None:
    """It is told once, and whoever wrote in it can look what was wrong."""
    file.parent.mkdir()
    file.write_bytes(content)
    assert load(file) == (Settings(), True)
    assert load(file) == (Settings(), False)
    assert file.with_name("settings.json.bad").read_bytes() == content


def test_a_bad_file_does_not_keep_new_settings_from_being_saved(file: Path) -> None:
    """The file may go bad while the window is open."""
    save(Settings(), file)
    file.write_text("{", encoding="utf-8")
    save(LIKED, file)
    assert load(file) == (LIKED, False)


def test_settings_that_cannot_be_saved_say_so(tmp_path: Path) -> None:
    """A file is in the folder's place."""
    (tmp_path / "ftstudio").touch()
    with pytest.raises(FolderNotWritable):
        save(LIKED, tmp_path / "ftstudio" / "settings.json")


def test_the_newest_project_comes_first() -> None:
    """Each once."""
    assert LIKED.with_recent("/b").recent == ("/b", "/a")
    assert LIKED.with_recent("/c").recent == ("/c", "/a", "/b")


def test_twenty_projects_are_remembered() -> None:
    """The oldest is forgotten."""
    settings = Settings()
    for number in range(25):
        settings = settings.with_recent(str(number))
    assert settings.recent == tuple(str(each) for each in range(24, 4, -1))
