"""Folders and files a person gave → every file in them, in a stable order."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.errors import FolderNotFound
from ftstudio.documents.online import is_placeholder

_SYSTEM_NAMES = frozenset({
    "$recycle.bin",
    "desktop.ini",
    "ehthumbs.db",
    "icon\r",
    "lost+found",
    "system volume information",
    "thumbs.db",
    "__macosx",
})  # fmt: skip
_HIDDEN_ON_MAC = 0x8000  # UF_HIDDEN
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


@dataclass(frozen=True, slots=True)
class Found:
    """One file: what was dropped, its name in there (always with "/"), where it is."""

    folder: str
    name: str
    path: Path


def scan(paths: Iterable[Path]) -> Iterator[Found]:
    """Every file in `paths`, the same one once; a folder that cannot be opened counts.

    Links inside a folder are not followed: what they lead to is in the folder anyway,
    or was not given. Hidden and system files are passed over. Raises FolderNotFound.
    """
    given = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100
    for path in given:
        if not path.exists():
            raise FolderNotFound(shown(path))
    seen: set[str] = set()
    for path in given:
        root = path if path.is_dir() else path.parent
        real_root = root.resolve()
        for each in _files_below(root) if root == path else (path,):
            inside = each.relative_to(root)
            key = os.path.normcase(real_root / inside)
            if key not in seen:
                seen.add(key)
                yield Found(shown(root), shown(inside).replace(os.sep, "/"), each)


def folder_names(folders: Sequence[str]) -> dict[str, str]:
    """A short name of each folder; the second "Offers" becomes "Offers (2)"."""
    names: dict[str, str] = {}
    for folder in dict.fromkeys(folders):
        base = Path(folder).name or "files"
        name, count = base, 1
        while name.casefold() in {each.casefold() for each in names.values()}:
            count += 1
            name = f"{base} ({count})"
        names[folder] = name
    return names


def shown(path: Path) -> str:
    r"""The path as text that any encoding takes; bytes that are no text become \xff."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")


def _files_below(root: Path) -> Iterator[Path]:
    """Depth first and without recursion, for folders may be nested beyond its limit."""
    ahead = [root]
    while ahead:
        path = ahead.pop()
        entries = _entries(path) if os.path.isdir(path) else None  # noqa: PTH112
        if entries is None:
            yield path
        else:
            ahead.extend(path / each for each in reversed(entries))


def _entries(folder: Path) -> list[str] | None:
    """The names in a folder that count, in order; None where it cannot be opened."""
    try:
        with os.scandir(folder) as entries:
            names = [each.name for each in entries if not _is_passed_over(each)]
    except OSError:
        return None
    return sorted(names, key=lambda name: (name.casefold(), name))


def _is_passed_over(entry: os.DirEntry[str]) -> bool:
    name = entry.name
    if is_placeholder(name):
        return False
    if name.startswith((".", "~$")) or name.casefold() in _SYSTEM_NAMES:
        return True
    if entry.is_symlink():
        return True
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return False  # listed, and said to be closed when it is read
    attributes = getattr(found, "st_file_attributes", 0)
    return bool(
        attributes & (stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM)
        or getattr(found, "st_flags", 0) & _HIDDEN_ON_MAC
        or getattr(found, "st_reparse_tag", 0) == _JUNCTION
    )
