"""Word documents (ECMA-376), by their XML: all that is seen, in reading order."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract

_MOST_UNPACKED = 200_000_000
_STEEPEST = 100
_SMALL = 1_000_000
_ENCRYPTED = 0x1
_TITLES = ("title", "heading 1", "heading 2")
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNSEEN = frozenset({
    "del", "delText", "Fallback", "instrText", "moveFrom", "pPr", "rPr",
})  # fmt: skip
_MAIN_PART = re.compile(r"word/document\d*\.xml")
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read_word(content: bytes) -> Extract:
    """Paragraphs, tables and notes; headers, footers and comments are left out.

    Raises CannotRead for broken, locked and monstrous files.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            check_unpacked_size(archive)
            parts = [_parsed(archive.read(name)) for name in _part_names(archive)]
            styles = _title_styles(archive)
            has_pictures = any("/media/" in name for name in archive.namelist())
    except (
        zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError,
        ValueError, etree.XMLSyntaxError,
    ) as error:  # fmt: skip
        raise CannotRead(Reason.BROKEN_FILE) from error
    story = _Story(styles)
    for part in parts:
        story.add(part)
    text = "\n".join(story.lines)
    if has_pictures and not text.strip():
        raise CannotRead(Reason.ONLY_PICTURES)
    return Extract(text, story.title)


def check_unpacked_size(archive: zipfile.ZipFile) -> None:
    """Raise CannotRead for a zip that unpacks too large, or that has a password."""
    members = archive.infolist()
    if any(each.flag_bits & _ENCRYPTED for each in members):
        raise CannotRead(Reason.NEEDS_PASSWORD)
    if sum(each.file_size for each in members) > _MOST_UNPACKED or any(
        each.file_size > _SMALL and each.file_size > _STEEPEST * each.compress_size
        for each in members
    ):
        raise CannotRead(Reason.UNPACKS_TOO_LARGE)


def _part_names(archive: zipfile.ZipFile) -> list[str]:
    """The parts with text, the main one first; KeyError where that is missing."""
    names = archive.namelist()
    main = [name for name in names if _MAIN_PART.fullmatch(name)]
    if not main:
        raise KeyError("word/document.xml")
    return main[:1] + [name for name in _NOTES if name in names]


def _parsed(part: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(part, parser)


def _title_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The ids of the styles that mark titles; Word stores built-in names in English."""
    if "word/styles.xml" not in archive.namelist():
        return frozenset()
    found = set()
    for style in _parsed(archive.read("word/styles.xml")):
        names = [_value(each) for each in style if _tag(each) == "name"]
        if any(name.lower() in _TITLES for name in names):
            found.add(_value(style, "styleId"))
    return frozenset(found)


def _tag(element: etree._Element) -> str:
    """The element's name without its namespace; "" for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _value(element: etree._Element, name: str = "val") -> str:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


@dataclass(slots=True)
class _Story:
    """The lines of a body, a cell or a text box, as they are found."""

    title_styles: frozenset[str]
    lines: list[str] = field(default_factory=list)
    title: str = ""

    def add(self, element: etree._Element) -> None:
        """Add a paragraph, a table, or whatever such are wrapped in."""
        tag = _tag(element)
        if tag == "p":
            self._add_paragraph(element)
        elif tag == "tr":
            self._add_row(element)
        elif tag not in _UNSEEN:
            for each in element:
                self.add(each)

    def _add_paragraph(self, paragraph: etree._Element) -> None:
        boxes: list[etree._Element] = []
        text = "".join(_pieces(paragraph, boxes))
        self.lines.append(text)
        if not self.title and self._is_title(paragraph):
            self.title = text.strip()
        for box in boxes:
            self.add(box)

    def _is_title(self, paragraph: etree._Element) -> bool:
        properties = (each for each in paragraph if _tag(each) == "pPr")
        return any(
            _tag(each) == "pStyle" and _value(each) in self.title_styles
            for outer in properties
            for each in outer
        )

    def _add_row(self, row: etree._Element) -> None:
        """Cells are split by tabs; a row of one cell only frames its lines."""
        cells = [self._cell(each) for each in _cells(row)]
        if len(cells) == 1:
            self.lines.extend(cells[0])
        else:
            self.lines.append("\t".join(" ".join(" ".join(c).split()) for c in cells))

    def _cell(self, cell: etree._Element) -> list[str]:
        inner = _Story(self.title_styles)
        for each in cell:
            inner.add(each)
        self.title = self.title or inner.title
        return [line for line in inner.lines if line.strip()]


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, also those that a content control wraps."""
    for each in row:
        if _tag(each) == "tc":
            yield each
        elif _tag(each) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _cells(each)


def _pieces(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """The text of a paragraph; the text boxes met in it go to `boxes`."""
    for each in element:
        tag = _tag(each)
        if tag == "t":
            yield each.text or ""
        elif tag in _MARKS:
            yield _MARKS[tag]
        elif tag == "txbxContent":
            boxes.append(each)
        elif tag not in _UNSEEN:
            yield from _pieces(each, boxes)
