"""What of a drop becomes part of a project, and what is turned away."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.gathering import Refusal, Refused
from ftstudio.documents.scan import scan, shown
from ftstudio.viewmodels.documents.removing import excluded_at

_SYSTEM_FOLDERS = ("/proc", "/dev", "/sys")  # POSIX: no files on a disk


@dataclass(frozen=True, slots=True)
class Sorted:
    """The paths to add, as `Choices.folders` names them, and those refused.

    `restored` are excluded documents that are taken back in.
    """

    added: tuple[str, ...]
    refusals: tuple[Refusal, ...]
    restored: tuple[str, ...] = ()

    @property
    def looks_again(self) -> bool:
        """Whether something was given that is there: for what is new in it."""
        there = {Refused.ALREADY_THERE, Refused.INSIDE}
        return bool(self.restored) or any(e.why in there for e in self.refusals)


def sort_out(
    paths: Sequence[Path], folders: Sequence[str], excluded: Sequence[str] = ()
) -> Sorted:
    """Which of `paths` to add to `folders`; each is looked at on the disk.

    What is `excluded` is taken back in where just that is given again, or the folder
    around it, unless that is one of `folders` itself: it may be given for what is new.
    """
    added: list[str] = []
    restored: list[str] = []
    refusals = []
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100
        refusal = _refusal(path, [*folders, *added])
        is_there = str(path) in folders and path.is_dir()
        found = () if is_there else excluded_at(shown(path), excluded)
        restored += found
        if refusal is None:
            added.append(str(path))
        elif not found:
            refusals.append(refusal)
    return Sorted(tuple(added), tuple(refusals), tuple(restored))


def _refusal(path: Path, folders: Sequence[str]) -> Refusal | None:
    holder = _holder(path, folders)
    if holder == path:
        return Refusal(Refused.ALREADY_THERE, shown(path))
    if holder is not None:
        return Refusal(Refused.INSIDE, shown(path), shown(holder))
    why = _why_not(path)
    return None if why is None else Refusal(why, shown(path))


def _holder(path: Path, folders: Sequence[str]) -> Path | None:
    """The folder among those added that holds `path`, or is it."""
    normal = Path(os.path.normcase(path))
    for each in folders:
        own = Path(os.path.normcase(each))
        if normal == own:
            return path
        if own in normal.parents:
            return Path(each)
    return None


def _why_not(path: Path) -> Refused | None:
    if path == path.parent:
        return Refused.WHOLE_DRIVE
    home = Path.home()
    if path == home or path in home.parents:
        return Refused.WHOLE_HOME
    if os.name == "posix" and _is_in_system(path):
        return Refused.SYSTEM_FOLDER
    try:
        path.stat()
        if path.is_dir():
            os.scandir(path).close()
    except PermissionError:
        return Refused.NO_PERMISSION
    except OSError:
        return Refused.NOT_THERE
    return Refused.NO_FILES if next(scan([path]), None) is None else None


def _is_in_system(path: Path) -> bool:
    return any(path.is_relative_to(each) for each in _SYSTEM_FOLDERS)
