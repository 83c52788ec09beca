"""Word documents."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.word import read_word
from tests.documents.making import paragraph, table, word_file, zip_of

_STYLES = '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'


def _lines(body: str, **parts: str) -> list[str]:
    return read_word(word_file(body, **parts)).text.split("\n")


def _reason(content: bytes) -> Reason:
    with pytest.raises(CannotRead) as caught:
        read_word(content)
    return caught.value.reason


def test_paragraphs_and_tables_come_in_order() -> None:
    """Cells are split by tabs; a table of one cell is a mere frame."""
    body = paragraph("Before") + table(("a", "b"), ("c", "")) + table(("Framed",))
    assert _lines(body + paragraph("After")) == [
        "Before", "a\tb", "c\t", "Framed", "After",
    ]  # fmt: skip


def test_the_first_heading_is_the_title() -> None:
    """By its style's built-in name, in whatever language Word was."""
    body = paragraph("Dear all") + paragraph("Leave", style="Titre1")
    assert read_word(word_file(body, styles=_STYLES)).title == "Leave"


def test_what_is_seen_is_read_and_what_was_deleted_is_not() -> None:
    """Insertions, links, content controls; not deletions and field codes."""
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('Control')}</w:sdtContent></w:sdt><w:p>"
        f"<w:ins>{run.format('new ')}</w:ins>"
        "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        f"<w:hyperlink>{run.format('link')}</w:hyperlink>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>x</w:t></w:r></w:p>"
    )
    assert _lines(body) == ["Control", "new link\tx"]


def test_hidden_text_is_not_read() -> None:
    """Word does not show it; what is only hidden in web pages is seen."""
    run = "<w:r><w:rPr>{}</w:rPr><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run.format('', 'Seen')}"
        + run.format("<w:vanish/>", " secret")
        + run.format('<w:vanish w:val="true"/>', " secret")
        + run.format('<w:vanish w:val="0"/>', " as well")
        + run.format("<w:webHidden/>", " 3")
        + "</w:p>"
    )
    assert _lines(body) == ["Seen as well 3"]


def test_text_boxes_and_notes_are_read_once() -> None:
    """A box is stored twice, for old and new programs."""
    box = f"<w:txbxContent>{paragraph('Boxed')}</w:txbxContent>"
    body = f"<w:p><w:r><w:t>Text</w:t>{box}<w:Fallback>{box}</w:Fallback></w:r></w:p>"
    notes = f"<w:footnote>{paragraph('Noted')}</w:footnote>"
    assert _lines(body, footnotes=notes) == ["Text", "Boxed", "Noted"]


def test_diagrams_are_read() -> None:
    """They lie in files of their own."""
    diagram = "<a><p><r><t>Step</t></r></p></a>"
    members = {"word/document.xml": "<a/>", "word/diagrams/data1.xml": diagram}
    assert read_word(zip_of(members)).text == "Step"


def test_documents_inside_are_documents_of_their_own() -> None:
    """Not what lies behind a chart."""
    inside = {"word/embeddings/offer.docx": b"x", "word/embeddings/chart.xlsx": b"y"}
    extract = read_word(zip_of({"word/document.xml": "<a/>", **inside}))
    assert [(each.name, each.content) for each in extract.parts] == [
        ("offer.docx", b"x")
    ]


def test_a_bomb_is_not_unpacked() -> None:
    """Its directory says enough."""
    assert _reason(zip_of({"word/document.xml": b" " * 2_000_000})) is (
        Reason.UNPACKS_TOO_LARGE
    )


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 and nothing more",
        zip_of({"word/styles.xml": "<x/>"}),
        zip_of({"word/document.xml": "<open>"}),
        zip_of({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&d;</a>'}),
    ],
)
def test_broken_files_say_so(content: bytes) -> None:
    """Whatever is wrong inside."""
    assert _reason(content) is Reason.BROKEN_FILE


def test_other_files_are_never_drawn_in() -> None:
    """An entity that names a file stays empty."""
    xml = (
        '<!DOCTYPE a [<!ENTITY leak SYSTEM "file:///etc/hostname">]><a xmlns:w="w">'
        "<w:p><w:r><w:t>Only &leak;this</w:t></w:r></w:p></a>"
    )
    assert "Only" in read_word(zip_of({"word/document.xml": xml})).text


def test_a_document_of_pictures_says_so() -> None:
    """Such as scans pasted into Word."""
    picture = {"word/document.xml": "<a/>", "word/media/image1.png": "x"}
    assert _reason(zip_of(picture)) is Reason.ONLY_PICTURES
