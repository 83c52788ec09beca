"""Whether the folder in which the program keeps everything can be used."""

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

import filelock

from ftstudio.core.errors import (
    HomeError,
    HomeFull,
    HomeNotAFolder,
    HomeNotWritable,
    HomeUnreachable,
    HomeWithoutLocks,
)
from ftstudio.core.run_folder import NO_ROOM

_NEEDED = 256 * 1024
"""Bytes that any use of the program writes."""
_NO_FOLDER = (errno.ENOTDIR, errno.EEXIST)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def require_place(folder: Path, lock: Callable[[Path], None] | None = None) -> None:
    """Make the folder if need be, and try what is going to be done in it.

    Raises a HomeError. `lock` locks a file for a moment, or raises.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _try_writing(folder / f"probe-{os.getpid()}.part")
    except OSError as error:
        raise _named(error, folder) from error
    try:
        (lock or _lock)(folder / "probe.lock")
    except (OSError, NotImplementedError) as error:
        raise HomeWithoutLocks(str(folder)) from error


def _try_writing(probe: Path) -> None:
    try:
        with probe.open("wb", buffering=0) as out:
            out.write(bytes(_NEEDED))
            os.fsync(out.fileno())
        if probe.stat().st_size < _NEEDED:
            raise OSError(errno.ENOSPC, "written in part")
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)


def _lock(file: Path) -> None:
    """Another program that has it at this moment shows as well that it can be."""
    lock = filelock.FileLock(file, timeout=0)
    with contextlib.suppress(filelock.Timeout):
        lock.acquire()
        lock.release()
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def _named(error: OSError, folder: Path) -> HomeError:
    if error.errno in NO_ROOM:
        return HomeFull(str(folder))
    if error.errno in _NO_FOLDER or folder.is_file():
        return HomeNotAFolder(str(folder))
    if error.errno in _CLOSED:
        return HomeNotWritable(str(folder))
    return HomeUnreachable(str(folder))
