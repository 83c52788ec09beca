"""A child watched from outside: ended when it takes too long or too much memory."""

import subprocess
import threading
import time

import psutil

from ftstudio.core.corpus import Reason

_LOOK_SECONDS = 0.05
_MUCH = 0.5


class Guard(threading.Thread):
    """Watches one child until it has ended; it works side by side with its owner."""

    def __init__(self, process: subprocess.Popen[bytes], memory: int) -> None:
        """Bytes of `memory` that may be resident; the clock does not run yet."""
        super().__init__(name="guard", daemon=True)
        self._process = process
        self._memory = memory
        self._most = 0
        self._deadline: float | None = None
        self._fault: Reason | None = None

    @property
    def fault(self) -> Reason | None:
        """Why it was ended; with half its memory used, for want of memory."""
        if self._fault is None and self._most > _MUCH * self._memory:
            return Reason.TOOK_TOO_MUCH_MEMORY
        return self._fault

    def begin(self, seconds: float) -> None:
        """The child has so many seconds from now."""
        self._most = 0
        self._deadline = time.monotonic() + seconds

    def rest(self) -> None:
        """The child is done with what it was asked for."""
        self._deadline = None

    def run(self) -> None:
        """Look twenty times a second."""
        while self._process.poll() is None and self._fault is None:
            self._look()
            time.sleep(_LOOK_SECONDS)

    def _look(self) -> None:
        resident, deadline = self._resident(), self._deadline
        self._most = max(self._most, resident)
        if resident > self._memory:
            self._end(Reason.TOOK_TOO_MUCH_MEMORY)
        elif deadline is not None and time.monotonic() > deadline:
            self._end(Reason.TOOK_TOO_LONG)

    def _resident(self) -> int:
        """Bytes; 0 where it has just ended."""
        try:
            return psutil.Process(self._process.pid).memory_info().rss
        except psutil.Error:
            return 0

    def _end(self, fault: Reason) -> None:
        self._fault = fault
        self._process.kill()
