"""`python -m tests.fakes.filer PLACE SCENARIO`: files documents, and is killed at it.

Each life is a fork that kills itself (SIGKILL) right before its n-th change to the
disk, or its n-th look at whether it must stop, for each n until it comes to its end. It
prints as JSON how many were killed, and whatever a person would complain of.

What is tried is in SCENARIOS; on "fat" no file has two names, and "across" is a disk of
its own. Nothing waits for the disk itself, because a kill leaves what the system holds.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.filing import Way
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.journal import Journal
from ftstudio.runs.filing.operation import Stage
from ftstudio.runs.filing.settling import recover
from ftstudio.runs.filing.undoing import filings_of, undo
from tests.runs.filing.desks import FEW, Desk, make_desk

SCENARIOS = {
    "file copies": ("file", Way.COPY, ""),
    "file copies, fat": ("file", Way.COPY, "fat"),
    "move": ("file", Way.MOVE, ""),
    "move, fat": ("file", Way.MOVE, "fat"),
    "move, across": ("file", Way.MOVE, "across"),
    "undo copies": ("undo", Way.COPY, ""),
    "correct copies": ("correct", Way.COPY, ""),
    "undo corrections": ("undo corrected", Way.COPY, ""),
    "undo moves": ("undo", Way.MOVE, ""),
    "undo moves, fat": ("undo", Way.MOVE, "fat"),
    "undo moves, across": ("undo", Way.MOVE, "across"),
}
"""What is done, which way, on which disk."""
_CHANGES = {"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}
_CHANGES |= {"os.truncate", "os.utime"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_SECOND_LIFE = 23
"""A life after a kill ends after at most so many changes."""


@dataclass(slots=True)
class _Moments:
    """Counts what changes the disk of this process, and kills it at the one told."""

    last: int = 0
    seen: int = 0

    def pass_one(self) -> bool:
        """One more; says that nobody wants it to stop."""
        self.seen += 1
        if self.seen == self.last:
            os.kill(os.getpid(), signal.SIGKILL)
        return False


_MOMENTS = _Moments()


def main(arguments: list[str]) -> int:
    """0, whatever is found: it is told."""
    place, (act, way, disk) = Path(arguments[0]), SCENARIOS[arguments[1]]
    os.fsync = lambda fd: None  # noqa: ARG005
    sys.addaudithook(_hook(disk))
    kills, wrong = 0, []
    was_killed = True
    while was_killed:
        desk = make_desk(place / "desk", *[FEW] * bool(disk))
        trial = _Trial(desk, act, way)
        was_killed, found = trial.run(kills + 1)
        kills += was_killed
        wrong += [f"{arguments[1]}, killed at {kills}: {each}" for each in found]
        shutil.rmtree(place / "desk")
    sys.stdout.write(json.dumps({"kills": kills, "wrong": wrong}))
    return 0


def _hook(disk: str) -> Callable[[str, tuple[object, ...]], None]:
    def see(event: str, details: tuple[object, ...]) -> None:
        if event == "os.link" and disk == "fat":
            raise PermissionError(1, "no second names")
        if event == "os.link" and disk == "across" and ".part" not in str(details[0]):
            raise OSError(18, "another disk")
        if _MOMENTS.last and (event in _CHANGES or _writes(event, details)):
            _MOMENTS.pass_one()

    return see


def _writes(event: str, details: tuple[object, ...]) -> bool:
    """Whether a file is opened to be written to."""
    flags = details[2] if event == "open" else 0
    return isinstance(flags, int) and bool(flags & _WRITES)


class _Trial:
    """One desk: filed or undone, killed twice, gone on with, and undone to the end."""

    def __init__(self, desk: Desk, act: str, way: Way) -> None:
        self._desk = desk
        self._way = way
        self._is_undo = act.startswith("undo")
        self._is_correction = "correct" in act
        if self._is_correction:
            self._file_elsewhere()
        if self._is_undo:
            self._file()

    def run(self, last: int) -> tuple[bool, list[str]]:
        """Whether it was killed at that moment, and what was wrong afterwards."""
        was_killed = self._live(last)
        wrong = self._lost_or_doubled() if not was_killed else []
        if was_killed:
            self._live(last * 7 % _SECOND_LIFE + 1)
            wrong += self._not_undoable() + self._recovered()
        if not self._is_undo:
            wrong += self._file() + self._desk.not_in_folders(self._way)
            wrong += self._desk.lost_or_doubled(self._way)
        for _ in range(1 + self._is_correction):
            wrong += self._undo()
        return was_killed, wrong + self._desk.not_as_before()

    def _live(self, last: int) -> bool:
        child = os.fork()
        if child == 0:
            _MOMENTS.last = last
            (self._undo if self._is_undo else self._file)()
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)

    def _not_undoable(self) -> list[str]:
        is_known = bool(filings_of(self._journal()))
        return [] if is_known else self._desk.not_as_before()

    def _recovered(self) -> list[str]:
        recover(self._journal())
        open_ones = [e for e in self._journal().operations if e.stage is Stage.BEGUN]
        return self._lost_or_doubled() + [f"open: {e}" for e in open_ones]

    def _lost_or_doubled(self) -> list[str]:
        """While one is put elsewhere, there are two for a moment."""
        found = self._desk.lost_or_doubled(self._way)
        return [e for e in found if not (self._is_correction and "times" in e)]

    def _file_elsewhere(self) -> None:
        """An earlier filing, which is corrected then."""
        other = str(self._desk.place / "sorted" / "Other")
        wanted = [replace(each, folder=other) for each in self._desk.placements]
        carry_out(wanted, self._way, self._journal(), _ignore, _pass)

    def _file(self) -> list[str]:
        _filed, not_filed = carry_out(
            self._desk.placements, self._way, self._journal(), _ignore, _pass
        )
        return [f"not filed: {each}" for each in not_filed]

    def _undo(self) -> list[str]:
        _undone, not_undone = undo(self._journal(), _ignore, _pass)
        return [f"not undone: {each}" for each in not_undone]

    def _journal(self) -> Journal:
        return Journal(self._desk.journal)


def _pass() -> bool:
    return _MOMENTS.pass_one() if _MOMENTS.last else False


def _ignore(_done: int, _of: int) -> None:
    """Nobody watches."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
