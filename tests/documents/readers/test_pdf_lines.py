"""Lines on a page of a PDF, and where they stand."""

import contextlib

import pypdfium2
import pytest

from ftstudio.documents.paragraphs import HYPHEN, Line
from ftstudio.documents.readers.pdf_lines import lines_on
from tests.documents.making import pdf_file

_UPRIGHT, _TURNED = "1 0 0 1 100 700 Tm", "0 1 -1 0 100 100 Tm"


def _lines(drawn: str) -> list[Line]:
    """What is drawn in Helvetica of 12 points, 20 points a line."""
    content = pdf_file(f"BT /F 12 Tf 20 TL {drawn} ET")
    with (
        contextlib.closing(pypdfium2.PdfDocument(content)) as document,
        contextlib.closing(document[0]) as page,
        contextlib.closing(page.get_textpage()) as textpage,
    ):
        return lines_on(textpage, textpage.get_text_range())


@pytest.mark.parametrize("place", [_UPRIGHT, _TURNED])
def test_lines_are_measured_along_the_writing(place: str) -> None:
    """On a page that is turned as on another."""
    first, second = _lines(f"{place} (Paid in full) Tj T* (by bank) Tj")
    assert (first.text, second.text) == ("Paid in full", "by bank")
    assert first.left == second.left == 100
    assert first.base - second.base == 20
    assert first.height == 12
    assert first.right > second.right > 100 + second.first


def test_letters_are_as_large_as_they_are_drawn() -> None:
    """Some programs draw small letters and enlarge the page."""
    assert _lines("2 0 0 2 100 700 Tm (Offer) Tj")[0].height == 24


def test_a_hyphen_ends_a_line() -> None:
    """PDFium itself runs the two lines together."""
    lines = _lines(f"{_UPRIGHT} (An of-) Tj T* (fer of two) Tj")
    assert [each.text for each in lines] == [f"An of{HYPHEN}", "fer of two"]
    assert lines[0].base > lines[1].base
