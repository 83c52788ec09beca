"""What a file really is."""

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.kinds import kind_of
from tests.documents.making import paragraph, word_file, zip_of

_WORD = word_file(paragraph("Hello"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_JUNK = bytes(range(256)) * 8


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "letter.docx", Kind.PDF),
        (b"\x00junk\x01%PDF-1.4\n1 0 obj", "letter.pdf", Kind.PDF),
        (_WORD, "letter.pdf", Kind.WORD),
        (_WORD, "letter", Kind.WORD),
        (b"junk" + _WORD, "letter.docx", Kind.WORD),
        (zip_of({"mimetype": "application/epub+zip"}), "book.docx", Kind.OTHER),
        (b"<!DOCTYPE html><p>Hi", "page.doc", Kind.HTML),
        (b"<p>Hi", "page.html", Kind.HTML),
        (b"# Hi", "README.MD", Kind.MARKDOWN),
        (b"Hi", "notes", Kind.TEXT),
        (b"Hi", "notes.2024", Kind.TEXT),
        (b"a;b", "table.csv", Kind.OTHER),
        (rb"{\rtf1 Hi}", "letter.txt", Kind.OTHER),
        (_OLE + b"WordDocument", "old.doc", Kind.OTHER),
    ],
)
def test_content_decides(content: bytes, name: str, kind: Kind) -> None:
    """The name is asked only among texts."""
    assert kind_of(content, name) is kind


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (_JUNK, "notes.txt", Reason.NOT_TEXT),
        (_JUNK, "letter.docx", Reason.NOT_ITS_FORMAT),
        (_JUNK, "picture.png", Reason.UNKNOWN_FORMAT),
        (b"just text", "letter.pdf", Reason.NOT_ITS_FORMAT),
        (_WORD[:200], "letter.docx", Reason.BROKEN_FILE),
        (
            _OLE + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            Reason.NEEDS_PASSWORD,
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
