"""How peers of the engine benchmark take turns, one step each; needs only torch.

A peer says "ready", waits for a line, takes one step, and says what it took as JSON.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

Step = Callable[[], int]
"""Takes one step; gives the tokens in it, padding not counted."""
LEARNING_RATE = 2e-4
RANK, ALPHA = 8, 16
ROWS, LENGTH = 4, 512
"""A step: so many rows of so many tokens, filled or not."""


def documents() -> list[list[int]]:
    """Token ids of each document, as the driver wrote them."""
    found: list[list[int]] = json.loads(Path(os.environ["TOKENS"]).read_text("utf-8"))
    return found


def model() -> str:
    """The folder of the model."""
    return os.environ["MODEL"]


class Turns:
    """A Trainer callback's two ends of a step, and what lies between them."""

    def __init__(self) -> None:
        """Not begun."""
        self.tokens = 0

    def begin(self) -> None:
        """Wait for the turn."""
        print("ready", flush=True)
        if not sys.stdin.readline():
            sys.exit()
        self.tokens = 0
        self._clock, self._work = time.perf_counter(), time.process_time()

    def end(self) -> None:
        """Say what was done."""
        seconds = time.perf_counter() - self._clock
        work = time.process_time() - self._work
        said = {"tokens": self.tokens, "seconds": seconds, "work": work, "peak": peak()}
        print(json.dumps(said), flush=True)

    def repeat(self, step: Step) -> None:
        """Take turns until nobody asks any more."""
        while True:
            self.begin()
            self.tokens = step()
            self.end()


def peak() -> int:
    """The largest resident size of this process so far, in bytes."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(each for each in status.splitlines() if each.startswith("VmHWM"))
    return int(line.split()[1]) * 1024
