"""What was deleted goes; what is only out of reach stays known."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.runs.reading import Reading
from ftstudio.viewmodels.documents.reach import (
    closed_of,
    gone_of,
    is_of,
    is_out_of_reach,
    teaches,
)
from tests import factories


def _failed(file: Path, reason: Reason, stamp: str = "9 9") -> Reading:
    failed = factories.document(
        folder=str(file.parent), name=file.name, state=reason.state, reason=reason
    )
    return Reading(failed, stamp)


def test_what_is_not_on_the_disk_is_gone(tmp_path: Path) -> None:
    """A folder, or a file that was added alone."""
    file = tmp_path / "a.txt"
    assert gone_of([str(tmp_path), str(file)]) == {str(file)}
    vanished = _failed(file, Reason.VANISHED)
    assert is_of(vanished, [str(tmp_path)])
    assert is_of(vanished, [str(file)])
    assert not is_of(vanished, ["/home/ada"])


def test_a_file_that_vanished_was_deleted(tmp_path: Path) -> None:
    """Not with its whole folder, nor if it is there again."""
    file = tmp_path / "a.txt"
    vanished = _failed(file, Reason.VANISHED, stamp="")
    assert not is_out_of_reach(vanished, [])
    assert is_out_of_reach(vanished, [str(tmp_path)])
    file.touch()
    assert is_out_of_reach(vanished, [])


@pytest.mark.parametrize(
    ("reason", "stamp", "is_so"),
    [
        (Reason.NO_PERMISSION, "9 9", True),
        (Reason.ONLINE_ONLY, "9 9", True),
        (Reason.BROKEN_FILE, "", True),
        (Reason.BROKEN_FILE, "9 9", False),
        (Reason.ZERO_BYTES, "0 9", False),
    ],
)
def test_a_file_that_could_not_be_opened_is_out_of_reach(
    tmp_path: Path, reason: Reason, stamp: str, is_so: bool
) -> None:
    """One that was, and is of no use any more, is not."""
    assert is_out_of_reach(_failed(tmp_path / "a", reason, stamp), []) is is_so


def test_what_was_read_was_not_out_of_reach() -> None:
    """Whatever became of its folder since."""
    read = Reading(factories.document())
    assert teaches(read)
    assert not is_out_of_reach(read, [read.document.folder])


def test_a_folder_that_cannot_be_opened_is_told_from_a_file(tmp_path: Path) -> None:
    """Also where it is the one that was added."""
    (tmp_path / "old").mkdir()
    (tmp_path / "a.txt").touch()
    readings = [
        _failed(tmp_path / name, Reason.NO_PERMISSION) for name in ("old", "a.txt")
    ]
    assert closed_of(readings) == (f"{tmp_path}/old/",)
    root = _failed(tmp_path / "old", Reason.NO_PERMISSION)
    whole = replace(root.document, folder=str(tmp_path / "old"), name=".")
    assert closed_of([Reading(whole)]) == (f"{tmp_path}/old/",)
