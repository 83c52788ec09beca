"""The formats that can be read, one row each; a reader is loaded when first needed."""

from collections.abc import Callable
from importlib import import_module

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead, Extract

Reader = Callable[[bytes], Extract]

_READERS = {
    Kind.TEXT: "plain_text.read_text",
    Kind.MARKDOWN: "plain_text.read_markdown",
    Kind.HTML: "html.read_html",
    Kind.WORD: "word.read_word",
    Kind.PDF: "pdf.read_pdf",
}


def reader_for(kind: Kind) -> Reader:
    """The function that reads this kind of file; raises CannotRead."""
    if kind not in _READERS:
        raise CannotRead(Reason.UNKNOWN_FORMAT)
    module, function = _READERS[kind].split(".")
    loaded = import_module(f"ftstudio.documents.readers.{module}")
    reader: Reader = getattr(loaded, function)
    return reader
