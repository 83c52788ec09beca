"""One reader process as its owner sees it: asked for files one by one, timed, ended."""

import os
import signal
import stat
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from ftstudio.core.corpus import Reason
from ftstudio.core.plain import MalformedRecord
from ftstudio.documents.exchange import (
    READY,
    Allowance,
    Answer,
    Limits,
    longest_answer,
    refusal,
    to_line,
)
from ftstudio.documents.extract import reason_for
from ftstudio.documents.online import is_online_only
from ftstudio.documents.promises import promised_kind
from ftstudio.documents.recognition import PageRead, ScanRequest, message_from
from ftstudio.runs.guard import Guard
from ftstudio.runs.launch import command, environment
from ftstudio.runs.outcome import Outcome

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_SECONDS_TO_START = 120.0
_SECONDS_TO_END = 2.0
_KILLED = -getattr(signal, "SIGKILL", 9)
_WINDOWS = ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS")


class ReaderProcess:
    """A running reader; whatever a file does to it becomes that file's answer."""

    def __init__(self, limits: Limits, program: Sequence[str] = ()) -> None:
        """Start `program`, else our own; raises WorkerDied if it does not come up."""
        self._limits = limits
        self._is_killed = False
        self._process = subprocess.Popen(
            program or command("--reader"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it may quote the person's files
            env=environment() | _ONE_THREAD,
            creationflags=sum(getattr(subprocess, each, 0) for each in _WINDOWS),
            start_new_session=os.name == "posix",
        )
        self._guard = Guard(self._process, limits.memory)
        self._guard.start()
        if self._line_after(b"", _SECONDS_TO_START) != READY:
            raise self.close().error()

    @property
    def is_usable(self) -> bool:
        """Whether it can be asked for another file."""
        return self._process.poll() is None

    def ask(
        self,
        path: Path,
        allowance: Allowance | None = None,
        on_page: Callable[[PageRead], None] | None = None,
        inside: Sequence[str] = (),
    ) -> Answer:
        """Read one file. After a fault the process is gone, and `is_usable` says so.

        `on_page` hears of pages as they are recognised; each has its own time. The
        names `inside` lead to a scan that the file holds; only a recogniser goes there.
        """
        allowed = allowance or Allowance()
        reason = _reason_not_to_open(path, self._limits, allowed)
        if reason:
            return refusal(promised_kind(path.name), reason)
        request = to_line(
            ScanRequest(str(path), self._limits, allowed.password, tuple(inside))
        )
        seconds = self._seconds_for(path)
        try:
            message = message_from(self._line_after(request, seconds))
            while isinstance(message, PageRead):
                if on_page:
                    on_page(message)
                message = message_from(self._line_after(b"", seconds))
        except MalformedRecord:
            return refusal(promised_kind(path.name), self._fault())
        if message.reason is Reason.TOOK_TOO_MUCH_MEMORY:
            self.close()  # and see it end, or it would be asked for another file
        return message

    def kill(self) -> None:
        """End it at once, from any thread; whoever waits for its answer is set free."""
        self._is_killed = True
        self._process.kill()

    def close(self) -> Outcome:
        """Let it end, or make it, and say how it ended."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.close()
        except OSError:
            self.kill()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self.kill()
        stdout.close()
        return Outcome(self._process.wait())

    def _seconds_for(self, path: Path) -> float:
        try:
            megabytes = path.stat().st_size / 1_000_000
        except OSError:
            megabytes = 0.0
        return self._limits.seconds + megabytes * self._limits.seconds_per_megabyte

    def _line_after(self, request: bytes, seconds: float) -> bytes:
        """The line that follows `request`; none or half of one if the child ends."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        self._guard.begin(seconds)
        try:
            stdin.write(request)
            stdin.flush()
            return stdout.readline(longest_answer(self._limits))
        except OSError:
            return b""
        finally:
            self._guard.rest()

    def _fault(self) -> Reason:
        """Why there was no whole answer; the process is ended if it has not yet."""
        outcome = self.close()
        if outcome.exit_code and self._guard.fault:
            return self._guard.fault
        if outcome.exit_code == _KILLED and not self._is_killed:  # so by the system
            return Reason.TOOK_TOO_MUCH_MEMORY
        return Reason.READER_DIED


def _reason_not_to_open(
    path: Path, limits: Limits, allowance: Allowance
) -> Reason | None:
    """Why a file is not even given to a reader; opening a pipe would wait forever."""
    try:
        found = path.stat()
    except OSError as error:
        return reason_for(error)
    if stat.S_ISDIR(found.st_mode):
        return Reason.NO_PERMISSION
    if not stat.S_ISREG(found.st_mode):
        return Reason.NOT_A_FILE
    if found.st_size > limits.file_size:
        return Reason.FILE_TOO_LARGE
    if is_online_only(path.name, found) and not allowance.downloads:
        return Reason.ONLINE_ONLY
    return Reason.ZERO_BYTES if found.st_size == 0 else None
