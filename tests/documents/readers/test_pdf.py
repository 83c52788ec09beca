"""PDF files, kept in tests/data/documents."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.pdf import read_pdf
from tests.documents.making import pdf_file

_FILES = Path(__file__).parent.parent.parent / "data" / "documents"


def _read(name: str) -> bytes:
    return (_FILES / name).read_bytes()


def _glyphs(numbers: Sequence[int]) -> bytes:
    """A page of letters that only their own font could tell; it is not there."""
    shown = "".join(f"{each:04X}" for each in numbers)
    return pdf_file(
        f"BT /F 12 Tf 50 700 Td <{shown}> Tj ET",
        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
        "/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 500/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
    )


def test_a_report_reads_as_it_was_written() -> None:
    """No headers, no page numbers, words and paragraphs whole."""
    text = read_pdf(_read("report.pdf")).text
    assert "when the scaffolding could be set up without fear of storms." in text
    assert "Its keeper, who has a part-time contract, asked" in text
    assert "given one.\nVisitors\nFour thousand people" in text
    assert "Annual Report" not in text
    assert "Page" not in text


def test_what_is_left_out_is_told() -> None:
    """So that a person can see that nothing of worth is lost."""
    extract = read_pdf(_read("report.pdf"))
    assert extract.pages == 4
    assert extract.removed == (
        Removed(RemovedKind.RUNNING_LINE, "Harbour Office - Annual Report", 4),
        Removed(RemovedKind.PAGE_NUMBER, "Page 1 of 4", 4),
    )


def test_some_scanned_pages_are_reported() -> None:
    """The rest is read all the same."""
    extract = read_pdf(_read("partly-scanned.pdf"))
    assert extract.reason is Reason.SOME_PAGES_WITHOUT_TEXT
    assert "Four thousand people" in extract.text
    assert (extract.pages, extract.pages_without_text) == (3, 1)


def test_a_password_opens_a_locked_file() -> None:
    """And only the right one does."""
    assert "lighthouse" in read_pdf(_read("locked.pdf"), "secret").text
    with pytest.raises(CannotRead) as caught:
        read_pdf(_read("locked.pdf"), "Secret")
    assert caught.value.reason is Reason.WRONG_PASSWORD


@pytest.mark.parametrize(
    "glyphs",
    [range(4, 60), [each - 29 for each in b"The keeper, who asked, was given. " * 3]],
)
def test_letters_without_meaning_are_a_picture(glyphs: Sequence[int]) -> None:
    """One can see what they say, but they copy as junk: nothing to learn from."""
    with pytest.raises(CannotRead) as caught:
        read_pdf(_glyphs(glyphs))
    assert caught.value.reason is Reason.ONLY_PICTURES
    assert caught.value.pages == 1


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
