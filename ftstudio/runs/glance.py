"""A run at a glance: how it went, without each step, and whether it is at work."""

import contextlib
from collections.abc import Iterator

import filelock

from ftstudio.core.events import Evaluated, Said, StepTaken, from_line
from ftstudio.core.history import History, history_of
from ftstudio.core.plain import MalformedRecord
from ftstudio.core.run_folder import RunFolder

_STEP = f'{{"event": "{StepTaken.__name__}"'
_LOOK = f'{{"event": "{Evaluated.__name__}"'


def glance(run: RunFolder) -> History:
    """The history of a run without its looks; of steps in a row only the last.

    Most of a record are steps, and to parse them is what takes the time.
    Raises OSError.
    """
    return history_of(_in_short(run))


def is_worked_on(run: RunFolder) -> bool:
    """Whether a live process works in a run folder."""
    try:
        if run.lock.exists():
            filelock.FileLock(run.lock, timeout=0).acquire().lock.release()
    except filelock.Timeout:
        return True
    except OSError:
        return False
    return False


def _in_short(run: RunFolder) -> Iterator[Said]:
    if not run.events_file.exists():
        return
    step = ""
    with run.events_file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith(_STEP):
                step = line if line.endswith("}\n") else step
            elif not line.startswith(_LOOK):
                yield from _told(step, line)
                step = ""
    yield from _told(step)


def _told(*lines: str) -> Iterator[Said]:
    for line in lines:
        with contextlib.suppress(MalformedRecord):
            yield from_line(line)
