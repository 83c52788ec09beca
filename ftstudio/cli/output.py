"""What the command line shows: JSON lines for scripts, sentences and a bar for people."""

import contextlib
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from tqdm import tqdm

from ftstudio.core.errors import FTStudioError
from ftstudio.core.events import Event, Failed, Said, to_line
from ftstudio.core.plain import to_plain
from ftstudio.words.messages import sentence


@dataclass(slots=True)
class Output:
    """Where a command's words go. With `as_json`, stdout holds JSON lines alone."""

    as_json: bool
    _bar: "tqdm[None] | None" = field(default=None, init=False)

    def say(self, text: str = "", end: str = "\n") -> None:
        """Tell a person something; scripts are spared."""
        if not self.as_json:
            with _above(self._bar):
                sys.stdout.write(text + end)
                sys.stdout.flush()

    def tell(self, event: Event) -> None:
        """Give scripts an event."""
        if self.as_json:
            self.record(to_line(Said(event, time.time())))

    def give(self, value: object) -> None:
        """Give scripts a value of the core as one object."""
        if self.as_json:
            self.record(json.dumps(to_plain(value), ensure_ascii=False))

    def record(self, line: str) -> None:
        """One line for scripts."""
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    def fail(self, error: FTStudioError, already_told: bool = False) -> int:
        """Say what went wrong, on stderr for a person; gives the exit code 1."""
        if not already_told:
            self.tell(Failed(type(error).__name__, error.fields()))
        self.warn(sentence(error))
        return 1

    def warn(self, text: str) -> None:
        """Say something on stderr."""
        with _above(self._bar):
            sys.stderr.write(text + "\n")
            sys.stderr.flush()

    def progress(self, label: str, done: int, total: int, unit: str = "") -> None:
        """Show how far long work is, on stderr, where that is a terminal."""
        if self.as_json or not sys.stderr.isatty():
            return
        if self._bar is None or self._bar.desc != f"{label}: ":
            self.done()
            self._bar = tqdm(
                desc=label, total=total, unit=unit, unit_scale=True, leave=False
            )
        self._bar.total = total
        self._bar.update(done - self._bar.n)

    def done(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


@contextlib.contextmanager
def _above(bar: "tqdm[None] | None") -> Iterator[None]:
    """Write a line above the bar instead of into it."""
    if bar is None:
        yield
    else:
        with bar.external_write_mode():
            yield
