"""Whether a folder can be the place in which models or projects lie."""

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

import filelock
import psutil

from ftstudio.core.errors import PlaceGone, PlaceUnsafe
from ftstudio.core.run_folder import writing_to

_OVER_THE_NETWORK = frozenset({
    "9p", "afpfs", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone",
    "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs", "webdav",
})  # fmt: skip
"""How systems call what lies on another computer."""


def place_in(chosen: Path, name: str, known: Iterable[Path] = ()) -> Path:
    """The folder to use where a person chose `chosen`, tried out.

    That itself where it is empty, called `name` or one of the `known` places, else one
    called `name` in it: nothing of ours comes to lie among what is the person's. Raises
    PlaceGone, PlaceUnsafe, FolderNotWritable or DiskFull.
    """
    if not chosen.is_dir():
        raise PlaceGone(folder=str(chosen))
    with writing_to(chosen):
        is_ours = chosen.name == name or chosen.resolve() in map(Path.resolve, known)
        place = chosen if is_ours or not any(chosen.iterdir()) else chosen / name
        place.mkdir(mode=0o700, exist_ok=True)
    _try_out(place)
    return place


def is_on_network(folder: Path) -> bool:
    """Whether a folder is known to lie on another computer."""
    if str(folder).startswith(("\\\\", "//")):
        return True
    holding = [
        each
        for each in psutil.disk_partitions(all=True)
        if folder.is_relative_to(each.mountpoint)
    ]
    disk = max(holding, key=lambda each: len(each.mountpoint), default=None)
    if disk is None:
        return False
    return disk.fstype.lower() in _OVER_THE_NETWORK or "remote" in disk.opts


def _try_out(place: Path) -> None:
    """Write, lock, move and delete a file there, as will be done from now on."""
    file = place / f".ftstudio-{uuid.uuid4().hex}"
    beside = file.with_name(f"{file.name}.part")
    with writing_to(place):
        beside.write_bytes(b"1")
        try:
            os.replace(beside, file)
            _require_locks(file, place)
        finally:
            for each in (beside, file):
                each.unlink(missing_ok=True)


def _require_locks(file: Path, place: Path) -> None:
    """Raise PlaceUnsafe where a file that is locked can be locked once more."""
    try:
        with filelock.FileLock(file, timeout=0), filelock.FileLock(file, timeout=0):
            pass
    except filelock.Timeout:
        return
    except (NotImplementedError, OSError):
        raise PlaceUnsafe(folder=str(place)) from None
    raise PlaceUnsafe(folder=str(place))
