"""Entry of a reader process: one untrusted file in, its text or the reason out."""

import os
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

import pypdfium2  # noqa: F401  binds native functions, as nothing may do later

from ftstudio.core.corpus import Reason
from ftstudio.documents.answering import Answering
from ftstudio.documents.confinement import Door, confine
from ftstudio.documents.exchange import (
    READY,
    Answer,
    Limits,
    Request,
    refusal,
    request_from,
    to_line,
)
from ftstudio.documents.extract import CannotRead, reason_for
from ftstudio.documents.language import Languages
from ftstudio.documents.promises import promised_kind

_MEMORY = 900_000_000
_ADDRESS_SPACE = 2 << 30
_NICENESS = 10
_SECONDS_A_LOOK = 1.0


def main() -> int:
    """Answer requests from stdin until it closes; an exit code."""
    give_way()
    answers = protected_stdout()
    languages = Languages()  # unpacks itself by way of a temporary file
    door = Door()
    confine(_MEMORY, _ADDRESS_SPACE, door)
    answers.write(READY)
    answers.flush()
    for line in sys.stdin.buffer:
        request = request_from(line)
        door.path = request.path
        answers.write(to_line(_answer(request, languages)))
        answers.flush()
    return 0


def give_way() -> None:
    """Let the person's own programs come first, and end with whoever started this."""
    if os.name == "posix":
        os.nice(_NICENESS)
        threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()


def end_with(parent: int) -> None:
    """End this process once the one that started it is gone, whatever it is at.

    Where the starting process was killed, nobody is left to watch the time (POSIX).
    """
    while os.getppid() == parent:
        time.sleep(_SECONDS_A_LOOK)
    os._exit(1)


def protected_stdout() -> BinaryIO:
    """A private copy of stdout; what libraries write to fd 1 goes to stderr instead."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb")


def _answer(request: Request, languages: Languages) -> Answer:
    path = Path(request.path)
    answering = Answering(languages, request.limits, request.password)
    try:
        return answering.of(content_of(path, request.limits), path.name)
    except CannotRead as refused:
        return refusal(promised_kind(path.name), refused.reason)
    except MemoryError:
        return refusal(promised_kind(path.name), Reason.TOOK_TOO_MUCH_MEMORY)


def content_of(path: Path, limits: Limits) -> bytes:
    """All bytes of a file; raises CannotRead."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.file_size + 1)
    except OSError as error:
        raise CannotRead(reason_for(error)) from error
    if not content:
        raise CannotRead(Reason.ZERO_BYTES)
    if len(content) > limits.file_size:
        raise CannotRead(Reason.FILE_TOO_LARGE)
    return content
