"""PDF files, kept in tests/data/documents."""

from pathlib import Path

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.pdf import read_pdf

_FILES = Path(__file__).parent.parent.parent / "data" / "documents"


def _read(name: str) -> bytes:
    return (_FILES / name).read_bytes()


def test_a_report_reads_as_it_was_written() -> None:
    """No headers, no page numbers, words and paragraphs whole."""
    text = read_pdf(_read("report.pdf")).text
    assert "when the scaffolding could be set up without fear of storms." in text
    assert "Its keeper, who has a part-time contract, asked" in text
    assert "given one.\nVisitors\nFour thousand people" in text
    assert "Annual Report" not in text
    assert "Page" not in text


def test_some_scanned_pages_are_reported() -> None:
    """The rest is read all the same."""
    extract = read_pdf(_read("partly-scanned.pdf"))
    assert extract.reason is Reason.SOME_PAGES_WITHOUT_TEXT
    assert "Four thousand people" in extract.text


def test_a_blank_page_is_nothing_to_report() -> None:
    """There is nothing on it that could be missing."""
    assert read_pdf(_read("blank.pdf")).reason is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_read("scan.pdf"), Reason.ONLY_PICTURES),
        (_read("locked.pdf"), Reason.NEEDS_PASSWORD),
        (_read("report.pdf")[:900], Reason.BROKEN_FILE),
        (b"%PDF-1.7 and nothing more", Reason.BROKEN_FILE),
        (_read("no-pages.pdf"), Reason.ONLY_BLANKS),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, reason: Reason) -> None:
    """Scanned, locked and broken are different things to do something about."""
    with pytest.raises(CannotRead) as caught:
        read_pdf(content)
    assert caught.value.reason is reason
