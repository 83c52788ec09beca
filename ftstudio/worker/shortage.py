"""What a library's error amounts to where the disk or the memory has run out."""

from ftstudio.core.errors import DiskFull, OutOfMemory
from ftstudio.core.run_folder import NO_ROOM

_FULL = (
    "no space left on device",
    "not enough space on the disk",
    "disk quota exceeded",
    "file too large",
)
"""How safetensors passes on a full disk: its error has no number."""
_STARVED = ("out of memory", "can't allocate memory")
"""How torch says that there is no memory left: it has no error type for it."""


def shortage_in(error: Exception, folder: str) -> DiskFull | OutOfMemory | None:
    """The error of ours; `folder` is where was written. None for all other errors."""
    words = str(error).lower()
    full = isinstance(error, OSError) and error.errno in NO_ROOM
    if full or any(each in words for each in _FULL):
        return DiskFull(folder=folder, needed=0)
    if isinstance(error, MemoryError) or any(each in words for each in _STARVED):
        return OutOfMemory(needed=0)
    return None
