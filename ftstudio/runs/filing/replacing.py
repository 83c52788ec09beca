"""A copy put elsewhere by a later filing: the earlier one goes, and an undo brings it.

Nothing fails because of it: at worst there are two copies, or the original alone.
"""

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Placement
from ftstudio.runs.filing.copying import MustStop, is_unchanged
from ftstudio.runs.filing.folders import is_there, missing, whole_path
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.names import only
from ftstudio.runs.filing.operation import Kind, Operation, Stage
from ftstudio.runs.filing.reasons import CannotFile, Stopped
from ftstudio.runs.filing.transfer import carry, part_in, remove

Replaced = Mapping[str, Sequence[Operation]]
"""Copies by where their originals are."""


def earlier_copies(
    journal: Journal, filing: int, placements: Iterable[Placement]
) -> Replaced:
    """What earlier filings have copied into folders where it is not wanted any more."""
    wanted = {_place(each) for each in placements}
    sources = {source for source, _folder in wanted}
    return _by_source(
        each
        for each in journal.standing
        if each.kind is Kind.COPY
        and each.filing != filing
        and each.source in sources
        and (each.source, each.folder) not in wanted
    )


def replaced_by(journal: Journal, filing: int) -> Replaced:
    """The earlier copies that went because of a filing."""
    known = {each.number: each for each in journal.operations}
    gone = (e for e in known.values() if e.undoes and e.stage is Stage.DONE)
    return _by_source(
        known[each.undoes]
        for each in gone
        if each.filing == filing != known[each.undoes].filing
    )


def let_go(
    journal: Journal, earlier: Sequence[Operation], now: Operation, must_stop: MustStop
) -> None:
    """Delete earlier copies where the one that is there now holds the same.

    One that the person has changed stays.
    """
    with contextlib.suppress(CannotFile, Stopped, DiskFull, OSError):
        for each in earlier:
            if _can_go(each, now, must_stop):
                wanted = Operation(
                    journal.next_number(),
                    Kind.REMOVE,
                    each.target,
                    str(Path(each.target).parent),
                    undoes=each.number,
                    filing=now.filing,
                )
                remove(journal, wanted)


def bring_back(
    journal: Journal, gone: Sequence[Operation], must_stop: MustStop
) -> None:
    """Copy anew, to where they were, those that went; as part of their own filing.

    Raises Stopped.
    """
    with contextlib.suppress(CannotFile, DiskFull, OSError):
        for each in gone:
            if journal.standing_for(each.source, each.folder) is not None:
                continue
            wanted = Operation(
                journal.next_number(),
                Kind.COPY,
                each.source,
                each.folder,
                part=part_in(each.folder),
                made=missing(Path(each.folder)),
                filing=each.filing,
            )
            carry(journal, wanted, partial(only, Path(each.target)), must_stop)


def _can_go(each: Operation, now: Operation, must_stop: MustStop) -> bool:
    if each.seal is None or now.seal is None or not is_there(each.target):
        return False
    is_same = each.seal.sha256 == now.seal.sha256
    files = [(Path(e.target), e.seal) for e in (each, now)]
    return is_same and all(is_unchanged(*file, must_stop) for file in files)


def _by_source(operations: Iterable[Operation]) -> Replaced:
    found: dict[str, list[Operation]] = {}
    for each in operations:
        found.setdefault(each.source, []).append(each)
    return found


def _place(placement: Placement) -> tuple[str, str]:
    return str(whole_path(placement.source)), str(whole_path(placement.folder))
