"""Lives of a worker: born as a fork of this process, and killed when their time comes.

A fork has the libraries loaded already; apart from that it is the program's own worker.
Each step is told, not five a second as otherwise.
"""

import contextlib
import os
import random
import select
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import torch

from ftstudio.core.events import Event, Paused, StepTaken, from_line
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Train, write_task
from ftstudio.worker import main as worker
from ftstudio.worker import wire
from ftstudio.worker.pipeline import train

MEANS = ("time", "event", "part", "change")
_LIBRARIES = train
"""Imported here, so that no fork has to."""
_CHANGES = {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"}
_POLL = 0.0002
_PAUSES = 0.1
_THREADS = 2
"""Always as many: with fewer, sums are taken in another order."""


@dataclass(frozen=True, slots=True)
class Blow:
    """How a life is to end; `means` is one of MEANS, or "" for never.

    "time": after `seconds`. "event": at the event number `count` of a `kind`. "part":
    so many `seconds` after a checkpoint was seen half-written. "change": just before
    change number `count` to the files of checkpoints and of the kept model.
    """

    means: str = ""
    seconds: float = 0.0
    kind: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Life:
    """What a worker told, and whether it was killed before it ended by itself."""

    said: tuple[Event, ...]
    was_killed: bool


def get_ready() -> None:
    """Be fit to fork: no threads, and workers that tell each step."""
    torch.set_num_threads(1)
    wire._STEPS_A_SECOND = 1_000_000


def live(run: RunFolder, blow: Blow, lot: random.Random | None = None) -> Life:
    """Have a worker train in `run`, and kill it as `blow` says; paused by `lot`."""
    task = run.path.with_suffix(".json")
    write_task(Train(str(run.path), threads=_THREADS), task)
    child, stdin, stdout = _born(task, run, blow)
    with os.fdopen(stdin, "wb", buffering=0) as ears, os.fdopen(stdout, "rb") as mouth:
        said = _Watch(run, blow, child, lot).listen(ears, mouth)
    _pid, status = os.waitpid(child, 0)
    was_killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return Life(said, was_killed)


class _Watch:
    """Over one life, from outside."""

    def __init__(
        self, run: RunFolder, blow: Blow, child: int, lot: random.Random | None
    ) -> None:
        self._run = run
        self._blow = blow
        self._child = child
        self._lot = lot
        self._said: list[Event] = []
        self._since = time.monotonic()
        self._is_on = blow.means == "time"
        """Whether the time that the blow waits for has begun."""

    def listen(self, ears: BinaryIO, mouth: BinaryIO) -> tuple[Event, ...]:
        """All that is said until the life is over."""
        rest = b""
        while True:
            self._strike_if_due()
            if not select.select([mouth], [], [], _POLL)[0]:
                continue
            chunk = os.read(mouth.fileno(), 1 << 16)
            if not chunk:
                return tuple(self._said)
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self._said.append(from_line(line.decode()).event)
                self._maybe_pause(ears)

    def _strike_if_due(self) -> None:
        blow = self._blow
        if blow.means == "part" and not self._is_on:
            self._is_on = any(self._run.checkpoints.rglob("*.part"))
            self._since = time.monotonic()
        is_time = self._is_on and time.monotonic() - self._since >= blow.seconds
        if is_time or (blow.means == "event" and self._count() >= blow.count):
            os.kill(self._child, signal.SIGKILL)

    def _count(self) -> int:
        return sum(type(each).__name__ == self._blow.kind for each in self._said)

    def _maybe_pause(self, ears: BinaryIO) -> None:
        """After a step by lot, and no longer than until the worker says that it has."""
        match self._said[-1]:
            case StepTaken() if self._lot and self._lot.random() < _PAUSES:
                wish = b"pause\n"
            case Paused():
                wish = b"resume\n"
            case _:
                return
        with contextlib.suppress(BrokenPipeError):
            ears.write(wish)


def _born(task: Path, run: RunFolder, blow: Blow) -> tuple[int, int, int]:
    """A worker: its process, and the ends of its pipes for us."""
    its_ears, ears = os.pipe()
    mouth, its_mouth = os.pipe()
    child = os.fork()
    if child:
        os.close(its_ears)
        os.close(its_mouth)
        return child, ears, mouth
    try:
        os.close(ears)
        os.close(mouth)
        stderr = os.open(run.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for number, each in enumerate((its_ears, its_mouth, stderr)):
            os.dup2(each, number)
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
        if blow.means == "change":
            sys.addaudithook(_Doom(run, blow.count).see)
        os._exit(worker.main([str(task)]))
    finally:
        os._exit(99)


class _Doom:
    """Kills its own process just before a change to the files that matter."""

    def __init__(self, run: RunFolder, left: int) -> None:
        self._places = (str(run.checkpoints), str(run.model))
        self._left = left

    def see(self, event: str, arguments: Sequence[object]) -> None:
        """Python is about to do something."""
        if event not in _CHANGES or not self._is_a_change(event, arguments):
            return
        self._left -= 1
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def _is_a_change(self, event: str, arguments: Sequence[object]) -> bool:
        if event == "open" and not _is_for_writing(arguments[2]):
            return False
        is_in_a_folder = event in ("os.remove", "os.rmdir") and arguments[-1] != -1
        return is_in_a_folder or str(arguments[0]).startswith(self._places)


def _is_for_writing(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
