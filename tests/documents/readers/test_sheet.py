"""Spreadsheets."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.sheet import read_sheet
from tests.documents.making import zip_of

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
    '<xf numFmtId="14"/></cellXfs></styleSheet>'
)


def _workbook(*sheets: str, **members: str) -> bytes:
    """A workbook of these sheets, named A, B and so on."""
    listed = "".join(
        f'<sheet name="{chr(65 + place)}" sheetId="{place + 1}" r:id="r{place}"/>'
        for place in range(len(sheets))
    )
    links = "".join(
        f'<Relationship Id="r{place}" Type="{_LINKS}/worksheet" '
        f'Target="worksheets/sheet{place}.xml"/>'
        for place in range(len(sheets))
    )
    links_space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zip_of({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{links_space}"><Relationship Id="r"'
        f' Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
        f"{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{links_space}">{links}'
        "</Relationships>",
        "xl/styles.xml": _STYLES,
        **{
            f"xl/worksheets/sheet{place}.xml": f'<worksheet xmlns="{_MAIN}">'
            f"<sheetData>{rows}</sheetData></worksheet>"
            for place, rows in enumerate(sheets)
        },
        **members,
    })  # fmt: skip


def _row(number: int, **cells: str) -> str:
    """A row; a cell is given by its column and its XML."""
    inside = "".join(
        each.replace("<c", f'<c r="{column}{number}"', 1)
        for column, each in cells.items()
    )
    return f'<row r="{number}">{inside}</row>'


def _text(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def _number(number: str, style: int = 0) -> str:
    return f'<c s="{style}"><v>{number}</v></c>'


def _read(*sheets: str, **members: str) -> Extract:
    return read_sheet(_workbook(*sheets, **members))


def test_rows_are_lines_and_cells_are_split_by_tabs() -> None:
    """Empty rows and the empty ends of rows are left out."""
    rows = _row(1, A=_text("Name"), C=_text("Price")) + _row(5, A=_text("Chair"))
    assert _read(rows).text == "Name\t\tPrice\nChair"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (_number("3.0"), "3"),
        (_number("0.30000000000000004"), "0.3"),
        (_number("-12.5"), "-12.5"),
        (_number("46086", 1), "2026-03-05"),
        (_number("46086.5", 1), "2026-03-05 12:00"),
        ('<c t="b"><v>1</v></c>', "TRUE"),
        (_text("two&#10;lines"), "two lines"),
    ],
)
def test_cells_are_as_a_person_would_read_them(cell: str, shown: str) -> None:
    """Numbers without stray digits, days by ISO 8601."""
    assert _read(_row(1, A=cell)).text == shown


def test_several_sheets_begin_with_their_names() -> None:
    """Those with something in them."""
    row = _row(1, A=_text("x"))
    assert _read(row, "", row).text == "A\nx\n\nC\nx"


def test_text_boxes_are_read() -> None:
    """After the cells."""
    box = "<a><p><r><t>Boxed</t></r></p></a>"
    extract = _read(_row(1, A=_text("x")), **{"xl/drawings/drawing1.xml": box})
    assert extract.text.split() == ["A", "x", "Boxed"]


def test_a_lonely_cell_in_the_far_corner_is_found() -> None:
    """Between the two lie seventeen thousand million empty ones."""
    rows = _row(1, A=_text("near")) + _row(1_048_576, XFD=_text("far"))
    assert _read(rows).text == "near\nfar"


def test_an_opendocument_sheet_is_read_as_such() -> None:
    """By the reader of that family."""
    assert read_sheet(zip_of({"content.xml": "<a><p>Hello</p></a>"})).text == "Hello"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1junk", Reason.BROKEN_FILE),
        (zip_of({"xl/workbook.xml": "<open>"}), Reason.BROKEN_FILE),
        (zip_of({"xl/sharedStrings.xml": b" " * 2_000_000}), Reason.UNPACKS_TOO_LARGE),
    ],
)
def test_sheets_that_are_not_read_say_why(content: bytes, reason: Reason) -> None:
    """Damaged, monstrous."""
    with pytest.raises(CannotRead) as caught:
        read_sheet(content)
    assert caught.value.reason is reason
