"""Settling what was begun: finished or taken back, by what lies on the disk.

It is the same after an error as after a kill at whatever moment. Nothing is deleted but
what is known to be of our own making, and never an original.
"""

import contextlib
from dataclasses import replace
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.filing.copying import looked_at, sealed
from ftstudio.runs.filing.folders import is_there, remove_empty
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.naming import is_same_file
from ftstudio.runs.filing.operation import Kind, Operation, Stage


def recover(journal: Journal) -> None:
    """Settle everything that was begun and has not ended, as a kill leaves it.

    What lies on a disk that is out of reach now is left for another time.
    """
    for each in reversed(journal.operations):
        if each.stage is Stage.BEGUN and is_in_reach(each):
            with contextlib.suppress(OSError):
                settle(journal, each)


def settle(journal: Journal, begun: Operation) -> bool:
    """Whether an operation is done; if it is not, it is taken back.

    Raises OSError where the disk does not let itself be looked at.
    """
    operation = journal.latest(begun)
    if operation.kind is Kind.REMOVE:
        is_done = not is_there(operation.source)
    else:
        is_done = _is_transferred(operation)
    made = operation.made if is_done else remove_empty(operation.made)
    stage = Stage.DONE if is_done else Stage.TAKEN_BACK
    with contextlib.suppress(FTStudioError, OSError):  # else the next one finds out
        journal.note(replace(operation, stage=stage, made=made))
    return is_done


def is_in_reach(operation: Operation) -> bool:
    """Whether the folder is there in which all began; a disk may be unplugged."""
    made = operation.made
    return (Path(made[0]).parent if made else Path(operation.folder)).is_dir()


def _is_transferred(operation: Operation) -> bool:
    """Whether a copy or a move has come to its end; else what it made is deleted."""
    part, target = Path(operation.part), Path(operation.target)
    has_part = bool(operation.part) and is_there(part)
    if not operation.target or not is_there(target):
        return _is_given_up(*[part] * has_part)
    if _is_placeholder(operation, has_part):
        return _is_given_up(target, *[part] * has_part)
    if has_part:
        return _is_named(operation)
    if operation.kind is Kind.COPY or not is_there(operation.source):
        return True
    return _is_the_moved(operation)


def _is_placeholder(operation: Operation, has_part: bool) -> bool:
    """Whether the target is the empty file that holds the name, and nothing else.

    Where the file itself is empty, it is told by what would no longer be there.
    """
    if not operation.is_reserved or Path(operation.target).lstat().st_size:
        return False
    if has_part or operation.seal is None or operation.seal.size:
        return True
    source = Path(operation.source)
    is_one_disk = not operation.part
    return is_one_disk and source.exists() and looked_at(source) == operation.seal


def _is_named(operation: Operation) -> bool:
    """Where a whole copy is there by its first name: whether it has its second too.

    Of a move the original is there then, unless the person took it away.
    """
    part, target = Path(operation.part), Path(operation.target)
    if not is_same_file(part, target):  # that one is of somebody else
        return _is_given_up(part)
    if operation.kind is Kind.MOVE and is_there(operation.source):
        return _is_given_up(target, part)
    part.unlink()
    return True


def _is_the_moved(operation: Operation) -> bool:
    """Where something lies at both places of a move: whether the move is done.

    It is, where the one at the old place came later. Where it is the original still,
    what was put at the new place is deleted.
    """
    source, target = Path(operation.source), Path(operation.target)
    if is_same_file(source, target):
        return _is_given_up(target)
    if not operation.part and looked_at(target) != operation.seal:
        return False  # that one is of somebody else
    if sealed(source, _never).sha256 == sealed(target, _never).sha256:
        return _is_given_up(target)
    return True


def _is_given_up(*ours: Path) -> bool:
    """Delete what was made; False, as the answer of all who call it."""
    for each in ours:
        each.unlink(missing_ok=True)
    return False


def _never() -> bool:
    return False
