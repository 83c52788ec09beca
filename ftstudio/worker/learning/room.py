"""Room on the disk: what a training holds of it, and whether there is enough."""

import os
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.errors import DiskNearlyFull, TooLittleRoom
from ftstudio.core.footprint import (
    BESIDE,
    bytes_to_go_on,
    checkpoint_bytes,
    free_on,
    held_bytes,
)
from ftstudio.core.run_folder import RunFolder, writing_to

_CHUNK = 1 << 20

Free = Callable[[Path], int | None]
"""Bytes that are free on the disk of a folder, None where nobody knows."""


class Room:
    """What a training holds of the disk, so that its last checkpoint can be written.

    Held from the start in a file of the run, and given up when room runs out: whatever
    other programs write meanwhile, nothing that was learned is lost.
    """

    def __init__(self, run: RunFolder, trained: int, free: Free = free_on) -> None:
        """For an adapter with so many `trained` numbers; nothing is held yet."""
        self._run = run
        self._held = held_bytes(trained)
        self._checkpoint = checkpoint_bytes(trained)
        self._needed = bytes_to_go_on(trained)
        self._free = free

    @property
    def is_short(self) -> bool:
        """Whether there is none for a checkpoint and what is written beside it."""
        free = self._free(self._run.path)
        return free is not None and free < self._checkpoint + BESIDE

    def hold(self) -> None:
        """Take it up; raises TooLittleRoom where there is not enough to begin or go on.

        Raises DiskFull where the disk has less than it says.
        """
        file = self._run.room
        with writing_to(file.parent):
            file.unlink(missing_ok=True)
        free = self._free(file.parent)
        if free is not None and free < self._needed:
            raise TooLittleRoom(str(file.parent), self._needed, free)
        chunk = os.urandom(_CHUNK)  # no file system can make it smaller
        with writing_to(file.parent), file.open("wb") as held:
            for at in range(0, self._held, _CHUNK):
                held.write(chunk[: self._held - at])

    def give_up(self) -> bool:
        """Leave it to what has to be written now; whether there was any."""
        was_held = self._run.room.exists()
        self._run.room.unlink(missing_ok=True)
        return was_held

    def used_up(self) -> DiskNearlyFull:
        """Why a training cannot go on that had to give it up."""
        return DiskNearlyFull(folder=str(self._run.path), needed=self._needed)
