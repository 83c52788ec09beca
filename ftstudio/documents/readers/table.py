"""The formats that can be read, one row each; a reader is loaded when first needed."""

from collections.abc import Callable
from importlib import import_module

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead, Extract

Reader = Callable[..., Extract]

_READERS = {
    Kind.TEXT: "plain_text.read_text",
    Kind.MARKDOWN: "plain_text.read_markdown",
    Kind.HTML: "html.read_html",
    Kind.WORD: "word.read_word",
    Kind.PDF: "pdf.read_pdf",
    Kind.OPENDOCUMENT: "opendocument.read_opendocument",
    Kind.RTF: "rich_text.read_rich_text",
    Kind.OLD_WORD: "old_word.read_old_word",
    Kind.SLIDES: "slides.read_slides",
    Kind.SHEET: "sheet.read_sheet",
    Kind.TABLE: "delimited.read_delimited",
    Kind.EPUB: "epub.read_epub",
    Kind.MAIL: "mail.read_mail",
    Kind.MAILBOX: "mailbox.read_mailbox",
    Kind.ARCHIVE: "archive.read_archive",
}
_UNREAD = {Kind.PICTURE: Reason.IS_PICTURE}


def reader_for(kind: Kind) -> Reader:
    """The function that reads this kind of file; raises CannotRead.

    It takes the content, and the password for the kinds that open with one.
    """
    if kind not in _READERS:
        raise CannotRead(_UNREAD.get(kind, Reason.UNKNOWN_FORMAT))
    module, function = _READERS[kind].split(".")
    loaded = import_module(f"ftstudio.documents.readers.{module}")
    reader: Reader = getattr(loaded, function)
    return reader
