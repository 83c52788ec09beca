"""Runs at a glance: how they went, without each step, and whether one is at work."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import filelock

from ftstudio.core.events import Evaluated, Said, StepTaken, from_line
from ftstudio.core.history import History, history_of
from ftstudio.core.plain import MalformedRecord
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.standing import CAN_GO_ON, standing_of

_STEP = f'{{"event": "{StepTaken.__name__}"'
_LOOK = f'{{"event": "{Evaluated.__name__}"'


def glance(run: RunFolder) -> History:
    """The history of a run without its looks; of steps in a row only the last.

    Most of a record are steps, and to parse them is what takes the time.
    Raises OSError.
    """
    return history_of(_in_short(run))


def newest_first(folder: Path) -> list[RunFolder]:
    """The runs in a folder, by when they were asked for."""
    try:
        runs = [RunFolder(each) for each in folder.iterdir() if not each.is_symlink()]
    except OSError:
        return []
    started = [each for each in runs if each.is_started()]
    return sorted(started, key=_asked_at, reverse=True)


def newest_to_go_on(folder: Path) -> RunFolder | None:
    """The newest of the runs in a folder that was stopped or cut off, if there is one.

    One that is at work now is none.
    """
    for run in newest_first(folder):
        with contextlib.suppress(OSError):
            can = standing_of(glance(run), is_settled=False) in CAN_GO_ON
            if can and not is_worked_on(run):
                return run
    return None


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


def _asked_at(run: RunFolder) -> tuple[int, str]:
    with contextlib.suppress(OSError):
        return run.job_file.stat().st_mtime_ns, run.path.name
    return 0, run.path.name


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
