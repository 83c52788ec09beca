"""Folders for files: made where they are missing, and taken away where empty."""

import os
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core import durable
from ftstudio.core.filing import Placement, Reason
from ftstudio.runs.filing.reasons import CannotFile


def whole_path(path: str) -> Path:
    """A path from the root on; links in it stay as they are."""
    return Path(path).absolute()


def require_within(placement: Placement) -> None:
    """Raise CannotFile where a link leads a folder out of its destination."""
    folder = whole_path(placement.folder)
    chosen = placement.destination or folder.parent
    try:
        is_within = folder.resolve().is_relative_to(Path(chosen).resolve())
    except RuntimeError:  # links in a circle, before Python 3.13
        is_within = False
    if not is_within:
        raise CannotFile(Reason.LEADS_OUT)


def missing(folder: Path) -> tuple[str, ...]:
    """Those of a folder, and the ones above it, that are not there; outermost first."""
    absent = []
    while not os.path.lexists(folder):
        absent.append(str(folder))
        folder = folder.parent
    return tuple(reversed(absent))


def make(folders: Sequence[str]) -> None:
    """Make folders, outermost first; raises OSError."""
    for each in map(Path, folders):
        each.mkdir(exist_ok=True)
        durable.settle_names(each.parent)


def remove_empty(folders: Sequence[str]) -> tuple[str, ...]:
    """Take away those that are empty; gives those that are not."""
    left = []
    for each in reversed(folders):
        try:
            Path(each).rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            left.append(each)
    return tuple(reversed(left))


def is_there(path: str | Path) -> bool:
    """Whether something lies there, be it a link to nothing.

    Raises OSError where that cannot be found out, as on a disk that is unwell.
    """
    try:
        Path(path).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True
