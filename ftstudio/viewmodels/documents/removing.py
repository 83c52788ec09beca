"""Taking folders and documents out of a project, and back in."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import PART
from ftstudio.viewmodels.documents.rows import Row
from ftstudio.viewmodels.documents.view import Entry, key_of


@dataclass(frozen=True, slots=True)
class Removal:
    """What is taken out: what `folders` are left, what is `excluded` besides.

    `name` is how the person knows it; `keys` are those of all documents concerned.
    """

    name: str
    folders: tuple[str, ...]
    excluded: tuple[str, ...] = ()
    keys: frozenset[str] = frozenset()


def removal_of(row: Row, entries: Iterable[Entry], choices: Choices) -> Removal:
    """A row's folder, its file, or what is in a file, taken out of the project.

    A folder that was added goes with its place in the list; of one inside it each file
    is excluded, so that those that come later are read.
    """
    entries = tuple(entries)
    if row.is_root:
        roots = {each.folder for each in entries}
        folders = [e for e in choices.folders if not _belongs(e, row.root, roots)]
        keys = [key_of(each) for each in entries if each.folder == row.root]
        return Removal(row.name, tuple(folders), keys=frozenset(keys))
    keys = [key_of(each) for each in entries if is_at(key_of(each), row.key)]
    excluded = [each for each in keys if PART not in each or each == row.key]
    alone = {_plain(each) for each in excluded}
    folders = [each for each in choices.folders if _plain(each) not in alone]
    return Removal(row.name, tuple(folders), tuple(excluded), frozenset(keys))


def is_at(key: str, place: str) -> bool:
    """Whether a document is that one, or lies in that folder or file."""
    return key == place or key.startswith((f"{place}/", f"{place}{PART}"))


def excluded_at(path: str, excluded: Iterable[str]) -> tuple[str, ...]:
    """Which of the excluded documents are at a path, or in it."""
    place = _plain(path)
    return tuple(each for each in excluded if is_at(_plain(each), place))


def files_of(keys: Iterable[str]) -> frozenset[str]:
    """The files that hold documents which are no files themselves."""
    return frozenset(each.partition(PART)[0] for each in keys if PART in each)


def _belongs(folder: str, root: str, roots: set[str]) -> bool:
    """Whether an added path is `root`, or a single file that is listed under it."""
    return folder == root or (folder not in roots and str(Path(folder).parent) == root)


def _plain(path: str) -> str:
    """A path so that it can be compared with a document's key."""
    return os.path.normcase(path).replace(os.sep, "/")
