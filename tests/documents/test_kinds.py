"""What a file really is."""

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.kinds import kind_of
from tests.documents.making import paragraph, word_file, zip_of

_WORD = word_file(paragraph("Hello"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_JUNK = bytes(range(256)) * 8
_MAIL = b"Received: from x\nFrom: a@b.fr\nTo: c@d.fr\nSubject: Hi\nDate: Mon\n\nHello"
_BOX = b"From a@b.fr Mon Jan  5 10:00:00 2026\n" + _MAIL
_JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1" + _JUNK
_NOTE = b"From: the office\n\nDear all, please note"


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "letter.docx", Kind.PDF),
        (b"\x00junk\x01%PDF-1.4\n1 0 obj", "letter.pdf", Kind.PDF),
        (_WORD, "letter.pdf", Kind.WORD),
        (_WORD, "letter", Kind.WORD),
        (b"junk" + _WORD, "letter.docx", Kind.WORD),
        (zip_of({"mimetype": "application/epub+zip"}), "book.docx", Kind.EPUB),
        (zip_of({"letter.txt": "Hi"}), "letters.zip", Kind.ARCHIVE),
        (zip_of({"a/letter.docx": "Hi"}), "letters", Kind.ARCHIVE),
        (zip_of({"letter.txt": "Hi"}), "letters.bak", Kind.ARCHIVE),
        (b"<!DOCTYPE html><p>Hi", "page.doc", Kind.HTML),
        (b"<table><tr><td>1", "accounts.xls", Kind.HTML),
        (b"<p>Hi", "page.html", Kind.HTML),
        (b"# Hi", "README.MD", Kind.MARKDOWN),
        (b"Hi", "notes", Kind.TEXT),
        (b"Hi", "notes.2024", Kind.TEXT),
        (b"Hi", "notes.doc", Kind.TEXT),
        (b"PKW zu verkaufen", "notes.txt", Kind.TEXT),
        (b"a;b", "table.csv", Kind.TABLE),
        (b"a\tb\n1\t2\n3\t4\n", "accounts.xls", Kind.TABLE),
        (rb"{\rtf1 Hi}", "letter.txt", Kind.RTF),
        (rb"{\rtf1 \bin4 " + b"\0\1\2\3}", "letter.doc", Kind.RTF),
        (_JPEG, "scan.pdf", Kind.PICTURE),
        (b"{}", "settings.json", Kind.OTHER),
    ],
)
def test_content_decides(content: bytes, name: str, kind: Kind) -> None:
    """The name is asked only among texts."""
    assert kind_of(content, name) is kind


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (_MAIL, "mail.eml", Kind.MAIL),
        (_MAIL, "mail.txt", Kind.MAIL),
        (_MAIL + b"\n\n" + _JUNK, "mail.eml", Kind.MAIL),
        (_BOX, "mail.eml", Kind.MAIL),
        (_BOX, "Inbox", Kind.MAILBOX),
        (b"Subject:Hi\n\nHello", "draft.eml", Kind.MAIL),
        (_MAIL, "mail.md", Kind.MARKDOWN),
        (_NOTE, "note.txt", Kind.TEXT),
        (b"From now on, 2026 is\nour year", "speech.txt", Kind.TEXT),
    ],
)
def test_mail_is_known_by_its_headers(content: bytes, name: str, kind: Kind) -> None:
    """Several of them, and one that only mail has; fewer do under a mail's name."""
    assert kind_of(content, name) is kind


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (_JUNK, "notes.txt", Reason.NOT_TEXT),
        (_JPEG[:10] + b"c" + _JUNK, "table.csv", Reason.NOT_TEXT),
        (_JUNK, "letter.docx", Reason.NOT_ITS_FORMAT),
        (_JUNK, "picture.png", Reason.NOT_ITS_FORMAT),
        (_JUNK, "program.bin", Reason.UNKNOWN_FORMAT),
        (b"just text", "letter.pdf", Reason.NOT_ITS_FORMAT),
        (b"just text", "accounts.xlsx", Reason.NOT_ITS_FORMAT),
        (_WORD[:200], "letter.docx", Reason.BROKEN_FILE),
        (_OLE + _JUNK, "letter.doc", Reason.BROKEN_FILE),
        (b"\xffWPC" + _JUNK, "letter.wpd", Reason.OLD_FORMAT),
        (b"Rar!\x1a\7\1\0" + _JUNK, "letters.rar", Reason.PACKED),
        (b"7z\xbc\xaf\x27\x1c" + _JUNK, "letters.docx", Reason.PACKED),
        (b"\x1f\x8b\x08" + _JUNK, "letters.tar.gz", Reason.PACKED),
        (b"letter.txt".ljust(257, b"\0") + b"ustar\x0000", "a.tar", Reason.PACKED),
        (b"!BDN" + _JUNK, "outlook.pst", Reason.MAIL_STORE),
        (_JUNK, "film.MP4", Reason.NOT_TEXT),
        (_JUNK, "Word.lnk", Reason.NOT_TEXT),
        (_JUNK, "stock.accdb", Reason.NOT_TEXT),
        (
            b'<?xml?><?mso-application progid="Excel.Sheet"?>',
            "a.xls",
            Reason.OLD_FORMAT,
        ),
    ],
)
def test_what_cannot_be_read_says_why(
    content: bytes, name: str, reason: Reason
) -> None:
    """The reason is as close to the person's view as the bytes allow."""
    with pytest.raises(CannotRead) as caught:
        kind_of(content, name)
    assert caught.value.reason is reason


def test_a_zip_whose_first_file_is_a_pdf_is_a_zip() -> None:
    """Though the mark of a PDF stands among its first bytes."""
    content = zip_of(
        {"a.pdf": b"%PDF-1.7\n1 0 obj\n", "b.txt": b"The stairs are ready."}
    )
    assert kind_of(content, "files.zip") is Kind.ARCHIVE
