"""One reader process as its owner sees it: asked for files one by one, timed, ended."""

import os
import signal
import stat
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.corpus import Reason
from ftstudio.core.plain import MalformedRecord
from ftstudio.documents.exchange import (
    READY,
    Answer,
    Limits,
    Request,
    answer_from,
    longest_answer,
    refusal,
    to_line,
)
from ftstudio.documents.extract import reason_for
from ftstudio.documents.kinds import promised_kind
from ftstudio.runs.launch import command, environment
from ftstudio.runs.outcome import Outcome

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
_SECONDS_TO_START = 120.0
_SECONDS_TO_END = 2.0
_KILLED = -getattr(signal, "SIGKILL", 9)


class ReaderProcess:
    """A running reader; whatever a file does to it becomes that file's answer."""

    def __init__(self, limits: Limits, program: Sequence[str] = ()) -> None:
        """Start `program`, else our own; raises WorkerDied if it does not come up."""
        self._limits = limits
        self._is_overdue = False
        self._process = subprocess.Popen(
            program or command("--reader"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it may quote the person's files
            env=environment() | _ONE_THREAD,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=os.name == "posix",
        )
        if self._line_after(b"", _SECONDS_TO_START) != READY:
            raise self.close().error()

    @property
    def is_usable(self) -> bool:
        """Whether it can be asked for another file."""
        return self._process.poll() is None

    def ask(self, path: Path) -> Answer:
        """Read one file. After a fault the process is gone, and `is_usable` says so."""
        reason = _reason_not_to_open(path, self._limits)
        if reason:
            return refusal(promised_kind(path.name), reason)
        request = to_line(Request(str(path), self._limits))
        line = self._line_after(request, self._seconds_for(path))
        try:
            answer = answer_from(line)
        except MalformedRecord:
            return refusal(promised_kind(path.name), self._fault())
        if answer.reason is Reason.TOOK_TOO_MUCH_MEMORY:
            self.kill()
        return answer

    def kill(self) -> None:
        """End it at once, from any thread; whoever waits for its answer is set free."""
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
        timer = threading.Timer(seconds, self._end_overdue)
        timer.start()
        try:
            stdin.write(request)
            stdin.flush()
            return stdout.readline(longest_answer(self._limits))
        except OSError:
            return b""
        finally:
            timer.cancel()

    def _end_overdue(self) -> None:
        self._is_overdue = True
        self.kill()

    def _fault(self) -> Reason:
        """Why there was no whole answer; the process is ended if it has not yet."""
        is_overdue = self._is_overdue
        outcome = self.close()
        if is_overdue:
            return Reason.TOOK_TOO_LONG
        if outcome.exit_code == _KILLED:  # not by us: by the system, for want of memory
            return Reason.TOOK_TOO_MUCH_MEMORY
        return Reason.READER_DIED


def _reason_not_to_open(path: Path, limits: Limits) -> Reason | None:
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
    return Reason.ZERO_BYTES if found.st_size == 0 else None
