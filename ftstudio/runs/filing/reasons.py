"""Why a file could not be filed: the system's errors as reasons of our own."""

import errno
import os
import stat

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Reason

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_IN_USE = frozenset({32, 33})
"""Windows' own numbers of errors: shared, and locked, by another program."""


class Stopped(Exception):
    """The person does not want it any more."""


class CannotFile(Exception):
    """A file that stays where it is, for a reason we know of ourselves."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def reason_of(error: CannotFile | DiskFull | OSError, source: str) -> Reason:
    """Why something failed with a file that was to be read from `source`."""
    if isinstance(error, CannotFile):
        return error.reason
    if isinstance(error, DiskFull):  # no room to note it
        return Reason.NO_ROOM
    if getattr(error, "winerror", None) in _IN_USE:
        return Reason.IN_USE
    if error.errno in _NO_ROOM:
        return Reason.NO_ROOM
    if error.errno in _CLOSED:
        return Reason.NO_PERMISSION
    if isinstance(error, FileExistsError | NotADirectoryError):
        return Reason.PLACE_TAKEN
    return Reason.OTHER if os.path.exists(source) else Reason.GONE  # noqa: PTH110


def require_file(source: str) -> None:
    """Raise CannotFile, or OSError, where there is no file that can be read to an end.

    A pipe, for instance, would be waited for for ever.
    """
    if not stat.S_ISREG(os.stat(source).st_mode):  # noqa: PTH116
        raise CannotFile(Reason.NOT_A_FILE)
