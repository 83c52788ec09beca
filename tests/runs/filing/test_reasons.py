"""Errors of the system as reasons of our own."""

import errno
from pathlib import Path

import pytest

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Reason
from ftstudio.runs.filing.reasons import CannotFile, reason_of, require_file


def _in_use() -> OSError:
    error = PermissionError(errno.EACCES, "")
    error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (CannotFile(Reason.LEADS_OUT), Reason.LEADS_OUT),
        (DiskFull("/", 0), Reason.NO_ROOM),
        (OSError(errno.ENOSPC, ""), Reason.NO_ROOM),
        (OSError(errno.EACCES, ""), Reason.NO_PERMISSION),
        (OSError(errno.EROFS, ""), Reason.NO_PERMISSION),
        (OSError(errno.ENOENT, ""), Reason.GONE),
        (OSError(errno.EEXIST, ""), Reason.PLACE_TAKEN),
        (_in_use(), Reason.IN_USE),
    ],
    ids=str,
)
def test_each_has_its_reason(error: OSError, reason: Reason) -> None:
    """Of a file that is not there any more."""
    assert reason_of(error, "/nowhere") is reason


def test_what_has_no_name_is_told_as_that(tmp_path: Path) -> None:
    """Where the file is still there."""
    (tmp_path / "a").touch()
    require_file(str(tmp_path / "a"))
    assert reason_of(OSError(errno.EIO, ""), str(tmp_path / "a")) is Reason.OTHER
    with pytest.raises(CannotFile):
        require_file(str(tmp_path))
