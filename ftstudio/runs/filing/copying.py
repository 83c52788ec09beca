"""A checked copy of one file: its content and times, read once more from the disk."""

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ftstudio.core import durable
from ftstudio.core.filing import Reason
from ftstudio.runs.filing.operation import Seal
from ftstudio.runs.filing.reasons import CannotFile, Stopped

MustStop = Callable[[], bool]

_CHUNK = 1 << 20


def copy_checked(source: Path, part: Path, must_stop: MustStop) -> Seal:
    """Write a copy under a name that must be free; gives by what it is known.

    Raises OSError, Stopped, or CannotFile with CHANGED_SINCE where the file was written
    to meanwhile, and with NOT_WHOLE where the copy is not what was read.
    """
    with source.open("rb") as file:
        before = os.fstat(file.fileno())
        part.touch(0o600, exist_ok=False)  # nobody else reads it meanwhile
        with part.open("r+b") as copy:
            read, size = _pour(file, copy, must_stop)
        after = os.fstat(file.fileno())
    if _looks(before) != _looks(after) or size != after.st_size:
        raise CannotFile(Reason.CHANGED_SINCE)
    _make_alike(part, after)
    durable.settle(part)
    seal = sealed(part, must_stop)
    if (seal.size, seal.sha256) != (size, read):
        raise CannotFile(Reason.NOT_WHOLE)
    return seal


def sealed(file: Path, must_stop: MustStop) -> Seal:
    """By what a file is known to be unchanged; reads all of it. Raises OSError."""
    with file.open("rb") as opened:
        sha256, size = _pour(opened, None, must_stop)
        return Seal(size, os.fstat(opened.fileno()).st_mtime_ns, sha256)


def is_unchanged(file: Path, seal: Seal | None, must_stop: MustStop) -> bool:
    """Whether it is a file, and the very one that a seal is of. Raises OSError."""
    if seal is None or not stat.S_ISREG(file.lstat().st_mode):
        return False
    if looked_at(file) != replace(seal, sha256=""):
        return False
    return sealed(file, must_stop) == seal


def looked_at(file: Path) -> Seal:
    """The same without reading it: its size and time alone. Raises OSError."""
    return Seal(*_looks(file.stat()))


def _make_alike(part: Path, original: os.stat_result) -> None:
    """Who may read it, and when it was written, as far as the disk can keep that.

    The owner may always write: else it could not be given its name, or deleted.
    """
    with contextlib.suppress(PermissionError):
        part.chmod(stat.S_IMODE(original.st_mode) & 0o777 | stat.S_IRUSR | stat.S_IWUSR)
    with contextlib.suppress(PermissionError):
        os.utime(part, ns=(original.st_atime_ns, original.st_mtime_ns))


def _looks(of: os.stat_result) -> tuple[int, int]:
    return of.st_size, of.st_mtime_ns


def _pour(
    file: BinaryIO, copy: BinaryIO | None, must_stop: MustStop
) -> tuple[str, int]:
    """Read a file to its end, and write it anew; gives its SHA-256 and its size."""
    digest, size = hashlib.sha256(), 0
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
        size += len(chunk)
        if copy is not None:
            copy.write(chunk)
        if must_stop():
            raise Stopped
    return digest.hexdigest(), size
