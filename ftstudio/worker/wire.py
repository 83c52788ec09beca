"""Events out on a protected stdout, commands in on stdin."""

import contextlib
import logging
import math
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TextIO

import filelock

from ftstudio.core.asks import COMMAND, Ask, from_line
from ftstudio.core.errors import FTStudioError, RunInUse
from ftstudio.core.events import FINAL, Event, Said, StepTaken, to_line
from ftstudio.core.plain import MalformedRecord
from ftstudio.core.run_folder import RunFolder, writing_to

Tell = Callable[[Event], None]
_LOG = logging.getLogger(__name__)
_STEPS_A_SECOND = 5
_A_GLANCE = 1.0
"""Seconds: who only looks whether somebody works here holds the lock for an instant."""


class Wire:
    """The worker's mouth: an event is recorded first, then told.

    From its making on, fd 1 is stderr, so that no library can write into the wire.
    """

    def __init__(self) -> None:
        """Take stdout for ourselves."""
        sys.stdout.flush()
        self._out: TextIO = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)
        self._record: RunFolder | None = None
        self._last_step = -math.inf

    def record_in(self, run: RunFolder) -> None:
        """Keep each event from now on in the run's record as well.

        The run is ours alone until this process ends. Raises RunInUse where it is
        another process's already, DiskFull or FolderNotWritable.
        """
        self._lock = filelock.FileLock(run.lock)
        with writing_to(run.path):
            try:
                self._lock.acquire(timeout=_A_GLANCE)
            except filelock.Timeout:
                raise RunInUse(folder=str(run.path)) from None
            run.keep_reserve()
        self._record = run

    def tell(self, event: Event) -> None:
        """Say `event`; steps at most five times a second. Raises DiskFull."""
        if isinstance(event, StepTaken):
            now = time.monotonic()
            if now - self._last_step < 1 / _STEPS_A_SECOND:
                return
            self._last_step = now
        said = Said(event, time.time())
        if self._record is not None:
            self._keep(self._record, said)
        with contextlib.suppress(OSError):  # nobody listens any more
            self._out.write(to_line(said) + "\n")
            self._out.flush()

    def _keep(self, run: RunFolder, said: Said) -> None:
        """Record an event; the last one is told even where it cannot be recorded."""
        try:
            with writing_to(run.path):
                run.append(said)
        except (FTStudioError, OSError) as error:
            if not isinstance(said.event, FINAL):
                raise
            _LOG.warning("the end cannot be recorded: %s", type(error).__name__)


class Commands:
    """The worker's ear: what was asked for, mostly on stdin.

    "carry_on": the warning was heard, and training shall go on.
    "gentle", "brisk": leave more of the processor to other programs, or no longer.
    "alone": one of those that compute along has ended.
    "ask …": a request, as `core.asks` writes it. "hush": no more of the present answer,
    and no word to what was asked since.
    "stop": keep the best and say how good it is. "end", and a closed stdin, after which
    nobody listens any more: keep the best and be gone.
    """

    def __init__(self) -> None:
        """Nothing was asked for yet."""
        self._stop = threading.Event()
        self._end = threading.Event()
        self._may_work = threading.Event()
        self._may_work.set()
        self._carry_on = threading.Event()
        self._talk = threading.Condition()
        self._asked: deque[Ask] = deque()
        self._heard = 0
        self._begun = 0
        self._silent = -1
        self.is_alone = False
        """Whether nobody needs to be waited for that shares the work."""
        self.is_gentle = False
        """Whether other programs shall come first."""
        self._deeds: dict[str, Callable[[], None]] = {
            "pause": self._pause,
            "resume": self._may_work.set,
            "carry_on": self._carry_on.set,
            "gentle": partial(self._be_gentle, on=True),
            "brisk": partial(self._be_gentle, on=False),
            "alone": self._be_alone,
            "hush": self._fall_silent,
            "stop": partial(self._leave, at_once=False),
            "end": partial(self._leave, at_once=True),
        }

    def listen_to(self, stdin: TextIO) -> None:
        """Obey what comes on `stdin`, in a thread of its own, until it closes."""
        threading.Thread(target=self._listen, args=(stdin,), daemon=True).start()

    @property
    def must_stop(self) -> bool:
        """Whether to stop and keep the best."""
        return self._stop.is_set()

    @property
    def must_end(self) -> bool:
        """Whether to leave out everything but keeping the best."""
        return self._end.is_set()

    @property
    def is_paused(self) -> bool:
        """Whether work should wait."""
        return not self._may_work.is_set()

    def take_carry_on(self) -> bool:
        """Whether a warning was answered since this was last asked."""
        was_asked = self._carry_on.is_set()
        self._carry_on.clear()
        return was_asked

    @property
    def is_hushed(self) -> bool:
        """Whether the present answer shall end."""
        return self._begun <= self._silent or self.must_stop

    def next_ask(self) -> Ask | None:
        """Wait for a request; None where all is to end."""
        with self._talk:
            self._talk.wait_for(lambda: self._asked or self.must_stop)
            if self.must_stop:
                return None
            self._begun += 1
            return self._asked.popleft()

    def wait_while_paused(self) -> None:
        """Come back when work may go on or must stop."""
        self._may_work.wait()

    def obey(self, command: str) -> None:
        """Take one command; one that is not known is passed over."""
        if command.startswith(COMMAND):
            self._take(command.removeprefix(COMMAND))
        elif deed := self._deeds.get(command):
            deed()

    def _pause(self) -> None:
        if not self.must_stop:
            self._may_work.clear()

    def _be_gentle(self, *, on: bool) -> None:
        self.is_gentle = on

    def _be_alone(self) -> None:
        self.is_alone = True

    def _leave(self, *, at_once: bool) -> None:
        if at_once:
            self._end.set()
        self._stop.set()
        self._may_work.set()
        with self._talk:
            self._talk.notify_all()

    def _fall_silent(self) -> None:
        """All that was heard so far gets no more words; each still gets its turn."""
        self._silent = self._heard

    def _take(self, line: str) -> None:
        with contextlib.suppress(MalformedRecord), self._talk:
            self._asked.append(from_line(line))
            self._heard += 1
            self._talk.notify_all()

    def _listen(self, stdin: TextIO) -> None:
        try:
            for line in stdin:
                self.obey(line.strip())
        finally:
            self.obey("end")
