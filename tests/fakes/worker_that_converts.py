"""A real child in the place of the worker: writes a tiny model where Convert says.

A GGUF file that says "die" makes it die, one that says "hang" makes it wait for stdin
to close.
"""

import sys
import time
from pathlib import Path

from ftstudio.core.events import (
    Event,
    Finished,
    Phase,
    PhaseChanged,
    Said,
    Started,
    to_line,
)
from ftstudio.core.tasks import Convert, read_task
from tests.fakes.model_files import write_model


def main() -> None:
    """Do the task of the command line."""
    task = read_task(Path(sys.argv[1]))
    assert isinstance(task, Convert)
    content = Path(task.gguf).read_bytes()
    _say(Started(process=1, version="0"))
    _say(PhaseChanged(Phase.CONVERTING, 0))
    if b"die" in content:
        sys.exit(7)
    if b"hang" in content:
        sys.stdin.read()
    write_model(Path(task.folder))
    _say(Finished(stopped=False, peak_memory=0))


def _say(event: Event) -> None:
    sys.stdout.write(to_line(Said(event, time.time())) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
