"""BoundedLog: what a child writes on stderr, kept from filling the disk."""

import contextlib
import os
from pathlib import Path

MOST = 4_000_000
_KEPT = 200_000


class BoundedLog:
    """A file that another process appends to, cut now and then.

    What is cut away is gone but for its end, which lies beside the file as ".1". On
    Windows nothing is cut: the child there does not go on at the new end of the file.
    """

    def __init__(self, file: Path, most: int = MOST) -> None:
        """Watch over `file`; `most` is in bytes."""
        self._file = file
        self._most = most

    def keep_small(self) -> None:
        """Look at the file, and cut it where it is too long."""
        if os.name != "posix":
            return
        with contextlib.suppress(OSError):
            if self._file.stat().st_size > self._most:
                self._cut()

    def _cut(self) -> None:
        beside = self._file.with_name(f"{self._file.name}.part")
        try:
            with self._file.open("rb") as log:
                log.seek(-_KEPT, os.SEEK_END)
                beside.write_bytes(log.read(_KEPT))
            os.replace(beside, self._file.with_name(f"{self._file.name}.1"))
        finally:
            os.truncate(self._file, 0)
            beside.unlink(missing_ok=True)
