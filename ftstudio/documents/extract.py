"""What a reader makes of one file: text and title, or the reason why there is none."""

import errno
from dataclasses import dataclass

from ftstudio.core.corpus import Reason
from ftstudio.core.notes import Removed


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside a file: an attachment, a mail of a mailbox."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's text as read; `title` is "" where the format names none.

    `reason` says what of the file is missing from the text, if anything; `removed` is
    what was taken out of it on purpose. A file that has no text of its own, but `parts`
    that may have, gives "". `pages` is 0 for what has none.
    """

    text: str
    title: str = ""
    reason: Reason | None = None
    removed: tuple[Removed, ...] = ()
    parts: tuple[Part, ...] = ()
    pages: int = 0
    pages_without_text: int = 0


class CannotRead(Exception):
    """A file that gives no text, and why; `pages` are pages that are pictures."""

    def __init__(self, reason: Reason, pages: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.pages = pages


def reason_for(error: OSError) -> Reason:
    """Why the system would not open a file."""
    if isinstance(error, PermissionError):
        return Reason.NO_PERMISSION
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Reason.VANISHED
    if error.errno == errno.ENAMETOOLONG:
        return Reason.PATH_TOO_LONG
    return Reason.BROKEN_FILE
