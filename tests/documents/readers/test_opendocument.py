"""OpenDocument texts, presentations and sheets."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.opendocument import read_opendocument
from tests.documents.making import zip_of

_NAMES = "office text table draw presentation style manifest"
_SPACES = " ".join(f'xmlns:{name}="{name}"' for name in _NAMES.split())


def _read(body: str, styles: str = "", **members: str) -> Extract:
    content = (
        f"<office:document-content {_SPACES}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body>{body}</office:body></office:document-content>"
    )
    return read_opendocument(zip_of({"content.xml": content, **members}))


def _reason(body: str, **members: str) -> Reason:
    with pytest.raises(CannotRead) as caught:
        _read(body, **members)
    return caught.value.reason


def _cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def _row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def _lines(extract: Extract) -> list[str]:
    return [line for line in extract.text.split("\n") if line]


def test_paragraphs_and_tables_come_in_order() -> None:
    """Cells are split by tabs; a table of one cell is a mere frame."""
    two, one = _row(_cell("a"), _cell("b")), _row(_cell("Framed"))
    tables = "".join(f"<table:table>{row}</table:table>" for row in (two, one))
    extract = _read(f"<text:p>Before</text:p>{tables}<text:p>After</text:p>")
    assert _lines(extract) == ["Before", "a\tb", "Framed", "After"]


def test_blanks_tabs_and_breaks_are_kept() -> None:
    """They are elements, not characters."""
    body = '<text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>'
    assert _read(body).text == "a  b\tc\nd"


def test_what_is_seen_is_read_and_what_was_deleted_is_not() -> None:
    """Nor comments, nor the table of contents, which doubles the headings."""
    body = (
        "<text:tracked-changes><text:p>Old</text:p></text:tracked-changes>"
        "<text:table-of-content><text:p>Leave 3</text:p></text:table-of-content>"
        "<text:p>Long <text:span>new</text:span><office:annotation><text:p>?</text:p>"
        "</office:annotation> text</text:p>"
    )
    assert _lines(_read(body)) == ["Long new text"]


def test_boxes_follow_their_paragraph_and_notes_come_last() -> None:
    """Neither tears a sentence apart."""
    box = (
        "<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>"
    )
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Noted</text:p></text:note-body></text:note>"
    )
    body = f"<text:p>One{note}{box} line</text:p><text:p>Two</text:p>"
    assert _lines(_read(body)) == ["One line", "Boxed", "Two", "Noted"]


@pytest.mark.parametrize(
    "line",
    [
        '<text:h text:outline-level="1">Leave</text:h>',
        '<text:p text:style-name="Title">Leave</text:p>',
        '<text:p text:style-name="P1">Leave</text:p>',
    ],
)
def test_the_first_heading_is_the_title(line: str) -> None:
    """Or what was set in the style of titles, also where that was changed a little."""
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    assert _read(f"<text:p>Dear all</text:p>{line}", styles).title == "Leave"


def test_a_show_is_titled_by_its_first_title() -> None:
    """Each slide apart, its notes after it."""
    frame = (
        "<draw:frame{}><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>"
    )
    title = frame.format(' presentation:class="title"', "Plan")
    notes = f"<presentation:notes>{frame.format('', 'Say')}</presentation:notes>"
    page = "<draw:page>{}</draw:page>"
    extract = _read(page.format(title + notes) + page.format(frame.format("", "Two")))
    assert (extract.title, extract.text.strip()) == ("Plan", "Plan\nSay\n\nTwo")


def test_sheets_have_rows_and_cells() -> None:
    """Values are as shown, days by ISO 8601; what repeats is repeated."""
    day = _cell("5 mars", 'office:value-type="date" office:date-value="2026-03-05"')
    twice = 'table:number-columns-repeated="2"'
    far = 'table:number-columns-repeated="16000"'
    rows = _row(_cell("1 234,50 €"), day, _cell("x", twice), _cell("", far)) + _row(
        _cell("", far), attributes='table:number-rows-repeated="1048576"'
    )
    table = f'<table:table table:name="{{}}">{rows}</table:table>'
    line = "1 234,50 €\t2026-03-05\tx\tx"
    body = f"<office:spreadsheet>{table.format('A')}{{}}</office:spreadsheet>"
    assert _lines(_read(body.format(""))) == [line]
    assert _lines(_read(body.format(table.format("B")))) == ["A", line, "B", line]


def test_a_bomb_of_repeats_is_refused() -> None:
    """A few bytes that ask for a hundred million cells."""
    wide = _cell("x" * 100, 'table:number-columns-repeated="1000"')
    row = _row(wide, attributes='table:number-rows-repeated="1000"')
    assert _reason(f"<table:table>{row}</table:table>") is Reason.UNPACKS_TOO_LARGE


def test_a_locked_document_says_so() -> None:
    """Its text is there, but no XML any more."""
    manifest = f"<a {_SPACES}><manifest:encryption-data/></a>"
    members = {"META-INF/manifest.xml": manifest}
    assert _reason("", **members) is Reason.NEEDS_PASSWORD


def test_pictures_alone_and_broken_files_say_so() -> None:
    """One may be a scan; the other is damaged."""
    assert _reason("", **{"Pictures/1.png": "x"}) is Reason.ONLY_PICTURES
    assert _reason("<open>") is Reason.BROKEN_FILE
