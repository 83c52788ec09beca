"""OpenDocument texts, presentations and sheets (ISO/IEC 26300), by their XML."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.archive import member, opened
from ftstudio.documents.readers.office_xml import parsed, row_lines, tag, value

_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
_UNSEEN = frozenset({
    "annotation", "automatic-styles", "bibliography-source", "covered-table-cell",
    "date-time-decl", "desc", "event-listeners", "font-face-decls", "footer-decl",
    "forms", "header-decl", "note-citation", "ruby-text", "scripts", "sequence-decls",
    "settings", "table-of-content", "tracked-changes", "user-field-decls",
    "variable-decls",
})  # fmt: skip
_PICTURE_TITLE = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title"
_APART = frozenset({"page", "table"})
_BESIDE = frozenset({"frame", "custom-shape", "g", "note", "text-box"})
_MOST_BLANKS = 100
_MOST_REPEATS = 1_000
_MOST_CHARACTERS = 50_000_000


def read_opendocument(content: bytes) -> Extract:
    """Paragraphs and tables in reading order, notes at the end; no headers or footers.

    Raises CannotRead for broken, locked and monstrous files.
    """
    with opened(content) as archive:
        return extract_from(archive)


def is_opendocument(archive: zipfile.ZipFile) -> bool:
    """Whether a zip is a document of this family."""
    return "content.xml" in archive.NameToInfo


def extract_from(archive: zipfile.ZipFile) -> Extract:
    """What `read_opendocument` gives, for a zip that is open already."""
    names = archive.NameToInfo
    if _MANIFEST in names and _ENCRYPTED in member(archive, _MANIFEST):
        raise CannotRead(Reason.NEEDS_PASSWORD)
    root = parsed(member(archive, "content.xml"))
    story = _Story(_title_styles(root))
    story.add(root)
    text = "\n".join([*story.lines, *story.notes])
    if any(each.startswith("Pictures/") for each in names) and not text.strip():
        raise CannotRead(Reason.ONLY_PICTURES)
    return Extract(text, story.title)


def _title_styles(root: etree._Element) -> frozenset[str]:
    """The styles that mark titles: the built-in one, and what was derived from it."""
    derived = (
        value(each, "name")
        for each in root.iter()
        if tag(each) == "style" and value(each, "parent-style-name") == "Title"
    )
    return frozenset({"Title", *derived})


@dataclass(slots=True)
class _Story:
    """The lines of a body, a cell or a frame, and the notes met, as they are found."""

    title_styles: frozenset[str]
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    title: str = ""
    _characters: int = 0

    def add(self, element: etree._Element) -> None:
        """Add a paragraph, a table, a slide, or whatever such are wrapped in."""
        name = tag(element)
        if name in {"p", "h"}:
            self._add_paragraph(element)
        elif name == "table-row":
            self._add_row(element)
        elif name == "frame" and value(element, "class") == "title":
            self._add_title(element)
        elif not _is_unseen(element):
            if name in _APART:
                self.lines.extend(["", *_sheet_name(element)])
            self._add_inside(element)

    def _add_inside(self, element: etree._Element) -> None:
        for each in element:
            self.add(each)

    def _add_paragraph(self, paragraph: etree._Element) -> None:
        beside: list[etree._Element] = []
        text = "".join(_pieces(paragraph, beside))
        self.lines.append(text)
        if not self.title and self._is_title(paragraph):
            self.title = text.strip()
        for each in beside:
            if tag(each) == "note":
                self.notes.extend(self._apart(each).lines)
            else:
                self.add(each)

    def _add_title(self, frame: etree._Element) -> None:
        """The title of a slide."""
        lines = self._apart(frame).lines
        self.lines.extend(lines)
        self.title = self.title or " ".join(" ".join(lines).split())

    def _is_title(self, paragraph: etree._Element) -> bool:
        if tag(paragraph) == "h":
            return value(paragraph, "outline-level") in {"", "1", "2"}
        return value(paragraph, "style-name") in self.title_styles

    def _add_row(self, row: etree._Element) -> None:
        cells: list[list[str]] = []
        for each in row:
            if tag(each) == "table-cell":
                cell, times = self._cell(each), _repeats(each, "columns")
                self._count(cell, times)
                cells.extend([cell] * times)
        while len(cells) > 1 and not cells[-1]:
            cells.pop()
        lines = row_lines(cells) if any(cells) else []
        self._count(lines, _repeats(row, "rows"))
        self.lines.extend(lines * _repeats(row, "rows"))

    def _count(self, lines: list[str], times: int) -> None:
        """A few bytes can ask for any number of rows and cells."""
        self._characters += times * sum(len(line) + 1 for line in lines)
        if self._characters > _MOST_CHARACTERS:
            raise CannotRead(Reason.UNPACKS_TOO_LARGE)

    def _cell(self, cell: etree._Element) -> list[str]:
        day = value(cell, "date-value")
        if day:
            return [day.removesuffix("T00:00:00").replace("T", " ")]
        inner = self._apart(cell)
        self.title = self.title or inner.title
        self.notes.extend(inner.notes)
        return [line for line in inner.lines if line.strip()]

    def _apart(self, element: etree._Element) -> "_Story":
        inner = _Story(self.title_styles)
        inner._add_inside(element)
        return inner


def _sheet_name(table: etree._Element) -> list[str]:
    """The name of a sheet, if there are several."""
    book = table.getparent()
    if book is None or tag(book) != "spreadsheet":
        return []
    sheets = sum(tag(each) == "table" for each in book)
    return [value(table, "name")] if sheets > 1 else []


def _is_unseen(element: etree._Element) -> bool:
    """Not `text:title`, a field, but that of a picture, which programs read aloud."""
    return tag(element) in _UNSEEN or element.tag == _PICTURE_TITLE


def _repeats(element: etree._Element, what: str) -> int:
    """How often a cell or row stands there in a row, within reason."""
    number = value(element, f"number-{what}-repeated")
    return min(int(number), _MOST_REPEATS) if number.isdecimal() else 1


def _pieces(element: etree._Element, beside: list[etree._Element]) -> Iterator[str]:
    """The text of a paragraph; frames and notes met in it go to `beside`."""
    yield element.text or ""
    for each in element:
        name = tag(each)
        if name == "s":
            number = value(each, "c")
            yield " " * (min(int(number), _MOST_BLANKS) if number.isdecimal() else 1)
        elif name in {"tab", "line-break"}:
            yield "\t" if name == "tab" else "\n"
        elif name in _BESIDE:
            beside.append(each)
        elif name and not _is_unseen(each):
            yield from _pieces(each, beside)
        yield each.tail or ""
