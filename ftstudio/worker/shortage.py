"""What a library's error amounts to where the disk or the memory has run out."""

from ftstudio.core.errors import DiskFull, OutOfMemory
from ftstudio.core.run_folder import NO_ROOM
from ftstudio.worker.memory import ran_out

_FULL = (
    "no space left on device",
    "not enough space on the disk",
    "disk quota exceeded",
    "file too large",
)
"""How safetensors passes on a full disk: its error has no number."""


def shortage_in(error: Exception, folder: str) -> DiskFull | OutOfMemory | None:
    """The error of ours; `folder` is where was written. None for all other errors."""
    words = str(error).lower()
    full = isinstance(error, OSError) and error.errno in NO_ROOM
    if full or any(each in words for each in _FULL):
        return DiskFull(folder=folder, needed=0)
    if ran_out(error):
        return OutOfMemory(needed=0)
    return None
