"""Texts kept under the hash of their document."""

from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable, TextMissing
from ftstudio.core.notes import (
    Finding,
    Notes,
    PersonalKind,
    Removed,
    RemovedKind,
)
from ftstudio.documents.texts import TextStore


def test_a_text_comes_back_as_it_was(tmp_path: Path) -> None:
    """Newlines and accents included, and nothing else is left in the folder."""
    store = TextStore(tmp_path / "texts")
    store.put("ab12", "Été\n\nfin\r\n")
    assert store.get("ab12") == "Été\n\nfin\r\n"
    assert [each.name for each in (tmp_path / "texts").iterdir()] == ["ab12.txt"]


def test_a_text_that_is_gone_is_named(tmp_path: Path) -> None:
    """Asking first tells as much."""
    store = TextStore(tmp_path)
    assert not store.has("ab12")
    with pytest.raises(TextMissing, match="ab12"):
        store.get("ab12")


def test_a_project_that_has_gone_is_not_made_anew(tmp_path: Path) -> None:
    """A folder of texts alone would look like one."""
    with pytest.raises(FolderNotWritable):
        TextStore(tmp_path / "gone" / "texts").put("ab12", "x")
    assert not (tmp_path / "gone").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """Such as one where a file is in the way."""
    (tmp_path / "texts").write_text("", encoding="utf-8")
    with pytest.raises(FolderNotWritable):
        TextStore(tmp_path / "texts").put("ab12", "x")


_NOTES = Notes(
    (Finding(PersonalKind.PHONE, 3, 13, "a1"),),
    (Removed(RemovedKind.PAGE_NUMBER, "7"),),
)


def test_what_is_noted_of_a_text_comes_back_with_it(tmp_path: Path) -> None:
    """Until the text is put anew without."""
    store = TextStore(tmp_path)
    store.put("ab12", "07 06050403", _NOTES)
    assert store.notes("ab12") == _NOTES
    store.put("ab12", "other")
    assert store.notes("ab12") == Notes()


def test_garbled_notes_are_none(tmp_path: Path) -> None:
    """The text itself can still be learned from."""
    store = TextStore(tmp_path)
    store.put("ab12", "07 06050403", _NOTES)
    (tmp_path / "ab12.notes").write_text("{", encoding="utf-8")
    assert (store.get("ab12"), store.notes("ab12")) == ("07 06050403", Notes())


def test_a_text_that_is_removed_leaves_nothing(tmp_path: Path) -> None:
    """Removing it twice does no harm."""
    store = TextStore(tmp_path)
    store.put("ab12", "07 06050403", _NOTES)
    store.remove("ab12")
    store.remove("ab12")
    assert not list(tmp_path.iterdir())
