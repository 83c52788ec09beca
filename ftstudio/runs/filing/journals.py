"""The journals of a run: one for each place that something was sorted into."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.filing import Way
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.runs.filing.journal import Journal

_SUFFIX = ".jsonl"
_NAME = 16


def journal_for(
    run: RunFolder, sources: Sequence[Path], destination: Path, way: Way
) -> Journal:
    """The journal for sorting these folders into that one.

    It is the same each time, so that what was cut off can go on. Raises DiskFull or
    FolderNotWritable where the run cannot be written to, and FilingTooNew.
    """
    with writing_to(run.path):
        run.filings.mkdir(exist_ok=True)
    said = [way.value, str(destination.resolve())]
    said += sorted(str(each.resolve()) for each in sources)
    name = hashlib.sha256("\0".join(said).encode("utf-8", "surrogateescape"))
    return Journal(run.filings / f"{name.hexdigest()[:_NAME]}{_SUFFIX}")


def newest_standing(run: RunFolder) -> Journal | None:
    """The one by which something was filed last that has not been undone."""
    found = [
        (file.stat().st_mtime_ns, file) for file in run.filings.glob(f"*{_SUFFIX}")
    ]
    for _time, file in sorted(found, reverse=True):
        journal = Journal(file)
        if journal.standing:
            return journal
    return None
