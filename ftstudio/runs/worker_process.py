"""One child process that speaks JSON lines: start, listen, ask to stop, end it."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from ftstudio.core.run_folder import writing_to
from ftstudio.runs.bounded_log import BoundedLog
from ftstudio.runs.launch import environment
from ftstudio.runs.outcome import Outcome

STOP = "stop"
END = "end"
PAUSE = "pause"
RESUME = "resume"
CARRY_ON = "carry_on"
GENTLE = "gentle"
BRISK = "brisk"
ALONE = "alone"
HUSH = "hush"

_LONGEST_LINE = 4_000_000


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each rung of the stop ladder waits, in seconds."""

    asked: float = 30.0
    terminated: float = 5.0

    @property
    def after_the_end(self) -> "Patience":
        """With a child that has said its last: there is nothing left to ask of it."""
        return replace(self, asked=self.terminated)


class WorkerProcess:
    """A running child. Its lines come in order; after the last one comes None.

    The child lies in a process group of its own, so that Ctrl-C in a terminal reaches
    only us, and it ends when its stdin closes, so that it never outlives us.
    """

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        variables: Mapping[str, str] | None = None,
    ) -> None:
        """Start the child; stderr goes to `log`, which is kept from growing.

        `variables` are added to its environment.

        Raises DiskFull or FolderNotWritable for the log, OSError for the child.
        """
        with writing_to(log.parent):
            stderr = log.open("ab")
        with stderr:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                env={**environment(), **(variables or {})},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=os.name == "posix",
            )
        self._is_over = False
        self._log = BoundedLog(log)
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def __enter__(self) -> Self:
        """The process itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the child, whatever it is doing, and close the pipes."""
        self.kill()
        self.wait()

    def next_line(self, timeout: float | None = None) -> str | None:
        """The next line, None after the last; raises queue.Empty after `timeout`."""
        self._log.keep_small()
        try:
            line = self._lines.get(timeout=timeout)
        except queue.Empty:
            if self._process.poll() is not None:
                self.kill()  # what it started may hold its stdout open for ever
            raise
        if line is None:
            self._lines.put(None)
        return line

    def send(self, command: str) -> None:
        """Tell the child a command; a child that no longer listens is left alone."""
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(command.encode() + b"\n")
            stdin.flush()
        except (BrokenPipeError, ValueError, OSError):
            return

    @property
    def has_ended(self) -> bool:
        """Whether it lives no more."""
        return self._process.poll() is not None

    def terminate(self) -> None:
        """Ask the system to end the child."""
        self._process.terminate()

    def kill(self) -> None:
        """Have the system end the child at once, and what it has started with it."""
        if self._is_over:
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def wait(self) -> Outcome:
        """Wait for the child's end and say how it ended."""
        code = self._process.wait()
        self.kill()
        self._is_over = True
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            try:
                pipe.close()
            except BrokenPipeError:
                continue
        return Outcome(code)

    def _listen(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        while raw := stdout.readline(_LONGEST_LINE):
            self._lines.put(raw.decode("utf-8", errors="replace").rstrip("\r\n"))
        self._lines.put(None)
