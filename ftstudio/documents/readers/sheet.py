"""Spreadsheets: Excel by calamine, OpenDocument by its XML; rows on lines."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.archive import member, opened
from ftstudio.documents.readers.office_xml import paragraphs, parsed
from ftstudio.documents.readers.opendocument import extract_from, is_opendocument

_Cell = int | float | str | bool | time | date | datetime | timedelta

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DRAWING = re.compile(r"xl/drawings/[^/]+\.xml")
_PLACE = re.compile(rb"""<((?:\w+:)?(?:c|row)\b[^<>]*?)\sr=["']([A-Z]*)(\d+)["']""")
_MOST_CELLS = 4_000_000


def read_sheet(content: bytes) -> Extract:
    """All sheets: rows on lines, cells split by tabs, a blank line between sheets.

    Where there are several, each begins with its name. Raises CannotRead for broken,
    locked and monstrous files.
    """
    boxes: list[str] = []
    if not content.startswith(_OLE):
        with opened(content) as archive:
            if is_opendocument(archive):
                return extract_from(archive)
            content, boxes = _repacked(archive), _boxes(archive)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
            sheets = [*_sheets(workbook), *([("", boxes)] if boxes else [])]
    except PasswordError as error:
        raise CannotRead(Reason.NEEDS_PASSWORD) from error
    except (CalamineError, ValueError, OSError) as error:
        raise CannotRead(Reason.BROKEN_FILE) from error
    if len(sheets) == 1:
        return Extract("\n".join(sheets[0][1]))
    texts = ("\n".join([name, *rows]) for name, rows in sheets)
    return Extract("\n\n".join(texts))


def _repacked(archive: zipfile.ZipFile) -> bytes:
    """The same workbook without pictures, and unpacked by our own careful measure."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for each in archive.NameToInfo.values():
            if not each.is_dir() and "/media/" not in each.filename:
                part = member(archive, each)
                if each.filename.endswith(".xml"):
                    part = _without_gaps(part)
                copy.writestr(each.filename, part)
    return packed.getvalue()


def _boxes(archive: zipfile.ZipFile) -> list[str]:
    """The lines of the text boxes that lie on the sheets."""
    drawings = (each for each in archive.namelist() if _DRAWING.fullmatch(each))
    roots = (parsed(member(archive, each)) for each in drawings)
    return [line for root in roots for line in paragraphs(root) if line.strip()]


def _without_gaps(sheet: bytes) -> bytes:
    """A sheet with few cells far apart closes up: calamine sets up all between them.

    Cells that do not say where they are follow each other.
    """
    letters: set[bytes] = set()
    rows = number = 0
    for match in _PLACE.finditer(sheet):
        number += 1
        letters.add(match[2])
        rows = max(rows, int(match[3]))
    columns = max(map(_column, letters), default=0)
    if columns * rows <= max(_MOST_CELLS, 4 * number):
        return sheet
    return _PLACE.sub(rb"<\1", sheet)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _sheets(workbook: CalamineWorkbook) -> Iterator[tuple[str, list[str]]]:
    """The sheets with something in them: name and rows."""
    for name in workbook.sheet_names:
        rows = workbook.get_sheet_by_name(name).iter_rows()
        lines = ("\t".join(_as_read(cell) for cell in row).rstrip("\t") for row in rows)
        kept = [line for line in lines if line]
        if kept:
            yield name, kept


def _as_read(cell: _Cell) -> str:
    """A cell as a person would read it; dates and times by ISO 8601."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else f"{cell:.15g}"
    if isinstance(cell, datetime | time):
        return str(cell).partition(".")[0].removesuffix(":00").removesuffix(" 00:00")
    return " ".join(str(cell).split())
