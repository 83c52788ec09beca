"""Asking for the newest version of the program, by a child that can be ended."""

import subprocess
import threading
import time
from collections.abc import Sequence

from ftstudio.core.errors import FTStudioError, ReleasesStrange, error_named
from ftstudio.core.events import Failed
from ftstudio.core.plain import MalformedRecord, from_json, from_plain
from ftstudio.core.release import Release
from ftstudio.runs.launch import command, environment

_TICK = 0.1
_PATIENCE = 20.0
"""Seconds: the child gives up by itself long before."""


def ask_for_release(
    source: str, cancel: threading.Event, child: Sequence[str] | None = None
) -> Release | None:
    """The newest version that `source` announces; None once `cancel` is set.

    Blocks. `child` is a command line before the address. Raises a ReleaseError.
    """
    line = [*(child or command("--newest")), source]
    until = time.monotonic() + _PATIENCE
    with subprocess.Popen(
        line,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        try:
            while not cancel.is_set() and time.monotonic() < until:
                try:
                    said, _ = process.communicate(timeout=_TICK)
                except subprocess.TimeoutExpired:
                    continue
                return _understood(said, process.returncode)
        finally:
            process.kill()
    if cancel.is_set():
        return None
    raise ReleasesStrange("")


def _understood(said: bytes, code: int) -> Release:
    try:
        plain = from_json(said)
        if code == 0:
            return from_plain(Release, plain)
        failed = from_plain(Failed, plain)
    except MalformedRecord as error:
        raise ReleasesStrange("") from error
    raise _named(failed)


def _named(failed: Failed) -> FTStudioError:
    return error_named(failed.error, failed.fields)
