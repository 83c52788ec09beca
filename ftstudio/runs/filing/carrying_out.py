"""Carrying out: each file into its folder, copied or moved."""

import contextlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Filed, NotFiled, Placement, Way
from ftstudio.runs.filing.clearing import clear
from ftstudio.runs.filing.copying import MustStop, looked_at
from ftstudio.runs.filing.folders import missing, require_within, whole_path
from ftstudio.runs.filing.journal import Journal, filed_by
from ftstudio.runs.filing.names import free_places
from ftstudio.runs.filing.operation import Kind, Operation
from ftstudio.runs.filing.reasons import require_file
from ftstudio.runs.filing.replacing import Replaced, earlier_copies, let_go
from ftstudio.runs.filing.settling import recover
from ftstudio.runs.filing.transfer import carry, part_in
from ftstudio.runs.filing.turns import Progress, as_reason, in_turn

_COARSEST_NS = 2_000_000_000
"""FAT keeps times to two seconds."""


def carry_out(
    placements: Sequence[Placement],
    way: Way,
    journal: Journal,
    progress: Progress,
    must_stop: Callable[[], bool],
) -> tuple[tuple[Filed, ...], tuple[NotFiled, ...]]:
    """Copy or move each file into its folder; what was filed, and what was not.

    What this journal has filed already is not filed again but told as not new, so that
    it can be called again with the same placements. After a stop or a kill that goes on
    with the same filing. What a stop left is in neither list. Raises FolderNotWritable
    where the journal cannot be written.
    """
    recover(journal)
    filing = journal.filing()
    earlier = earlier_copies(journal, filing, placements)
    work = partial(_file, _Work(journal, filing, way, earlier, must_stop))
    filed, failed = in_turn(placements, work, progress, must_stop)
    if earlier:
        clear(journal)
    if len(filed) + len(failed) == len(placements):
        with contextlib.suppress(DiskFull, OSError):  # else the next one goes on
            journal.end(filing)
    return filed, tuple(NotFiled(each.source, reason) for each, reason in failed)


@dataclass(frozen=True, slots=True)
class _Work:
    """What is the same for all files of a filing."""

    journal: Journal
    filing: int
    way: Way
    earlier: Replaced
    must_stop: MustStop

    def replace_by(self, now: Operation) -> None:
        """Where a copy is put elsewhere than before, it is there alone."""
        earlier = self.earlier.get(now.source, ())
        if now.kind is Kind.COPY:
            let_go(self.journal, earlier, now, self.must_stop)


def _file(work: _Work, placement: Placement) -> Filed:
    """One file into its folder; raises Stopped, or CannotFile where it stays."""
    journal, way = work.journal, work.way
    source, folder = whole_path(placement.source), whole_path(placement.folder)
    with as_reason(str(source)):
        before = _filed_before(journal, way, source, folder)
        if before is not None:
            work.replace_by(before)
            return replace(filed_by(before), is_new=False)
        require_file(str(source))
        require_within(placement)
        if folder.exists() and source.parent.samefile(folder):
            return Filed(str(source), str(source), way, is_new=False)
        wanted = _wanted(journal.next_number(), way, source, folder)
        wanted = replace(wanted, filing=work.filing)
        places = partial(free_places, source.name, folder)
        done = carry(journal, wanted, places, work.must_stop)
        work.replace_by(done)
        return filed_by(done)


def _filed_before(
    journal: Journal, way: Way, source: Path, folder: Path
) -> Operation | None:
    """What has filed it by this journal, unless something new lies at its old place.

    What was copied and is now to be moved has not been filed so.
    """
    known = journal.standing_for(str(source), str(folder))
    if known is None or not os.path.lexists(known.target):
        return None
    if not source.exists():
        return known
    is_copied = way is Way.COPY or source.is_symlink()
    if known.kind is Kind.MOVE or known.seal is None or not is_copied:
        return None
    now, then = looked_at(source), known.seal
    is_new = abs(now.mtime_ns - then.mtime_ns) > _COARSEST_NS or now.size != then.size
    return None if is_new else known


def _wanted(number: int, way: Way, source: Path, folder: Path) -> Operation:
    """The operation as it is noted first; a link is not moved but copied."""
    made = missing(folder)
    places = str(source), str(folder)
    if way is Way.COPY or source.is_symlink():
        part = part_in(str(folder))
        return Operation(number, Kind.COPY, *places, part=part, made=made)
    return Operation(number, Kind.MOVE, *places, seal=looked_at(source), made=made)
