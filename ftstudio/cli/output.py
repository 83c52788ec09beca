"""What the command line shows: JSON lines to scripts, sentences and a bar to people."""

import contextlib
import io
import sys
import time
from collections.abc import Iterator
from typing import NoReturn

from tqdm import tqdm

from ftstudio.core.errors import FTStudioError
from ftstudio.core.events import Event, Failed, Said, to_line
from ftstudio.core.plain import to_json
from ftstudio.words.messages import sentence

_BAR = "{desc} {percentage:3.0f} % |{bar:30}| {n_fmt} / {total_fmt}, {remaining} left"
_COUNTABLE = 9999
"""Up to here each one is shown; of bytes, only thousands and millions."""
_HARMLESS = {
    code: f"\\x{code:02x}"
    for code in (*range(32), *range(127, 160))
    if chr(code) not in "\n\t"
}
"""Control characters, in a file's name or an answer, could take over the terminal."""
_IN_A_NAME = {
    **{code: f"\\u{code:04x}" for code in (0x61C, 0x200E, 0x200F, 0x2028, 0x2029)},
    **{
        code: f"\\u{code:04x}"
        for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
    },
    ord("\n"): "\\n",
    ord("\t"): "\\t",
}
"""Ends of lines, and marks that turn the direction of what stands beside them."""


def on_one_line(text: str) -> str:
    """A text with a file's name in it, as it can be shown among others."""
    return text.translate(_IN_A_NAME)


class Output:
    """Where a command's words go. With `as_json`, stdout holds JSON lines alone."""

    def __init__(self, as_json: bool) -> None:
        """Take over stdout: JSON is UTF-8, and what cannot be shown is escaped."""
        self.as_json = as_json
        self._bar: tqdm[NoReturn] | None = None
        self._label = ""
        if sys.stdout is None:
            sys.stdout = io.StringIO()  # closed by who started us
        if isinstance(sys.stdout, io.TextIOWrapper):
            encoding = "utf-8" if as_json else None
            sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")

    def say(self, text: str = "", end: str = "\n") -> None:
        """Tell a person something; scripts are spared."""
        if not self.as_json:
            with _above(self._bar):
                sys.stdout.write(text.translate(_HARMLESS) + end)
                sys.stdout.flush()

    def tell(self, event: Event) -> None:
        """Give scripts an event."""
        if self.as_json:
            self._record(to_line(Said(event, time.time())))

    def give(self, value: object) -> None:
        """Give scripts a value of the core as one object."""
        if self.as_json:
            self._record(to_json(value))

    def fail(self, error: FTStudioError, already_told: bool = False) -> int:
        """Say what went wrong, on stderr for a person; gives the exit code 1."""
        if not already_told:
            self.tell(Failed(type(error).__name__, error.fields()))
        self.warn(sentence(error))
        return 1

    def warn(self, text: str) -> None:
        """Say something on stderr."""
        with _above(self._bar):
            sys.stderr.write(text.translate(_HARMLESS) + "\n")
            sys.stderr.flush()

    def hint(self, text: str) -> None:
        """Tell a person who waits what goes on, where stderr is a terminal."""
        if not self.as_json and sys.stderr.isatty():
            self.warn(text)

    def progress(self, label: str, done: int, total: int) -> None:
        """Show how far long work is, on stderr, where that is a terminal."""
        if self.as_json or not sys.stderr.isatty():
            return
        if self._bar is None or label != self._label:
            self.done()
            self._label = label
            self._bar = tqdm(
                desc=label,
                total=total,
                leave=False,
                unit_scale=total > _COUNTABLE,
                bar_format=_BAR,
            )
        self._bar.total = total
        self._bar.update(done - self._bar.n)

    def done(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _record(self, line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


@contextlib.contextmanager
def _above(bar: "tqdm[NoReturn] | None") -> Iterator[None]:
    """Write a line above the bar instead of into it."""
    if bar is None:
        yield
    else:
        with bar.external_write_mode():
            yield
