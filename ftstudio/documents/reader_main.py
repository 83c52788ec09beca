"""Entry of a reader process: one untrusted file in, its text or the reason out."""

import hashlib
import os
import sys
from pathlib import Path
from typing import BinaryIO

from ftstudio.core.corpus import Reason, State
from ftstudio.documents.cleaning import (
    clean,
    count_words,
    first_short_line,
    has_words,
    pretty_stem,
    short_title,
)
from ftstudio.documents.confinement import confine
from ftstudio.documents.exchange import (
    READY,
    Answer,
    Limits,
    Request,
    refusal,
    request_from,
    to_line,
)
from ftstudio.documents.extract import CannotRead, Extract, reason_for
from ftstudio.documents.kinds import kind_of, promised_kind
from ftstudio.documents.language import Languages
from ftstudio.documents.readers.table import reader_for

_MEMORY = 1 << 30
_ADDRESS_SPACE = 2 << 30


def main() -> int:
    """Answer requests from stdin until it closes; an exit code."""
    answers = _protected_stdout()
    languages = Languages()  # unpacks itself by way of a temporary file
    confine(_MEMORY, _ADDRESS_SPACE)
    answers.write(READY)
    answers.flush()
    for line in sys.stdin.buffer:
        answers.write(to_line(_answer(request_from(line), languages)))
        answers.flush()
    return 0


def _protected_stdout() -> BinaryIO:
    """A private copy of stdout; what libraries write to fd 1 goes to stderr instead."""
    private = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(private, "wb")


def _answer(request: Request, languages: Languages) -> Answer:
    path, kind = Path(request.path), promised_kind(request.path)
    try:
        content = _content(path, request.limits)
        kind = kind_of(content, path.name)
        extract = _bounded(reader_for(kind)(content), request.limits)
        if not has_words(extract.text):
            raise CannotRead(Reason.ONLY_BLANKS)
        return Answer(
            kind=kind,
            state=extract.reason.state if extract.reason else State.READY,
            reason=extract.reason,
            content_hash=hashlib.sha256(content).hexdigest(),
            words=count_words(extract.text),
            title=_title(extract, path),
            language=languages.of(extract.text),
            text=extract.text,
        )
    except CannotRead as refused:
        return refusal(kind, refused.reason)
    except MemoryError:
        return refusal(kind, Reason.TOOK_TOO_MUCH_MEMORY)


def _content(path: Path, limits: Limits) -> bytes:
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


def _bounded(extract: Extract, limits: Limits) -> Extract:
    """The extract with its text cleaned, and cut where it is longer than allowed."""
    text = clean(extract.text[: limits.characters])
    if len(extract.text) > limits.characters:
        return Extract(text, extract.title, Reason.CUT_AT_LIMIT)
    return Extract(text, extract.title, extract.reason)


def _title(extract: Extract, path: Path) -> str:
    return short_title(
        extract.title, first_short_line(extract.text), pretty_stem(path.stem)
    )
