"""PDF by PDFium, page by page; scanned pages are told apart from blank ones."""

import contextlib
import re
from collections.abc import Callable, Iterator
from itertools import islice

import pypdfium2
from pypdfium2 import raw

from ftstudio.core.corpus import Reason
from ftstudio.documents.cleaning import without_ligatures
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.pages import joined_pages, without_line_end_hyphens
from ftstudio.documents.paragraphs import HYPHEN, Line
from ftstudio.documents.readers.pdf_lines import lines_on

ReadPicture = Callable[[pypdfium2.PdfPage, int, int], list[Line]]
"""Reads a page that is a picture: the page, its number from 1, how many there are."""

_FEW_CHARACTERS = 20
_MOST_CHARACTERS = 20_000_000
_MANY_SHAPES = 200
_MOST_OBJECTS = 20_000
_JUNK = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ue000-\uefff\uf100-\uf8ff\ufffd]")
_MOST_JUNK, _SOME_JUNK = 0.3, 0.01
_LATIN = re.compile(r"[A-Za-z]")
_VOWEL = re.compile(r"[AEIOUYaeiouy]")
_FEWEST_VOWELS = 0.2


def read_pdf(
    content: bytes, password: str = "", read_picture: ReadPicture | None = None
) -> Extract:
    """The text of all pages, without page numbers, headers and footers.

    Raises CannotRead for locked and broken files, and where all pages are pictures,
    those that `read_picture` finds text on not counted.
    """
    with contextlib.closing(_opened(content, password)) as document:
        number = len(document)
        pages = list(_pages(document, read_picture))
    pictures = sum(is_picture for _, is_picture in pages)
    if pictures and all(is_picture or not lines for lines, is_picture in pages):
        raise CannotRead(Reason.ONLY_PICTURES, number)
    text, removed = joined_pages([lines for lines, _ in pages])
    reason = Reason.SOME_PAGES_WITHOUT_TEXT if pictures else None
    return Extract(
        _mended(text),
        reason=Reason.CUT_AT_LIMIT if len(pages) < number else reason,
        removed=removed,
        pages=number,
        pages_without_text=pictures,
    )


def _opened(content: bytes, password: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content, password=password or None)
    except pypdfium2.PdfiumError as error:
        raise CannotRead(_reason(content, password)) from error


def _reason(content: bytes, password: str) -> Reason:
    """Why a file does not open; pypdfium2 also refuses sound ones without a page."""
    secret = password.encode("utf-8") or None
    document = raw.FPDF_LoadMemDocument64(content, len(content), secret)
    if document:
        raw.FPDF_CloseDocument(document)
        return Reason.ONLY_BLANKS
    if raw.FPDF_GetLastError() != raw.FPDF_ERR_PASSWORD:
        return Reason.BROKEN_FILE
    return Reason.WRONG_PASSWORD if password else Reason.NEEDS_PASSWORD


def _pages(
    document: pypdfium2.PdfDocument, read_picture: ReadPicture | None
) -> Iterator[tuple[list[Line], bool]]:
    """Each page's lines and whether the page is a picture, up to the longest text."""
    characters = 0
    for index in range(len(document)):
        lines, is_picture = _page(document, index, read_picture)
        yield lines, is_picture
        characters += sum(len(line.text) for line in lines)
        if characters > _MOST_CHARACTERS:
            break


def _page(
    document: pypdfium2.PdfDocument, index: int, read_picture: ReadPicture | None
) -> tuple[list[Line], bool]:
    """A page's lines and whether it is a picture; a broken page is a blank one."""
    try:
        with contextlib.closing(document[index]) as page:
            lines, is_picture = _lines_or_picture(page)
            if is_picture and read_picture:
                lines = read_picture(page, index + 1, len(document)) or lines
                is_picture = not lines
            return lines, is_picture
    except pypdfium2.PdfiumError:
        return [], False


def _lines_or_picture(page: pypdfium2.PdfPage) -> tuple[list[Line], bool]:
    with contextlib.closing(page.get_textpage()) as textpage:
        text = textpage.get_text_range()
        if len(text.strip()) < _FEW_CHARACTERS:
            return lines_on(textpage, text), _is_drawn(page)
        return ([], True) if _is_junk(text) else (lines_on(textpage, text), False)


def _mended(text: str) -> str:
    """Without ligatures and marks of hyphens; a soft one is seen like any other."""
    text = without_ligatures(text.replace("\xad", "-"))
    return without_line_end_hyphens(text, HYPHEN)


def _is_junk(text: str) -> bool:
    """Whether the letters have a look but no meaning, for want of a table of them.

    They come out as characters that are no letters, or as the wrong letters.
    """
    junk = len(_JUNK.findall(text)) / len(text)
    if junk <= _SOME_JUNK:
        return False
    letters, vowels = len(_LATIN.findall(text)), len(_VOWEL.findall(text))
    return junk > _MOST_JUNK or vowels < _FEWEST_VOWELS * letters


def _is_drawn(page: pypdfium2.PdfPage) -> bool:
    """Whether there are pictures, or as many shapes as letters drawn as lines."""
    shapes = 0
    for each in islice(page.get_objects(), _MOST_OBJECTS):
        if each.type == raw.FPDF_PAGEOBJ_IMAGE:
            return True
        shapes += each.type == raw.FPDF_PAGEOBJ_PATH
    return shapes >= _MANY_SHAPES
