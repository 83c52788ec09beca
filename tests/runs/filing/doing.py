"""Filing and undoing while nobody watches and nobody stops it."""

from pathlib import Path

from ftstudio.core.filing import Filed, NotFiled, Placement, Way
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.undoing import undo

Come = tuple[tuple[Filed, ...], tuple[NotFiled, ...]]


def put(source: Path, folder: Path, way: Way = Way.COPY) -> Come:
    """One file into one folder; the journal lies beside the folder."""
    placement = Placement(str(source), str(folder))
    return carry_out([placement], way, journal_of(folder), ignore, never)


def take_back(folder: Path) -> Come:
    """Undo what was put into folders beside this one."""
    return undo(journal_of(folder), ignore, never)


def journal_of(folder: Path) -> Journal:
    """The journal, read anew."""
    return Journal(folder.with_name("journal.jsonl"))


def ignore(_done: int, _of: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody stops it."""
    return False
