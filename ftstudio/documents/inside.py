"""Finds a file inside a file, by the names under which it is listed."""

from collections.abc import Sequence

from ftstudio.core.corpus import Reason
from ftstudio.documents.answering import DEEPEST, anonymous_name
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.kinds import kind_of
from ftstudio.documents.part_names import part_name
from ftstudio.documents.readers.table import reader_for


def found_inside(content: bytes, name: str, inside: Sequence[str]) -> tuple[bytes, str]:
    """What is `inside` the file of this name, and how it is called.

    Each name leads one file further down; without any it is the file itself. Raises
    CannotRead.
    """
    if len(inside) > DEEPEST:
        raise CannotRead(Reason.UNKNOWN_FORMAT)
    try:
        for wanted in inside:
            content, name = _part(content, name, wanted), wanted
    except RecursionError as error:
        raise CannotRead(Reason.BROKEN_FILE) from error
    return content, name


def _part(content: bytes, name: str, wanted: str) -> bytes:
    taken: dict[str, int] = {}
    for part in reader_for(kind_of(content, name))(content).parts:
        if part_name(anonymous_name(part.name), taken) == wanted:
            return part.content
    raise CannotRead(Reason.VANISHED)
