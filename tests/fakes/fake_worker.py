"""A real child in the place of the worker, as well or badly behaved as it is asked.

It does what its first argument says (crash, hang, garbage, …) with the task file that
its second one names. It needs nothing but Python: it starts at once, and what it says
is the wire's form written out by hand.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

STARTED = {"event": "Started", "process": os.getpid(), "version": "fake"}
FINISHED = {"event": "Finished", "stopped": False, "peak_memory": 1}
STOPPED = {"event": "Finished", "stopped": True, "peak_memory": 1}
FAILED = {"event": "Failed", "error": "TrainingBlewUp", "fields": {"step": 3}}
_NOISE = b'not json\n{"event": "Star\n[1]\n{"event": "Told"}\n\xff\x00\xfe\n\n'
_VERY_LONG = 9_000_000


def main() -> None:
    """Read the task, say so, and behave."""
    how, task_file = sys.argv[1:]
    json.loads(Path(task_file).read_text(encoding="utf-8"))
    if how != "silent":
        _say(STARTED)
    _BEHAVIOURS[how]()


def _ok() -> None:
    for done in range(1, 4):
        _say({"event": "Progressed", "done": done, "total": 3})
    _say(FINISHED)


def _fail() -> None:
    _say(FAILED)
    sys.exit(1)


def _crash() -> None:
    os.abort()


def _killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _hang() -> None:
    """Obey nobody: not a command, not a closed stdin, not SIGTERM."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    _say({"event": "Progressed", "done": 1, "total": 2})
    while True:
        signal.pause()


def _deaf() -> None:
    """Obey SIGTERM alone."""
    _say({"event": "Progressed", "done": 1, "total": 2})
    signal.pause()


def _garbage() -> None:
    """Say what is no event before, between and after what is."""
    for event in ({"event": "Progressed", "done": 1, "total": 1}, FINISHED):
        sys.stdout.buffer.write(_NOISE + b"x" * _VERY_LONG + b"\n")
        _say(event)
    sys.stdout.buffer.write(b'{"event": "Fini')


def _echo() -> None:
    """Answer each command with its length; finish when asked to stop or to end."""
    for line in sys.stdin:
        _say({"event": "Progressed", "done": len(line.strip()), "total": 9})
        if line.strip() in {"stop", "end"}:
            break
    _say(STOPPED)


def _silent() -> None:
    """Say nothing at all."""


def _two_finals() -> None:
    for event in (FINISHED, FAILED, STARTED):
        _say(event)


def _final_then_hang() -> None:
    _say(FINISHED)
    _hang()


def _orphan() -> None:
    """Die, and leave a child behind that holds our stdout open."""
    subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
    os.kill(os.getpid(), signal.SIGKILL)


def _say(event: Mapping[str, object]) -> None:
    line = json.dumps({"at": 0.0, **event}) + "\n"
    sys.stdout.buffer.write(line.encode())
    sys.stdout.buffer.flush()


_BEHAVIOURS: dict[str, Callable[[], None]] = {
    "ok": _ok,
    "fail": _fail,
    "crash": _crash,
    "killed": _killed,
    "hang": _hang,
    "deaf": _deaf,
    "garbage": _garbage,
    "slow": _echo,
    "silent": _silent,
    "two_finals": _two_finals,
    "final_then_hang": _final_then_hang,
    "orphan": _orphan,
}

if __name__ == "__main__":
    main()
