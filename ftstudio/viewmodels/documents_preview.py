"""What is behind a document: its text as the model will read it, its reading units."""

from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.core.errors import TextMissing
from ftstudio.core.gathering import UNITS_A_WORD
from ftstudio.documents.texts import TextStore

LONGEST = 20_000
"""Characters of a text that are shown."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One document as it is shown: `text` is the kept text, or its beginning."""

    document: Document
    text: str = ""
    is_cut: bool = False


def preview_of(document: Document, texts: TextStore) -> Preview:
    """A document with its text, where one is kept."""
    if not document.content_hash:
        return Preview(document)
    try:
        text = texts.get(document.content_hash)
    except (TextMissing, OSError):
        return Preview(document)
    return Preview(document, text[:LONGEST], len(text) > LONGEST)


def units_of(document: Document, counted: int | None) -> int:
    """The reading units of a document, estimated while they have not been counted."""
    return round(document.words * UNITS_A_WORD) if counted is None else counted
