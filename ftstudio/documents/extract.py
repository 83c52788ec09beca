"""What a reader makes of one file: text and title, or the reason why there is none."""

import errno
from dataclasses import dataclass

from ftstudio.core.corpus import Reason


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's text as read; `title` is "" where the format names none.

    `reason` says what of the file is missing from the text, if anything.
    """

    text: str
    title: str = ""
    reason: Reason | None = None


class CannotRead(Exception):
    """A file that gives no text, and why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def reason_for(error: OSError) -> Reason:
    """Why the system would not open a file."""
    if isinstance(error, PermissionError):
        return Reason.NO_PERMISSION
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Reason.VANISHED
    if error.errno == errno.ENAMETOOLONG:
        return Reason.PATH_TOO_LONG
    return Reason.BROKEN_FILE
