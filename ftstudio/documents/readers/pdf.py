"""PDF by PDFium, page by page; scanned pages are told apart from blank ones."""

import contextlib

import pypdfium2
from pypdfium2 import raw

from ftstudio.core.corpus import Reason
from ftstudio.documents.cleaning import without_ligatures
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.pages import joined_pages, without_line_end_hyphens

_FEW_CHARACTERS = 20
_HYPHEN = "\ufffe"  # PDFium's mark of a hyphen at a line's end; "\\x02" in places


def read_pdf(content: bytes) -> Extract:
    """The text of all pages, without page numbers, headers and footers.

    Raises CannotRead for locked and broken files, and where all pages are pictures.
    """
    with contextlib.closing(_opened(content)) as document:
        pages = [_page(document, index) for index in range(len(document))]
    pictures = sum(is_picture for _, is_picture in pages)
    text = joined_pages([text for text, _ in pages])
    text = without_line_end_hyphens(text, _HYPHEN)
    if pictures and all(is_picture or not text.strip() for text, is_picture in pages):
        raise CannotRead(Reason.ONLY_PICTURES)
    return Extract(text, reason=Reason.SOME_PAGES_WITHOUT_TEXT if pictures else None)


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise CannotRead(_reason(content)) from error


def _reason(content: bytes) -> Reason:
    """Why a file does not open; pypdfium2 also refuses sound ones without a page."""
    document = raw.FPDF_LoadMemDocument64(content, len(content), None)
    if document:
        raw.FPDF_CloseDocument(document)
        return Reason.ONLY_BLANKS
    is_locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
    return Reason.NEEDS_PASSWORD if is_locked else Reason.BROKEN_FILE


def _page(document: pypdfium2.PdfDocument, index: int) -> tuple[str, bool]:
    """A page's text and whether the page is a picture; a broken page is a blank one."""
    try:
        with contextlib.closing(document[index]) as page:
            text = _text(page)
            has_text = len(text.strip()) >= _FEW_CHARACTERS
            return text, not has_text and _has_pictures(page)
    except pypdfium2.PdfiumError:
        return "", False


def _text(page: pypdfium2.PdfPage) -> str:
    with contextlib.closing(page.get_textpage()) as textpage:
        text = textpage.get_text_range()
    return without_ligatures(text.replace("\r\n", "\n").replace("\x02", _HYPHEN))


def _has_pictures(page: pypdfium2.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
