"""Undoing: copies are deleted where they are unchanged, moved files go back."""

import contextlib
import stat
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from ftstudio.core.errors import DiskFull
from ftstudio.core.filing import Filed, NotFiled, Reason
from ftstudio.runs.filing.clearing import clear, to_clear
from ftstudio.runs.filing.copying import MustStop, is_unchanged, looked_at, sealed
from ftstudio.runs.filing.folders import is_there, missing
from ftstudio.runs.filing.journal import Journal, filed_by
from ftstudio.runs.filing.names import only
from ftstudio.runs.filing.operation import Kind, Operation, Stage
from ftstudio.runs.filing.reasons import CannotFile, require_file
from ftstudio.runs.filing.replacing import Replaced, bring_back, replaced_by
from ftstudio.runs.filing.settling import is_in_reach, recover
from ftstudio.runs.filing.transfer import carry, remove
from ftstudio.runs.filing.turns import Progress, as_reason, in_turn


def filings_of(journal: Journal) -> list[int]:
    """The filings of which something can be undone, the newest first.

    What was only begun counts, and folders that an undo was to take away at its end.
    """
    found = {each.filing for each in journal.standing}
    found |= {e.filing for e in journal.operations if e.stage is Stage.BEGUN}
    found |= {each.filing for each in _emptied(journal)}
    return sorted(found, reverse=True)


def was_tried(journal: Journal, filing: int) -> bool:
    """Whether all that can be undone of a filing could not be undone before."""
    of_it = [each for each in journal.operations if each.filing == filing]
    is_open = any(e.stage is Stage.BEGUN and is_in_reach(e) for e in of_it)
    is_new = any(e.filing == filing and not e.is_tried for e in journal.standing)
    return not (is_open or is_new or any(e.filing == filing for e in _emptied(journal)))


def undo(
    journal: Journal,
    progress: Progress,
    must_stop: Callable[[], bool],
    filing: int | None = None,
) -> tuple[tuple[Filed, ...], tuple[NotFiled, ...]]:
    """Take back what one filing has filed, the last first; what was, and what was not.

    The newest one, where none is told. Folders that were made and are empty then go
    too. It can be called again, after a kill as well, and does nothing where everything
    is undone. What cannot be taken back for good is told once, and then is the
    person's. Raises FolderNotWritable.
    """
    chosen = max(filings_of(journal), default=None) if filing is None else filing
    if chosen is None:
        return (), ()
    recover(journal)
    with contextlib.suppress(DiskFull, OSError):
        journal.end(chosen)
    standing = [each for each in journal.standing[::-1] if each.filing == chosen]
    work = partial(_undo, journal, must_stop, replaced_by(journal, chosen))
    undone, failed = in_turn(standing, work, progress, must_stop)
    for each, why in failed:
        _note_failure(journal, each, why)
    clear(journal)
    return undone, tuple(NotFiled(e.source, why, e.target) for e, why in failed)


def _emptied(journal: Journal) -> list[Operation]:
    """What was undone, though the folders that were made for it are there still."""
    return [each for each, _left in to_clear(journal) if journal.is_undone(each)]


def _note_failure(journal: Journal, filed: Operation, why: Reason) -> None:
    """That it cannot be undone for good, or not this time."""
    if _is_lasting(filed, why):
        noted = replace(journal.latest(filed), stage=Stage.LEFT)
    else:
        noted = replace(journal.latest(filed), is_tried=True)
    if noted != filed:
        with contextlib.suppress(DiskFull, OSError):  # else it is tried once more
            journal.note(noted)


def _is_lasting(filed: Operation, why: Reason) -> bool:
    """What is gone with its folder may lie on a disk that is not plugged in."""
    is_copy = filed.kind is Kind.COPY
    if why is Reason.CHANGED_SINCE:  # of a move: in that very moment
        return is_copy
    if why is Reason.GONE:
        places = [filed.target, *[filed.source] * is_copy]
        return all(Path(each).parent.is_dir() for each in places)
    return why in {Reason.ORIGINAL_CHANGED, Reason.NOT_A_FILE}


def _undo(
    journal: Journal, must_stop: MustStop, replaced: Replaced, filed: Operation
) -> Filed:
    with as_reason(filed.target):
        if filed.kind is Kind.COPY:
            _remove_copy(journal, filed, replaced, must_stop)
        else:
            _move_back(journal, filed, must_stop)
    return filed_by(filed)


def _remove_copy(
    journal: Journal, filed: Operation, replaced: Replaced, must_stop: MustStop
) -> None:
    """A copy that is gone is undone; it is kept where the original holds less."""
    target = Path(filed.target)
    wanted = Operation(
        journal.next_number(),
        Kind.REMOVE,
        filed.target,
        str(target.parent),
        undoes=filed.number,
        filing=filed.filing,
    )
    if not is_there(target) and target.parent.is_dir():
        journal.note(replace(wanted, stage=Stage.DONE))
        return
    if not Path(filed.source).exists() or not is_there(target):
        raise CannotFile(Reason.GONE)
    if not is_unchanged(target, filed.seal, must_stop):
        raise CannotFile(Reason.CHANGED_SINCE)
    if not _is_original(filed, must_stop):
        raise CannotFile(Reason.ORIGINAL_CHANGED)
    bring_back(journal, replaced.get(filed.source, ()), must_stop)
    remove(journal, replace(wanted, number=journal.next_number()))


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
        filing=filed.filing,
    )
    carry(journal, wanted, partial(only, place), must_stop)
