"""A disk with very little room, where this computer lets one be mounted."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def small_disk(place: Path, size: int) -> Iterator[bool]:
    """Mount a disk of `size` bytes at `place`; False where that is not allowed."""
    place.mkdir()
    options = f"size={size},mode=700,uid={os.getuid()}"
    mounted = _as_root("mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place))
    try:
        yield mounted
    finally:
        if mounted:
            _as_root("umount", "--lazy", str(place))


def fill(place: Path) -> Path:
    """Leave no room at all on the disk of `place`; gives the file that takes it."""
    ballast = place / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    return ballast


def _as_root(*command: str) -> bool:
    if not hasattr(os, "getuid") or shutil.which(command[0]) is None:
        return False
    before = [] if os.getuid() == 0 else ["sudo", "-n"]
    if before and shutil.which("sudo") is None:
        return False
    done = subprocess.run([*before, *command], capture_output=True, check=False)
    return done.returncode == 0
