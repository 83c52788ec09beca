"""Vigil: a mark that the program runs, by which the next start knows how it ended."""

import contextlib
import faulthandler
import hashlib
import logging
import os
import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

from ftstudio.core.code_places import short
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.core.report import Trouble

_LOG = logging.getLogger(__name__)
_MARKS = "running-{}.mark"
_A_MOMENT = 60.0
"""Seconds by which two readings of the same clock may differ."""
_FATAL = re.compile(r"(?:Fatal Python error|Windows fatal exception): (.*)")
_FRAME = re.compile(r'  File "(.*)", line (\d+) in (.*)')
_OTHER_THREAD = re.compile(r"Thread 0x")
_MOST_PLACES = 60


@dataclass(frozen=True, slots=True)
class LastEnd:
    """How the program ended when it did not end orderly; `what` names the signal."""

    trouble: Trouble
    what: str = ""
    places: tuple[str, ...] = ()


class Vigil:
    """Kept from start to end; a library's crash writes where it was into the mark."""

    def __init__(self, folder: Path) -> None:
        """The mark lies in `folder`; nothing is written yet."""
        self._file = folder / _MARKS.format(os.getpid())
        self._mark: IO[str] | None = None

    def begin(self) -> None:
        """Leave the mark; where that cannot be done there is none."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._mark = self._file.open("w", encoding="utf-8")
            self._mark.write(to_json(_mark_of_this_process()) + "\n")
            self._mark.flush()
            faulthandler.enable(self._mark)

    def end(self) -> None:
        """The program ends orderly: take the mark away."""
        if self._mark is None:
            return
        faulthandler.disable()
        with contextlib.suppress(OSError):
            self._mark.close()
        with contextlib.suppress(OSError):
            self._file.unlink()


def last_end(folder: Path) -> LastEnd | None:
    """How the program ended the last time, where that is worth a word.

    Each mark is taken away as it is read, so that it is told once. One of a computer
    that was switched off or restarted meanwhile is not told: people know that.
    """
    worst: LastEnd | None = None
    for file in sorted(folder.glob(_MARKS.format("*"))):
        with contextlib.suppress(OSError):
            found = _read(file)
            if found is not None and (worst is None or found.what):
                worst = found
    return worst


@dataclass(frozen=True, slots=True)
class _Mark:
    """A process: its number, when it and its computer were started, and which that is.

    Times are in seconds since 1970.
    """

    process: int
    started: float
    booted: float
    computer: str


def _mark_of_this_process() -> _Mark:
    return _Mark(
        process=os.getpid(),
        started=psutil.Process().create_time(),
        booted=psutil.boot_time(),
        computer=_this_computer(),
    )


def _this_computer() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:16]


def _read(file: Path) -> LastEnd | None:
    """What a mark tells; None for one that is still kept, or not worth a word."""
    head, _, rest = file.read_text(encoding="utf-8", errors="replace").partition("\n")
    try:
        mark = from_plain(_Mark, from_json(head))
    except MalformedRecord:
        file.unlink()
        return None
    if mark.computer != _this_computer() or _is_alive(mark):
        return None
    file.unlink()  # whoever is quicker tells it
    if fatal := _FATAL.search(rest):
        _LOG.warning("the last time, the program crashed")
        return LastEnd(Trouble.CRASHED, fatal[1].strip(), _places(rest))
    if abs(psutil.boot_time() - mark.booted) > _A_MOMENT:
        _LOG.info("the last time, the computer stopped before the program did")
        return None
    _LOG.warning("the last time, the program was ended from outside")
    return LastEnd(Trouble.KILLED)


def _is_alive(mark: _Mark) -> bool:
    """Whether that very process runs; numbers are given anew."""
    try:
        started = psutil.Process(mark.process).create_time()
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True
    return abs(started - mark.started) < _A_MOMENT


def _places(trace: str) -> tuple[str, ...]:
    return tuple(_each_place(trace))[:_MOST_PLACES]


def _each_place(trace: str) -> Iterator[str]:
    """The places of each thread, innermost first; a line between the threads."""
    for line in trace.splitlines():
        if frame := _FRAME.match(line):
            yield f"{short(frame[1])}:{frame[2]} {frame[3]}"
        elif _OTHER_THREAD.match(line):
            yield "—"
