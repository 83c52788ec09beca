"""Giving a file a name that nothing else has, whatever other programs do meanwhile."""

import contextlib
import errno
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ftstudio.core import durable
from ftstudio.core.filing import Reason
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.operation import Operation
from ftstudio.runs.filing.reasons import CannotFile


def give_name(
    journal: Journal, operation: Operation, file: Path, places: Iterable[Path]
) -> Operation:
    """Have a file lie at the first of the places that is free, and nowhere else.

    At every moment it has its old name, or the new one, or both; which one it is to
    get is noted before. Raises OSError, and CannotFile with PLACE_TAKEN.
    """
    for place in places:
        wanted = replace(operation, target=str(place), is_reserved=False)
        operation = journal.note(wanted)
        with contextlib.suppress(FileExistsError):
            return _claim(journal, operation, file)
    raise CannotFile(Reason.PLACE_TAKEN)


def is_same_file(one: str | Path, other: str | Path) -> bool:
    """Whether two names are those of one file; False where that is not sure.

    There are network drives on which all files have the same number.
    """
    try:
        first, second = Path(one).lstat(), Path(other).lstat()
    except OSError:
        return False
    return first.st_nlink > 1 and first.st_ino > 0 and os.path.samestat(first, second)


def _claim(journal: Journal, operation: Operation, file: Path) -> Operation:
    """Give it a second name, then take the first; refuses a name that is taken."""
    place = Path(operation.target)
    if os.name == "nt":  # there a new name is refused that is taken
        file.rename(place)
        return operation
    try:
        os.link(file, place)
    except OSError as error:
        if _knows_no_second_names(error):
            return _take_over(journal, operation, file)
        if not is_same_file(file, place):  # else a network drive was asked twice
            raise
    if place.parent != file.parent:
        durable.settle_names(place.parent)
    file.unlink()
    durable.settle_names(file.parent)
    return operation


def _knows_no_second_names(error: OSError) -> bool:
    """Whether it was not done because of the file system: FAT, and some of a network.

    Each says that in another way, so all counts that is not known to be something else.
    """
    is_elsewhere = error.errno in {errno.EXDEV, errno.ENOSPC, errno.EDQUOT}
    return not (is_elsewhere or isinstance(error, FileExistsError | FileNotFoundError))


def _take_over(journal: Journal, operation: Operation, file: Path) -> Operation:
    """Without second names: reserve the name by an empty file, and take its place."""
    place = Path(operation.target)
    operation = journal.note(replace(operation, is_reserved=True))
    place.touch(exist_ok=False)
    try:
        os.replace(file, place)
    except OSError:
        place.unlink()
        raise
    durable.settle_names(place.parent)
    return operation
