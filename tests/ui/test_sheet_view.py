"""A page as Qt prints it."""

import re

import pytest

from ftstudio import paths
from ftstudio.core.sheet import Sheet
from ftstudio.runs.run_reports import paper
from ftstudio.ui.sheet_view import SheetDocument, pdf_of
from ftstudio.words.run_report_page import page_of
from ftstudio.words.translation import LANGUAGES, catalogue, speaking
from tests.run_reports import longest, report

_PAGE = re.compile(rb"/Type /Page\b")
_A4 = b"/MediaBox [0 0 595"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_report_is_one_page(language: str) -> None:
    """Its letters are no smaller than one can read."""
    file = paths.resource(catalogue(language) or "translations")
    with speaking(language, str(file)):
        sheet = page_of(longest(), paper())
    assert f'lang="{language}"' in sheet.html
    _is_one_page(sheet)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["Letters", "رسائل", "W" * 100_000, "<b>\0"])
def test_a_report_is_one_page_of_a4(name: str) -> None:
    """Whatever the project is called."""
    _is_one_page(page_of(report(name=name), paper()))


def _is_one_page(sheet: Sheet) -> None:
    printed = pdf_of(sheet)
    assert len(_PAGE.findall(printed)) == 1
    assert _A4 in printed
    assert b"/ToUnicode" in printed
    document = SheetDocument(sheet)
    document.setTextWidth(658)
    assert document.size().height() < 1.35 * 1012  # letters of 7 points at least


@pytest.mark.usefixtures("qapp")
def test_the_title_is_that_of_the_page() -> None:
    """For who looks for it among others."""
    printed = pdf_of(Sheet("Letters of a joinery", "<p>x</p>"))
    assert "Letters of a joinery".encode("utf-16-be") in printed


@pytest.mark.usefixtures("qapp")
def test_the_picture_is_as_broad_as_the_text() -> None:
    """However broad that is."""
    document = SheetDocument(page_of(report(), paper()), margin=20)
    for width in (400, 800):
        document.setTextWidth(width)
        assert document.idealWidth() <= width
    assert "Joinery letters" in document.toPlainText()
