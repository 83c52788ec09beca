"""The program's log: two files of bounded size that several processes may write."""

import contextlib
import logging
import os
import time
from pathlib import Path

import filelock

from ftstudio.care.scrubbing import scrubbed
from ftstudio.core.code_places import about

NAME = "ftstudio.log"
_MOST_BYTES = 500_000
_OLDER = 2
_LONGEST = 2000
_TAIL = 100_000


def start_log(folder: Path, role: str) -> logging.Handler:
    """Keep what our own modules log in `folder` from now on; gives the handler.

    What libraries say is not kept: they know the person's words. Where nothing can be
    written the program goes on without a log.
    """
    handler = LogFile(folder, role)
    ours = logging.getLogger("ftstudio")
    for each in [each for each in ours.handlers if isinstance(each, LogFile)]:
        ours.removeHandler(each)  # a process has one log
    ours.addHandler(handler)
    ours.setLevel(logging.INFO)
    return handler


def last_lines(folder: Path, number: int) -> tuple[str, ...]:
    """The newest lines of the log in `folder`, as many as there are up to `number`."""
    lines: list[str] = []
    for file in (folder / NAME, _older(folder, 1)):
        if len(lines) < number:
            with contextlib.suppress(OSError):
                lines = [*_tail(file).splitlines(), *lines]
    return tuple(lines[-number:])


class LogFile(logging.Handler):
    """Each line is one write at the end of the file, so those of others stay whole.

    The file is opened for each line: there are few, and a file that nobody holds open
    can be moved aside on every system.
    """

    def __init__(self, folder: Path, role: str, most: int = _MOST_BYTES) -> None:
        super().__init__(logging.INFO)
        self._folder = folder
        self._most = most
        self._role = role

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line; where that cannot be done it is lost."""
        with contextlib.suppress(OSError, NotImplementedError, ValueError):
            line = self._line(record).encode("utf-8", "backslashreplace")
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = self._folder / NAME
            if _size(file) + len(line) > self._most:
                self._move_aside(file)
            with file.open("ab", buffering=0) as out:
                out.write(line)

    def _line(self, record: logging.LogRecord) -> str:
        """When, how grave, who, what; of an error its kind and its place alone."""
        said = record.getMessage()
        if record.exc_info:
            said = f"{said} {about(record.exc_info[1])}"
        when = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(record.created))
        said = scrubbed(said[:_LONGEST]).replace("\n", " ⏎ ")
        by = f"{self._role} {record.process}"
        return f"{when} {record.levelname} {by} {record.name}: {said}\n"

    def _move_aside(self, file: Path) -> None:
        """Make room; one process at a time, and only where it is still needed.

        Raises OSError where that fails: the line is lost then, and the file grows no
        further.
        """
        with filelock.FileLock(self._folder / "log.lock", timeout=1):
            if _size(file) <= self._most // 2:
                return  # another process was quicker
            for number in range(_OLDER, 1, -1):
                with contextlib.suppress(FileNotFoundError):
                    os.replace(
                        _older(self._folder, number - 1), _older(self._folder, number)
                    )
            os.replace(file, _older(self._folder, 1))


def _older(folder: Path, number: int) -> Path:
    return folder / f"{NAME}.{number}"


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def _tail(file: Path) -> str:
    with file.open("rb") as log:
        log.seek(max(0, log.seek(0, os.SEEK_END) - _TAIL))
        return log.read().decode("utf-8", "replace")
