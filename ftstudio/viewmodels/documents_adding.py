"""What of a drop becomes part of a project, and what is turned away."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.gathering import Refusal, Refused
from ftstudio.documents.scan import scan, shown

_SYSTEM_FOLDERS = ("/proc", "/dev", "/sys")  # POSIX: no files on a disk


@dataclass(frozen=True, slots=True)
class Sorted:
    """The paths to add, as `Choices.folders` names them, and those refused."""

    added: tuple[str, ...]
    refusals: tuple[Refusal, ...]


def sort_out(paths: Sequence[Path], folders: Sequence[str]) -> Sorted:
    """Which of `paths` to add to `folders`; each is looked at on the disk."""
    added: list[str] = []
    refusals = []
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100
        refusal = _refusal(path, [*folders, *added])
        if refusal is None:
            added.append(str(path))
        else:
            refusals.append(refusal)
    return Sorted(tuple(added), tuple(refusals))


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


def belongs(folder: str, root: str, roots: set[str]) -> bool:
    """Whether an added path is `root`, or a single file that is listed under it."""
    return folder == root or (folder not in roots and str(Path(folder).parent) == root)
