"""How a person likes the program, from one start to the next."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable, PlaceGone
from ftstudio.settings import (
    Place,
    Settings,
    Theme,
    glimpse,
    load,
    place_of,
    save,
)

LIKED = Settings(
    Theme.DARK,
    "fr",
    "01d9",
    ("/a", "/b"),
    "/home/ada",
    130,
    "/disk/models",
    "/disk/projects",
    ("/old",),
    threads=2,
    keep_awake=False,
    welcomed=True,
    gentle=True,
)


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


LATER = {"theme": "solarized", "recent": {"a": 1}, "text_size": True, "models": "/m"}


def test_one_value_of_a_later_version_costs_nothing_else(file: Path) -> None:
    """Where the models lie is still known, and the file stays in place."""
    file.parent.mkdir()
    file.write_text(json.dumps(LATER), encoding="utf-8")
    assert glimpse(file) == Settings(models="/m")
    assert load(file) == (Settings(models="/m"), False)
    assert json.loads(file.read_text(encoding="utf-8")) == LATER


def test_what_is_not_understood_is_kept_until_it_is_changed(file: Path) -> None:
    """The later version finds it again."""
    file.parent.mkdir()
    file.write_text(json.dumps(LATER), encoding="utf-8")
    settings, _was_set_aside = load(file)
    save(replace(settings, text_size=130), file)
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written == LATER | {"text_size": 130} | {
        name: written[name] for name in written if name not in LATER
    }
    save(replace(settings, theme=Theme.DARK), file)
    save(settings, file)
    assert json.loads(file.read_text(encoding="utf-8"))["theme"] == "system"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe"])
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


def test_settings_of_an_older_version_still_load(file: Path) -> None:
    """What they do not say is as at the first start."""
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "language": "fr"}', encoding="utf-8")
    assert load(file) == (Settings(Theme.DARK, "fr"), False)


def test_who_only_follows_leaves_a_bad_file_in_place(file: Path) -> None:
    """The window shall still tell of it."""
    file.parent.mkdir()
    file.write_text("{", encoding="utf-8")
    assert glimpse(file) == Settings()
    assert file.read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize(
    ("size", "scale"), [(100, 1.0), (150, 1.5), (7, 1), (900, 1.5)]
)
def test_text_is_never_too_small_or_too_large(size: int, scale: float) -> None:
    """Whatever somebody wrote into the file."""
    assert Settings(text_size=size).type_scale == scale


def test_places_of_projects_are_remembered(tmp_path: Path) -> None:
    """Those before as well, and the usual one; each once, the present one first."""
    settings = Settings().with_projects("/a").with_projects("/b").with_projects("/a")
    expected = (Path("/a"), Path("/b"), tmp_path)
    assert settings.project_places(tmp_path) == expected
    back = settings.with_projects("")
    assert back.project_places(tmp_path) == expected
    assert back.projects == ""


def test_the_chosen_folder_is_used_where_it_can_be(tmp_path: Path) -> None:
    """Without a choice it is the usual one, there or not."""
    usual = tmp_path / "usual"
    assert place_of(str(tmp_path), usual) == Place(tmp_path)
    assert place_of("", usual) == Place(usual)


def test_a_folder_that_is_gone_is_told_of(tmp_path: Path) -> None:
    """And the usual one is used."""
    place = place_of(str(tmp_path / "disk"), tmp_path)
    assert place.folder == tmp_path
    assert isinstance(place.problem, PlaceGone)
    assert place.problem.folder == str(tmp_path / "disk")


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write all")
def test_a_folder_that_is_closed_is_told_of(tmp_path: Path) -> None:
    """Reading from it would not be enough."""
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert isinstance(place_of(str(closed), tmp_path).problem, FolderNotWritable)
