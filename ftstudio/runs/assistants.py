"""Assistants: workers that compute for a training beside the one that leads it."""

import contextlib
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.ranks import Ranks, ranks_in
from ftstudio.core.tasks import Assist, Train, write_task
from ftstudio.runs.worker_process import BRISK, GENTLE, PAUSE, RESUME, WorkerProcess

_HERE = "127.0.0.1"
_LOOPBACK = {"linux": "lo", "darwin": "lo0"}
_PASSED_ON = frozenset({PAUSE, RESUME, GENTLE, BRISK})
"""What else is asked for is up to the worker that leads."""


class Assistants:
    """All processes of a training but the one that leads."""

    def __init__(
        self,
        task: Train,
        worker: Sequence[str],
        folder: Path,
        stack: contextlib.ExitStack[bool | None],
    ) -> None:
        """Start them with the command line `worker`; they end as `stack` is left.

        `folder` is for their tasks and logs. Raises OSError, and what is said of a log.
        """
        self._processes: list[WorkerProcess] = []
        self.of_the_leader: dict[str, str]
        """The variables by which the process that leads finds them, or others that were
        started elsewhere."""
        if task.processes < 2:
            self.of_the_leader = variables_around()
            return
        self.of_the_leader, *others = map(_variables, _ranks(task.processes))
        task_file = folder / "assist.json"
        write_task(Assist(task.threads, task.device, task.gentle), task_file)
        for variables in others:
            log = folder / f"worker-{variables['RANK']}.log"
            process = WorkerProcess([*worker, str(task_file)], log, variables)
            self._processes.append(stack.enter_context(process))

    @property
    def has_lost_one(self) -> bool:
        """Whether one of them has ended, whatever the reason."""
        return any(each.has_ended for each in self._processes)

    def send(self, command: str) -> None:
        """Let them hear what concerns them as well."""
        if command in _PASSED_ON:
            for each in self._processes:
                each.send(command)


def variables_around() -> dict[str, str]:
    """What this process was told of others: for the worker that is one of them.

    Raises RanksUnclear.
    """
    ranks = ranks_in(os.environ)
    return ranks.as_environment() if ranks else {}


def _ranks(processes: int) -> list[Ranks]:
    """So many, all here, at a port that is free."""
    with socket.socket() as free:
        free.bind((_HERE, 0))
        port = free.getsockname()[1]
    return [
        Ranks(each, processes, _HERE, port, each, processes)
        for each in range(processes)
    ]


def _variables(ranks: Ranks) -> dict[str, str]:
    """What nobody outside this computer can reach, where gloo can be told so."""
    loopback = _LOOPBACK.get(sys.platform)
    bound = {"GLOO_SOCKET_IFNAME": loopback} if loopback else {}
    return ranks.as_environment() | bound
