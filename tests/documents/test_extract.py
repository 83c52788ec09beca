"""Why the system would not open a file."""

import errno

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import reason_for


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.EACCES, Reason.NO_PERMISSION),
        (errno.ENOENT, Reason.VANISHED),
        (errno.ENOTDIR, Reason.VANISHED),
        (errno.ENAMETOOLONG, Reason.PATH_TOO_LONG),
        (errno.EIO, Reason.BROKEN_FILE),
    ],
)
def test_the_reason_of_a_system_error(code: int, reason: Reason) -> None:
    """By its number, for its text is in the system's language."""
    assert reason_for(OSError(code, "")) is reason
