"""The last filing of some runs: whether there is one to be undone, and undoing it."""

import contextlib
from collections.abc import Callable, Sequence

from ftstudio.core.filing import Filed, NotFiled
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.journals import held, journals_of
from ftstudio.runs.filing.turns import Progress
from ftstudio.runs.filing.undoing import filings_of, undo, was_tried


def can_undo(runs: Sequence[RunFolder]) -> bool:
    """Whether something was filed by one of these runs that can be taken back.

    Raises FilingTooNew and OSError.
    """
    return bool(_newest_first(runs))


def undo_last(
    runs: Sequence[RunFolder], progress: Progress, must_stop: Callable[[], bool]
) -> tuple[tuple[Filed, ...], tuple[NotFiled, ...]] | None:
    """Take back the last filing of these runs; None where there is nothing to undo.

    Where all that is left of it could not be taken back before, and cannot now, the one
    before it is taken back as well. Raises RunInUse, FilingTooNew, FolderNotWritable.
    """
    with contextlib.ExitStack() as stack:
        for run in runs:
            if can_undo([run]):
                stack.enter_context(held(run))
        undone: tuple[Filed, ...] = ()
        failed: list[NotFiled] = []
        filings = _newest_first(runs)
        for filing, journal in filings:
            is_old = was_tried(journal, filing)
            undone, not_undone = undo(journal, progress, must_stop, filing)
            failed += not_undone
            if undone or must_stop() or not is_old:
                break
        return (undone, tuple(failed)) if filings else None


def _newest_first(runs: Sequence[RunFolder]) -> list[tuple[int, Journal]]:
    """What can be undone, by the filing and the journal in which it is noted."""
    journals = [each for run in runs for each in journals_of(run)]
    found = [(filing, each) for each in journals for filing in filings_of(each)]
    return sorted(found, key=lambda each: each[0], reverse=True)
