"""Tells what was deleted from what is only out of reach: what is known of it stays."""

import os
from collections.abc import Iterable
from pathlib import Path

from ftstudio.core.corpus import Reason
from ftstudio.runs.reading import Reading

_JUST_NOW = frozenset({Reason.NO_PERMISSION, Reason.ONLINE_ONLY})
_OF_FOLDERS = frozenset({Reason.NO_PERMISSION, Reason.NOT_A_FILE, Reason.BROKEN_FILE})


def gone_of(folders: Iterable[str]) -> frozenset[str]:
    """Those of the added folders and files that are not there."""
    return frozenset(each for each in folders if not os.path.exists(each))  # noqa: PTH110


def is_of(reading: Reading, places: Iterable[str]) -> bool:
    """Whether a file was added by one of these places, or is one."""
    return reading.document.folder in places or reading.document.key in places


def teaches(reading: Reading) -> bool:
    """Whether there is something to learn in a file, or in those inside it."""
    return any(each.document.is_learnable for each in reading.all())


def is_out_of_reach(reading: Reading, gone: Iterable[str]) -> bool:
    """Whether a reading says nothing of what is in the file: it could not be opened.

    A file that is not in its folder any more was deleted, unless that is `gone` too.
    """
    if teaches(reading):
        return False
    if is_of(reading, gone):
        return True
    if reading.document.reason is Reason.VANISHED:
        return os.path.exists(_path(reading))  # noqa: PTH110
    return not reading.stamp or reading.document.reason in _JUST_NOW


def closed_of(readings: Iterable[Reading]) -> tuple[str, ...]:
    """What the keys of all files begin with that lie in folders not to be opened.

    Such a folder is listed as if it were a file.
    """
    return tuple(
        f"{each.document.key.removesuffix('/.')}/"
        for each in readings
        if each.document.reason in _OF_FOLDERS and os.path.isdir(_path(each))  # noqa: PTH112
    )


def _path(reading: Reading) -> Path:
    return Path(reading.document.folder, reading.document.name)
