"""Writing that outlives a power cut: on the disk itself before it counts.

A file that was written, or a name that was given, is at first only known to the system;
without a word it reaches the disk some seconds later, names perhaps before contents.
"""

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "darwin":
    import fcntl


def settle(path: Path) -> None:
    """Wait until a file, or a folder with the files in it, is on the disk itself.

    Raises OSError where the disk cannot take it.
    """
    if not path.is_dir():
        _settle_file(path)
        return
    for each in sorted(path.iterdir()):
        settle(each)
    settle_names(path)


def settle_names(folder: Path) -> None:
    """Wait until the names in a folder are; where the system has no way, go on.

    Windows has none, and needs none on NTFS: its journal keeps names in order.
    """
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def move(written: Path, to: Path) -> None:
    """Give what was written beside its name, at which it is whole or not there.

    Takes the place of a file that is called so. Raises OSError.
    """
    settle(written)
    os.replace(written, to)
    settle_names(to.parent)


def _settle_file(file: Path) -> None:
    with file.open("rb+") as written:
        if (
            sys.platform == "darwin"
        ):  # there, fsync leaves it with the disk's own memory
            with contextlib.suppress(OSError):
                fcntl.fcntl(written.fileno(), fcntl.F_FULLFSYNC)
                return
        os.fsync(written.fileno())
