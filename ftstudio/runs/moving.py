"""Models moved from one folder to another: nothing is lost, whenever it is cut off."""

import contextlib
import hashlib
import os
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.errors import ModelError, WouldOverwrite
from ftstudio.core.run_folder import writing_to
from ftstudio.models.inspecting import inspect
from ftstudio.models.receiving import CHUNK, require_room
from ftstudio.models.store import is_given, is_unfinished

Tell = Callable[[int], None]

_PART, _BEING_FETCHED = ".part", ".getting"


@dataclass(frozen=True, slots=True)
class Move:
    """What there is to move: folders of `old`, to lie in `new`; their size in bytes."""

    old: Path
    new: Path
    names: tuple[str, ...]
    bytes: int

    @property
    def models(self) -> int:
        """How many whole models are among them."""
        return sum(not name.endswith(_BEING_FETCHED) for name in self.names)


def move_from(old: Path, new: Path) -> Move:
    """All models of `old`, and what has arrived of those being fetched.

    What is not known for a model stays, and so does what has a link in it.
    """
    names = [each.name for each in _models_in(old)]
    return Move(old, new, tuple(names), _size_of(old, names))


def copy_over(move: Move, tell: Tell, cancel: threading.Event) -> bool:
    """Have each model in the new folder as well; the old ones stay until `let_go`.

    `tell` hears how many bytes are there. On one disk the files get a second name and
    take no room. After `cancel` it gives False; that, and an error, leaves the new
    folder as it was. Raises WouldOverwrite, DiskFull or FolderNotWritable.
    """
    work = _Work(tell, cancel)
    with writing_to(move.new):
        if move.old.stat().st_dev != move.new.stat().st_dev:
            require_room(move.new, _size_of(move.old, _missing(move)))
        try:
            for name in _missing(move):
                work.bring(move.old / name, move.new / name)
        except _Stopped:
            work.undo()
            return False
        except BaseException:
            work.undo()
            raise
    return True


def let_go(move: Move) -> int:
    """Delete the old ones of which there is a whole copy; how many could not be.

    Each gets another name before: what is left where it is cut off is no model.
    """
    left = 0
    for name in move.names:
        old, new = move.old / name, move.new / name
        if not _is_there(old, new) or old.resolve() == new.resolve():
            continue
        part = _part_of(old)
        try:
            shutil.rmtree(part, ignore_errors=True)
            old.rename(part)
            shutil.rmtree(part)
        except OSError:
            left += 1
    return left


class _Stopped(Exception):
    """The person does not want it any more."""


class _Work:
    """Copies folders file by file, and can be stopped."""

    def __init__(self, tell: Tell, cancel: threading.Event) -> None:
        self._tell = tell
        self._cancel = cancel
        self._done = 0
        self._made: list[Path] = []

    def undo(self) -> None:
        """Take away what was brought."""
        for each in self._made:
            shutil.rmtree(each, ignore_errors=True)

    def bring(self, old: Path, new: Path) -> None:
        """Copy a folder beside its new place, then move it there."""
        part = _part_of(new)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        try:
            for file in _files_in(old):
                target = part / file.relative_to(old)
                target.parent.mkdir(parents=True, exist_ok=True)
                self._bring_file(file, target)
            os.replace(part, new)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        self._made.append(new)

    def _bring_file(self, old: Path, new: Path) -> None:
        self._go_on(0)
        try:
            os.link(old, new)
        except OSError:  # another disk, or one that knows no second names
            self._copy(old, new)
        else:
            self._go_on(_size(old))

    def _copy(self, old: Path, new: Path) -> None:
        with old.open("rb") as source, new.open("xb") as target:
            while chunk := source.read(CHUNK):
                target.write(chunk)
                self._go_on(len(chunk))
            target.flush()
            os.fsync(target.fileno())
        shutil.copystat(old, new)

    def _go_on(self, more: int) -> None:
        if self._cancel.is_set():
            raise _Stopped
        self._done += more
        self._tell(self._done)


def _models_in(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        for each in sorted(folder.iterdir()):
            is_coming = each.suffix == _BEING_FETCHED and is_unfinished(each)
            if (is_coming or _is_model(each)) and not _has_links(each):
                yield each


def _is_model(folder: Path) -> bool:
    """Whether the folder is a whole model that is not on its way any more."""
    if folder.suffix in (_PART, _BEING_FETCHED):
        return False
    try:
        return bool(inspect(folder, folder.name))
    except (ModelError, OSError):
        return False


def _has_links(folder: Path) -> bool:
    return any(each.is_symlink() for each in (folder, *folder.rglob("*")))


def _part_of(folder: Path) -> Path:
    """What a model's folder is called until it is whole, and once it is to go.

    The name is one by which the program knows what it has begun itself.
    """
    name = folder.name
    if not is_given(name):
        name = f"{name}-{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}"
    return folder.with_name(f"{name}{_PART}")


def _files_in(folder: Path) -> list[Path]:
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return [each for each in files if not each.is_symlink()]


def _size(file: Path) -> int:
    return file.stat().st_size


def _size_of(folder: Path, names: Iterable[str]) -> int:
    return sum(_size(file) for name in names for file in _files_in(folder / name))


def _missing(move: Move) -> list[str]:
    """What the new folder does not have yet; raises WouldOverwrite."""
    missing = []
    for name in move.names:
        if not _is_there(move.old / name, move.new / name):
            if (move.new / name).exists():
                raise WouldOverwrite(path=str(move.new / name))
            missing.append(name)
    return missing


def _is_there(old: Path, new: Path) -> bool:
    """Whether each file of `old` is in `new` too, with the same bytes."""
    try:
        return not (_has_links(old) or _has_links(new)) and all(
            _is_same(each, new / each.relative_to(old)) for each in _files_in(old)
        )
    except OSError:
        return False


def _is_same(one: Path, other: Path) -> bool:
    """Whether two files hold the same; with a second name it is one file."""
    if one.samefile(other):
        return True
    if _size(one) != _size(other):
        return False
    with one.open("rb") as first, other.open("rb") as second:
        while chunk := first.read(CHUNK):
            if chunk != second.read(CHUNK):
                return False
    return True
