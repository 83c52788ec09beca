"""Undoing: copies are deleted where they are unchanged, moved files go back."""

import contextlib
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Filed, NotFiled, Reason
from ftstudio.runs.filing.copying import MustStop, looked_at, sealed
from ftstudio.runs.filing.folders import is_there, missing, remove_empty
from ftstudio.runs.filing.journal import Journal, filed_by
from ftstudio.runs.filing.operation import Kind, Operation, Stage
from ftstudio.runs.filing.reasons import CannotFile, require_file
from ftstudio.runs.filing.settling import recover
from ftstudio.runs.filing.transfer import carry, remove
from ftstudio.runs.filing.turns import Progress, as_reason, in_turn


def undo(
    journal: Journal, progress: Progress, must_stop: Callable[[], bool]
) -> tuple[tuple[Filed, ...], tuple[NotFiled, ...]]:
    """Take back what was filed, the last first; what was, and what was not.

    Folders that were made and are empty then go too. It can be called again, after a
    kill as well, and does nothing where everything is undone. Raises FolderNotWritable.
    """
    recover(journal)
    standing = journal.standing[::-1]
    work = partial(_undo, journal, must_stop)
    undone, failed = in_turn(standing, work, progress, must_stop)
    _remove_folders(journal)
    return undone, tuple(NotFiled(e.source, why, e.target) for e, why in failed)


def _undo(journal: Journal, must_stop: MustStop, filed: Operation) -> Filed:
    with as_reason(filed.target):
        if filed.kind is Kind.COPY:
            _remove_copy(journal, filed, must_stop)
        else:
            _move_back(journal, filed, must_stop)
    return filed_by(filed)


def _remove_copy(journal: Journal, filed: Operation, must_stop: MustStop) -> None:
    """A copy that is gone is undone; it is kept where the original holds less."""
    target = Path(filed.target)
    wanted = Operation(
        journal.next_number(),
        Kind.REMOVE,
        filed.target,
        str(target.parent),
        undoes=filed.number,
    )
    if not is_there(target) and target.parent.is_dir():
        journal.note(replace(wanted, stage=Stage.DONE))
        return
    if not Path(filed.source).exists() or not is_there(target):
        raise CannotFile(Reason.GONE)
    if not _is_unchanged(filed, must_stop):
        raise CannotFile(Reason.CHANGED_SINCE)
    if not _is_original(filed, must_stop):
        raise CannotFile(Reason.ORIGINAL_CHANGED)
    remove(journal, wanted)


def _is_unchanged(filed: Operation, must_stop: MustStop) -> bool:
    target, seal = Path(filed.target), filed.seal
    if seal is None or not stat.S_ISREG(target.lstat().st_mode):
        return False
    if looked_at(target) != replace(seal, sha256=""):
        return False
    return sealed(target, must_stop) == seal


def _is_original(filed: Operation, must_stop: MustStop) -> bool:
    """Whether what was copied is where it was, by its content and beside the copy."""
    source, seal = Path(filed.source), filed.seal
    if seal is None or not stat.S_ISREG(source.stat().st_mode):
        return False
    if source.stat().st_size != seal.size or source.samefile(filed.target):
        return False
    return sealed(source, must_stop).sha256 == seal.sha256


def _move_back(journal: Journal, filed: Operation, must_stop: MustStop) -> None:
    """To exactly where it was; a folder that is gone meanwhile is made again."""
    place = Path(filed.source)
    require_file(filed.target)
    if is_there(place):
        raise CannotFile(Reason.PLACE_TAKEN)
    wanted = Operation(
        journal.next_number(),
        Kind.MOVE,
        filed.target,
        str(place.parent),
        seal=looked_at(Path(filed.target)),
        made=missing(place.parent),
        undoes=filed.number,
    )
    carry(journal, wanted, partial(_only, place), must_stop)


def _only(place: Path) -> Iterator[Path]:
    if not is_there(place):
        yield place


def _remove_folders(journal: Journal) -> None:
    """Take away folders that were made, unless what was filed is in them still.

    Those that are not empty, though nothing of ours is in them, are the person's now.
    """
    ours = [each for each in journal.operations if not each.undoes]
    used = [*journal.standing, *(e for e in ours if e.stage is Stage.BEGUN)]
    in_use = {str(up) for each in used for up in _with_parents(each.folder)}
    numbers = {each.number for each in used}
    for each in reversed(ours):
        if not each.made or each.number in numbers:
            continue
        remove_empty([folder for folder in each.made if folder not in in_use])
        left = tuple(folder for folder in each.made if folder in in_use)
        if left != each.made:
            with contextlib.suppress(DiskFull, OSError):  # else the next one sees to it
                journal.note(replace(each, made=left))


def _with_parents(folder: str) -> Iterator[Path]:
    yield Path(folder)
    yield from Path(folder).parents
