"""Clearing: folders that were made for files go, once nothing of ours is in them."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ftstudio.core.errors import DiskFull
from ftstudio.runs.filing.folders import remove_empty
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.operation import Operation, Stage


def clear(journal: Journal) -> None:
    """Take away folders that were made, unless what was filed is in them still.

    Those that are not empty, though nothing of ours is in them, are the person's now.
    """
    for each, left in to_clear(journal):
        remove_empty([folder for folder in each.made if folder not in left])
        with contextlib.suppress(DiskFull, OSError):  # else the next one sees to it
            journal.note(replace(each, made=left))


def to_clear(journal: Journal) -> list[tuple[Operation, tuple[str, ...]]]:
    """By whom folders were made that can go, and those of them that are in use."""
    ours = [each for each in journal.operations if not each.undoes]
    used = [*journal.standing, *(e for e in ours if e.stage is Stage.BEGUN)]
    in_use = {str(up) for each in used for up in _with_parents(each.folder)}
    numbers = {each.number for each in used}
    found = []
    for each in reversed(ours):
        left = tuple(folder for folder in each.made if folder in in_use)
        if left != each.made and each.number not in numbers:
            found.append((each, left))
    return found


def _with_parents(folder: str) -> Iterator[Path]:
    yield Path(folder)
    yield from Path(folder).parents
