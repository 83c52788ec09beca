"""A file takes the place of an older one, and of no other."""

from pathlib import Path

import pytest

from ftstudio.core.errors import FolderInTheWay, FolderNotWritable, NameTooLong
from ftstudio.core.replacing import replace

_LONGEST = "a" * 250 + ".html"


def test_nobody_elses_file_is_touched(tmp_path: Path) -> None:
    """Whatever it is called; the longest name will do, and nothing else is left."""
    other = tmp_path / "a.html.part"
    other.write_text("mine", encoding="utf-8")
    for name in ("a.html", _LONGEST):
        (tmp_path / name).write_text("old", encoding="utf-8")
        replace(tmp_path / name, b"new")
        assert (tmp_path / name).read_bytes() == b"new"
    assert other.read_text(encoding="utf-8") == "mine"
    assert {each.name for each in tmp_path.iterdir()} == {
        other.name,
        "a.html",
        _LONGEST,
    }


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("gone/a.html", FolderNotWritable),
        ("folder", FolderInTheWay),
        ("a" + _LONGEST, NameTooLong),
    ],
)
def test_a_name_that_cannot_be_had_is_told(
    tmp_path: Path, name: str, error: type[FolderNotWritable]
) -> None:
    """Each for its reason; nothing is left."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(error) as told:
        replace(tmp_path / name, b"new")
    assert type(told.value) is error
    assert told.value.folder == str(tmp_path / name)
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]
