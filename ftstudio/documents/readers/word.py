"""Word documents (ECMA-376), by their XML: all that is seen, in reading order."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.archive import embedded, member, opened
from ftstudio.documents.readers.office_xml import parsed, row_lines, tag, value

_TITLES = ("title", "heading 1", "heading 2")
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_UNSEEN = frozenset({
    "del", "delText", "Fallback", "instrText", "moveFrom", "pPr", "rPr",
})  # fmt: skip
_MAIN_PART = re.compile(r"word/document\d*\.xml")
_DIAGRAM = re.compile(r"word/diagrams/data\d*\.xml")
_OFF = frozenset({"0", "false", "off"})
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read_word(content: bytes) -> Extract:
    """Paragraphs and tables, then notes and diagrams; no headers, footers, comments.

    Raises CannotRead for broken, locked and monstrous files.
    """
    with opened(content) as archive:
        story = _Story(_title_styles(archive))
        for name in _part_names(archive):
            story.add(parsed(member(archive, name)))
        parts = embedded(archive)
        has_pictures = any("/media/" in name for name in archive.namelist())
    text = "\n".join(story.lines)
    if has_pictures and not parts and not text.strip():
        raise CannotRead(Reason.ONLY_PICTURES)
    return Extract(text, story.title, parts=parts)


def _part_names(archive: zipfile.ZipFile) -> list[str]:
    """The parts with text, the main one first; KeyError where that is missing."""
    names = archive.namelist()
    main = [name for name in names if _MAIN_PART.fullmatch(name)]
    if not main:
        raise KeyError("word/document.xml")
    diagrams = [name for name in names if _DIAGRAM.fullmatch(name)]
    return main[:1] + [name for name in _NOTES if name in names] + diagrams


def _title_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The ids of the styles that mark titles; Word stores built-in names in English."""
    if "word/styles.xml" not in archive.namelist():
        return frozenset()
    found = set()
    for style in parsed(member(archive, "word/styles.xml")):
        names = [value(each) for each in style if tag(each) == "name"]
        if any(name.lower() in _TITLES for name in names):
            found.add(value(style, "styleId"))
    return frozenset(found)


@dataclass(slots=True)
class _Story:
    """The lines of a body, a cell or a text box, as they are found."""

    title_styles: frozenset[str]
    lines: list[str] = field(default_factory=list)
    title: str = ""

    def add(self, element: etree._Element) -> None:
        """Add a paragraph, a table, or whatever such are wrapped in."""
        name = tag(element)
        if name == "p":
            self._add_paragraph(element)
        elif name == "tr":
            self._add_row(element)
        elif name not in _UNSEEN:
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
        properties = (each for each in paragraph if tag(each) == "pPr")
        return any(
            tag(each) == "pStyle" and value(each) in self.title_styles
            for outer in properties
            for each in outer
        )

    def _add_row(self, row: etree._Element) -> None:
        self.lines.extend(row_lines([self._cell(each) for each in _cells(row)]))

    def _cell(self, cell: etree._Element) -> list[str]:
        inner = _Story(self.title_styles)
        for each in cell:
            inner.add(each)
        self.title = self.title or inner.title
        return inner.lines


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, also those that a content control wraps."""
    for each in row:
        if tag(each) == "tc":
            yield each
        elif tag(each) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _cells(each)


def _pieces(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    """The text of a paragraph; the text boxes met in it go to `boxes`."""
    for each in element:
        name = tag(each)
        if name == "t":
            yield each.text or ""
        elif name in _MARKS:
            yield _MARKS[name]
        elif name == "txbxContent":
            boxes.append(each)
        elif name not in _UNSEEN and not (name == "r" and _is_hidden(each)):
            yield from _pieces(each, boxes)


def _is_hidden(run: etree._Element) -> bool:
    """Whether Word does not show a run at all."""
    properties = (each for each in run if tag(each) == "rPr")
    return any(
        tag(each) == "vanish" and value(each) not in _OFF
        for outer in properties
        for each in outer
    )
