"""The folders of a project are read, and what came of it is told."""

from pathlib import Path
from typing import Any

from ftstudio.runs.background import Background
from ftstudio.viewmodels.documents.gathering import Gathering
from tests.viewmodels.drafts import make_draft


def _gathering(place: Path, told: list[dict[str, Any]], **choices: Any) -> Gathering:
    background = Background(post=lambda call: call(), start=lambda work: work())
    return Gathering(
        make_draft(place, **choices),
        background,
        lambda **fields: told.append(fields),
        lambda: None,
        lambda: None,
    )


def test_a_folder_that_was_not_read_is_read(tmp_path: Path) -> None:
    """As when a project is made with it; what was read before needs no reading."""
    folder = tmp_path / "New"
    folder.mkdir()
    (folder / "a.txt").write_text("A letter about the oak staircase.", "utf-8")
    told: list[dict[str, Any]] = []
    gathering = _gathering(tmp_path, told, folders=(str(folder),))
    assert gathering.read_if_unread()
    assert [each.name for file in gathering.files for each in file] == ["a.txt"]
    assert told[-1]["is_reading"] is False
    assert not gathering.read_if_unread()
