"""TrainingThread: one worker, from launch to its one final event."""

import contextlib
import logging
import math
import queue
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

import filelock

from ftstudio.core.asks import COMMAND, Ask, to_line
from ftstudio.core.errors import FTStudioError, WorkerDied
from ftstudio.core.events import FINAL, Event, Failed, Finished, Said, from_line
from ftstudio.core.plain import MalformedRecord
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.core.tasks import Assist, Rehearse, Task, Train, write_task
from ftstudio.runs.assistants import Assistants, variables_around
from ftstudio.runs.launch import command
from ftstudio.runs.worker_process import (
    ALONE,
    BRISK,
    CARRY_ON,
    END,
    GENTLE,
    HUSH,
    PAUSE,
    RESUME,
    STOP,
    Patience,
    WorkerProcess,
)

_LOG = logging.getLogger(__name__)
_TICK = 0.1
_IMPATIENT = Patience(asked=1.5, terminated=1.0)
"""With a rehearsal, by which nothing is lost."""

Deliver = Callable[[Event], None]


class TrainingThread(threading.Thread):
    """Does one task in a worker and delivers its events, in this thread.

    Promise: exactly one final event (Finished or Failed), always last, whatever
    becomes of the worker; for a training it is also the last line of the record. A
    rehearsal is ended when its time is up.
    """

    def __init__(
        self,
        task: Task,
        deliver: Deliver,
        worker: Sequence[str] | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Prepare to do `task`; `worker` is a worker's command line before the task."""
        super().__init__(name=type(task).__name__, daemon=True)
        self._task = task
        self._deliver = deliver
        self._worker = list(worker or command("--worker"))
        is_short = isinstance(task, Rehearse)
        self._patience = patience or (_IMPATIENT if is_short else Patience())
        self._longest = task.seconds if isinstance(task, Rehearse) else math.inf
        self._wishes: queue.Queue[str] = queue.Queue()
        self._must_end = threading.Event()
        self._ends = math.inf
        self._assistants: Assistants | None = None
        self.run_folder = RunFolder(Path(task.run)) if isinstance(task, Train) else None

    def pause(self) -> None:
        """Ask the worker to wait, wherever it is."""
        self._wishes.put(PAUSE)

    def resume(self) -> None:
        """Ask a paused worker to go on."""
        self._wishes.put(RESUME)

    def carry_on(self) -> None:
        """Answer a warning: training shall go on."""
        self._wishes.put(CARRY_ON)

    def be_gentle(self, *, on: bool) -> None:
        """Ask the worker to leave more of the processor to others, or no longer."""
        self._wishes.put(GENTLE if on else BRISK)

    def ask(self, ask: Ask) -> None:
        """Put a request to a worker that listens, or will once its model is loaded."""
        self._wishes.put(COMMAND + to_line(ask))

    def hush(self) -> None:
        """Ask for no more of the answer, nor for any to what was asked since."""
        self._wishes.put(HUSH)

    def ask_to_stop(self) -> None:
        """Ask the worker to stop and keep the best; it takes the time it needs."""
        self._wishes.put(STOP)

    def end(self) -> None:
        """Stop within a bounded time: ask, then terminate, then kill. Does not wait."""
        self._wishes.put(END)
        self._must_end.set()

    def run(self) -> None:
        """Launch, listen, and see to it that there is a final event."""
        final: Event
        with contextlib.ExitStack() as stack:
            try:
                process = self._launch(stack)
            except FTStudioError as error:
                final = self._failed(error)
            except OSError as error:
                _LOG.warning("the worker cannot be started: %s", type(error).__name__)
                final = self._failed(WorkerDied(exit_code=error.errno or 1, signal=""))
            else:
                final = self._listen(process)
        self._deliver(final)

    def _launch(self, stack: contextlib.ExitStack[bool | None]) -> WorkerProcess:
        """The worker; it and its task file are gone when `stack` is left."""
        with writing_to(Path(tempfile.gettempdir())):
            temporary = tempfile.TemporaryDirectory(
                prefix="ftstudio-", ignore_cleanup_errors=True
            )
            folder = Path(stack.enter_context(temporary))
            task_file = folder / "task.json"
            write_task(self._task, task_file)
        log = self.run_folder.log if self.run_folder else folder / "worker.log"
        variables = variables_around() if isinstance(self._task, Assist) else {}
        if isinstance(self._task, Train):
            self._assistants = Assistants(self._task, self._worker, folder, stack)
            variables = self._assistants.of_the_leader
        process = WorkerProcess([*self._worker, str(task_file)], log, variables)
        return stack.enter_context(process)

    def _listen(self, process: WorkerProcess) -> Event:
        """Deliver what the worker says; its final event, or what to say instead."""
        ladder = _Ladder(process, self._patience)
        final: Event | None = None
        self._ends = time.monotonic() + self._longest
        while (line := self._next_line(process, ladder)) is not None:
            event = _event_in(line)
            if event is None or final is not None:
                continue
            if isinstance(event, FINAL):
                final = event
                ladder = _Ladder(process, self._patience.after_the_end)
                self._must_end.set()
            else:
                self._deliver(event)
        outcome = process.wait()
        if final is None and time.monotonic() > self._ends:
            return Finished(stopped=True, peak_memory=0)  # that was us
        return final or self._failed(outcome.error())

    def _next_line(self, process: WorkerProcess, ladder: "_Ladder") -> str | None:
        while True:
            if time.monotonic() > self._ends and not self._must_end.is_set():
                self._wishes.put(STOP)
                self._must_end.set()
            self._mind_assistants(process)
            while not self._wishes.empty():
                self._send(process, self._wishes.get())
            if self._must_end.is_set():
                ladder.climb()
            try:
                return process.next_line(timeout=_TICK)
            except queue.Empty:
                continue

    def _mind_assistants(self, process: WorkerProcess) -> None:
        """Nobody shall wait for one that has ended; that is said once."""
        if self._assistants is not None and self._assistants.has_lost_one:
            self._assistants = None
            process.send(ALONE)

    def _send(self, process: WorkerProcess, wish: str) -> None:
        process.send(wish)
        if self._assistants is not None:
            self._assistants.send(wish)

    def _failed(self, error: FTStudioError) -> Failed:
        failed = Failed(type(error).__name__, error.fields())
        if self.run_folder is not None:
            _record(self.run_folder, failed)
        return failed


class _Ladder:
    """Ask (already done), then terminate, then kill, each after its time."""

    def __init__(self, process: WorkerProcess, patience: Patience) -> None:
        self._rungs = [
            (patience.asked, process.terminate),
            (patience.terminated, process.kill),
        ]
        self._since: float | None = None

    def climb(self) -> None:
        """Take the next rung, once its time has come."""
        now = time.monotonic()
        if self._since is None:
            self._since = now
        if self._rungs and now - self._since >= self._rungs[0][0]:
            _, take = self._rungs.pop(0)
            take()
            self._since = now


def _event_in(line: str) -> Event | None:
    try:
        return from_line(line).event
    except MalformedRecord:
        _LOG.warning(
            "the worker said a line of %d characters that is no event", len(line)
        )
        return None


def _record(run: RunFolder, failed: Failed) -> None:
    """Add what a dead worker could not say.

    Not where the run is another process's, nor where the record has its end already.
    """
    if not run.is_started():
        return
    try:
        with filelock.FileLock(run.lock, timeout=0):
            last = deque((said.event for said in run.events()), maxlen=1)
            if not any(isinstance(each, FINAL) for each in last):
                run.append(Said(failed, time.time()))
    except OSError:  # filelock.Timeout is one
        _LOG.warning("the run's end could not be recorded")
