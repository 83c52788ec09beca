"""Models moved from one folder to another: nothing is lost, whenever it is cut off."""

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.errors import WouldOverwrite
from ftstudio.core.run_folder import writing_to
from ftstudio.models.receiving import CHUNK, require_room

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
    """All models of `old`, and what has arrived of those being fetched."""
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
    """Delete the old ones of which there is a whole copy; how many could not be."""
    left = 0
    for name in move.names:
        old, new = move.old / name, move.new / name
        if not _is_there(old, new) or old.resolve() == new.resolve():
            continue
        try:
            old.unlink() if old.is_symlink() else shutil.rmtree(old)
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
        part = new.with_name(f"{new.name}{_PART}")
        shutil.rmtree(part, ignore_errors=True)
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
            os.link(old.resolve(), new)
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
            is_model = (each / "config.json").is_file() and each.suffix != _PART
            if is_model or (each.suffix == _BEING_FETCHED and each.is_dir()):
                yield each


def _files_in(folder: Path) -> list[Path]:
    return [each for each in sorted(folder.rglob("*")) if each.is_file()]


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
    """Whether each file of `old` is in `new` too, as large."""
    try:
        return new.is_dir() and all(
            _size(each) == _size(new / each.relative_to(old)) for each in _files_in(old)
        )
    except OSError:
        return False
