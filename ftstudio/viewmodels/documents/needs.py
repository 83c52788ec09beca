"""What a document needs of the person before it can be read, or read whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ftstudio.core.corpus import PART, Document, State
from ftstudio.documents.scan import Found
from ftstudio.runs.recognising import can_be_recognised, pages_of


class Need(Enum):
    """A person's word."""

    PASSWORD = 1
    DOWNLOAD = 2
    RECOGNITION = 3


@dataclass(frozen=True, slots=True)
class Needs:
    """The documents that need something, by what they need."""

    locked: tuple[Document, ...] = ()
    online: tuple[Document, ...] = ()
    scans: tuple[Document, ...] = ()

    @property
    def pages(self) -> int:
        """The pages of the scans that have no text."""
        return sum(map(pages_of, self.scans))


def need_of(document: Document) -> Need | None:
    """What a document needs, None for nothing that can be given here."""
    if document.state is State.LOCKED:
        return Need.PASSWORD if document.opens_with_password else None
    if document.state is State.ONLINE:
        return Need.DOWNLOAD
    return Need.RECOGNITION if can_be_recognised(document) else None


def needs_of(documents: Iterable[Document]) -> Needs:
    """What all documents need."""
    found: dict[Need, list[Document]] = {each: [] for each in Need}
    for each in documents:
        if need := need_of(each):
            found[need].append(each)
    return Needs(*(tuple(found[each]) for each in Need))


def found_of(documents: Iterable[Document]) -> tuple[Found, ...]:
    """The files that documents are, or are in; each once."""
    files = {}
    for each in documents:
        name = each.name.partition(PART)[0]
        files[each.folder, name] = Found(each.folder, name, Path(each.folder) / name)
    return tuple(files.values())
