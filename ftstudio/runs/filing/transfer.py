"""One file into one folder: noted, done, noted; after an error as if never begun."""

import errno
import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from ftstudio.core import durable
from ftstudio.core.errors import DiskFull
from ftstudio.runs.filing.copying import MustStop, copy_checked, looked_at
from ftstudio.runs.filing.folders import make
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.naming import give_name
from ftstudio.runs.filing.operation import Kind, Operation, Stage
from ftstudio.runs.filing.reasons import CannotFile, Stopped
from ftstudio.runs.filing.settling import settle

Places = Callable[[], Iterable[Path]]
"""Where a file may lie, the nicest first; asked anew for each try."""


def carry(
    journal: Journal, wanted: Operation, places: Places, must_stop: MustStop
) -> Operation:
    """Do a copy or a move; gives it as it is when done.

    Where it raises CannotFile, Stopped, DiskFull or OSError, nothing has changed.
    """
    begun = journal.note(wanted)
    try:
        make(begun.made)
        transfer = _copy if begun.kind is Kind.COPY else _move
        named = transfer(journal, begun, places, must_stop)
        journal.note(replace(named, stage=Stage.DONE))
    except (CannotFile, Stopped, DiskFull, OSError):
        if not settle(journal, begun):
            raise
    return journal.latest(begun)


def remove(journal: Journal, wanted: Operation) -> None:
    """Delete the file that an operation has as its source; raises as above."""
    begun = journal.note(wanted)
    try:
        Path(begun.source).unlink()
        durable.settle_names(Path(begun.folder))
        journal.note(replace(begun, stage=Stage.DONE))
    except (DiskFull, OSError):
        if not settle(journal, begun):
            raise


def part_in(folder: str) -> str:
    """What a copy is called until it is whole; nothing else is called so."""
    return os.path.join(folder, f".ftstudio-{secrets.token_hex(8)}.part")  # noqa: PTH118


def _copy(
    journal: Journal, operation: Operation, places: Places, must_stop: MustStop
) -> Operation:
    part = Path(operation.part)
    seal = copy_checked(Path(operation.source), part, must_stop)
    return give_name(journal, replace(operation, seal=seal), part, places())


def _move(
    journal: Journal, operation: Operation, places: Places, must_stop: MustStop
) -> Operation:
    """By names alone on one disk; to another one by a copy, and only then is it gone.

    An original that was written to in that very moment stays.
    """
    source = Path(operation.source)
    try:
        return give_name(journal, operation, source, places())
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
    before = looked_at(source)
    begun = journal.note(replace(operation, part=part_in(operation.folder)))
    named = _copy(journal, begun, places, must_stop)
    if looked_at(source) == before:
        source.unlink()
        durable.settle_names(source.parent)
    return named
