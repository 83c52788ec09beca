"""Entry of the recognising child: one scan in, its text page by page out.

The scan is a file, or lies inside one.
"""

import sys
from pathlib import Path, PurePath
from typing import BinaryIO

from ftstudio.core.corpus import Reason
from ftstudio.documents.answering import Answering
from ftstudio.documents.confinement import Door, confine
from ftstudio.documents.exchange import (
    READY,
    Answer,
    refusal,
    to_line,
)
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.inside import found_inside
from ftstudio.documents.kinds import kind_of
from ftstudio.documents.language import Languages
from ftstudio.documents.page_pictures import OnPage, recognised
from ftstudio.documents.promises import promised_kind
from ftstudio.documents.reader_main import content_of, give_way, protected_stdout
from ftstudio.documents.recogniser import Recogniser
from ftstudio.documents.recognition import (
    ScanRequest,
    page_line,
    scan_request_from,
)

_MEMORY = 5 << 28  # 1.25 GB; what a page takes does not depend on what is on it
_ADDRESS_SPACE = 3 << 30


def main() -> int:
    """Answer requests from stdin until it closes; an exit code."""
    give_way()
    answers = protected_stdout()
    languages = Languages()  # unpacks itself by way of a temporary file
    recogniser = Recogniser()
    door = Door()
    confine(_MEMORY, _ADDRESS_SPACE, door)
    recogniser.load()
    _write(answers, READY)
    for line in sys.stdin.buffer:
        request = scan_request_from(line)
        door.path = request.path
        answer = _answer(
            request,
            languages,
            recogniser,
            lambda page: _write(answers, page_line(page)),
        )
        _write(answers, to_line(answer))
    return 0


def _write(answers: BinaryIO, line: bytes) -> None:
    answers.write(line)
    answers.flush()


def _answer(
    request: ScanRequest, languages: Languages, recogniser: Recogniser, on_page: OnPage
) -> Answer:
    """The answer for a file that a reader found no text in, or not on all pages."""
    path = Path(request.path)
    kind = promised_kind((path.name, *request.inside)[-1])
    try:
        content, name = found_inside(
            content_of(path, request.limits), path.name, request.inside
        )
        kind = kind_of(content, name)
        extract = recognised(
            content, kind, request.password, recogniser.pieces, on_page
        )
        answering = Answering(languages, request.limits)
        return answering.of_extract(extract, kind, content, PurePath(name).stem)
    except CannotRead as refused:
        return refusal(kind, refused.reason, refused.pages)
    except MemoryError:
        return refusal(kind, Reason.TOOK_TOO_MUCH_MEMORY)
