"""The journals of a run: one for each place that something was sorted into."""

import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import filelock

from ftstudio.core.errors import RunInUse
from ftstudio.core.filing import Way
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.runs.filing.journal import Journal

_SUFFIX, _LOCK = ".jsonl", "filing.lock"
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


def journals_of(run: RunFolder) -> list[Journal]:
    """All that there are; raises FilingTooNew and OSError."""
    return [Journal(file) for file in sorted(run.filings.glob(f"*{_SUFFIX}"))]


@contextlib.contextmanager
def held(run: RunFolder) -> Iterator[None]:
    """Keep the journals of a run for this one alone; to be read only then.

    Raises RunInUse at once where another one has them, DiskFull or FolderNotWritable.
    """
    with writing_to(run.path):
        run.filings.mkdir(exist_ok=True)
        lock = filelock.FileLock(run.filings / _LOCK, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except filelock.Timeout:
            raise RunInUse(folder=str(run.path)) from None
    try:
        yield
    finally:
        lock.release()
