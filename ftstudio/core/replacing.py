"""A file that takes the place of an older one: whole, or the older one stays."""

import contextlib
import os
import uuid
from pathlib import Path

from ftstudio.core.errors import FolderInTheWay
from ftstudio.core.run_folder import writing_to


def replace(file: Path, content: bytes) -> None:
    """Write to `file`, beside it first, out of sight, under a name that nobody has.

    Raises DiskFull, FolderNotWritable, NameTooLong or FolderInTheWay.
    """
    beside = file.with_name(f".{uuid.uuid4().hex}.part")
    with writing_to(file):
        if file.is_dir():
            raise FolderInTheWay(folder=str(file))
        try:
            beside.write_bytes(content)
            os.replace(beside, file)
        except OSError:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
