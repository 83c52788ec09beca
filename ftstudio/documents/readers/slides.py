"""Slides: PowerPoint (ECMA-376) and OpenDocument presentations, in the order shown."""

import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.archive import embedded, member, opened
from ftstudio.documents.readers.office_xml import (
    paragraph_text,
    paragraphs,
    parsed,
    row_lines,
    tag,
    value,
)
from ftstudio.documents.readers.opendocument import extract_from, is_opendocument

_MAIN = "ppt/presentation.xml"
_ON_EVERY_SLIDE = frozenset({"dt", "ftr", "hdr", "sldNum", "sldImg"})
_TITLES = frozenset({"ctrTitle", "title"})


def read_slides(content: bytes) -> Extract:
    """The text of each slide, then its notes; a blank line between slides.

    Raises CannotRead for broken, locked and monstrous files.
    """
    with opened(content) as archive:
        if is_opendocument(archive):
            return extract_from(archive)
        titled = [_slide(archive, name) for name in _slide_names(archive)]
        parts = embedded(archive)
        has_pictures = any("/media/" in name for name in archive.namelist())
    text = "\n\n".join(lines for lines, _ in titled)
    if has_pictures and not parts and not text.strip():
        raise CannotRead(Reason.ONLY_PICTURES)
    title = next((title for _, title in titled if title), "")
    return Extract(text, title, parts=parts)


def _slide_names(archive: zipfile.ZipFile) -> list[str]:
    """The members that are slides, in their order; KeyError where there is no show."""
    targets = _targets(archive, _MAIN)
    root = parsed(member(archive, _MAIN))
    slides = (each for each in root.iter() if tag(each) == "sldId")
    linked = (targets.get(_link(slide), ("", ""))[1] for slide in slides)
    return [name for name in linked if name in archive.NameToInfo]


def _link(element: etree._Element, name: str = "id") -> str:
    """The id of a relationship: the attribute `name` that is in a namespace."""
    for key, each in element.attrib.items():
        if str(key).startswith("{") and str(key).endswith("}" + name):
            return str(each)
    return ""


def _targets(archive: zipfile.ZipFile, name: str) -> dict[str, tuple[str, str]]:
    """What a member refers to: the last word of the type and the member, by id."""
    folder, stem = posixpath.split(name)
    links = f"{folder}/_rels/{stem}.rels"
    if links not in archive.NameToInfo:
        return {}
    found = {}
    for each in parsed(member(archive, links)):
        target = posixpath.normpath(posixpath.join("/", folder, value(each, "Target")))
        kind = value(each, "Type").rpartition("/")[2]
        found[value(each, "Id")] = kind, target.lstrip("/")
    return found


def _slide(archive: zipfile.ZipFile, name: str) -> tuple[str, str]:
    """The text of a slide with its notes, and its title."""
    targets = _targets(archive, name)
    shapes = _Shapes(archive, targets)
    root = parsed(member(archive, name))
    lines = list(shapes.lines(root))
    for kind, target in targets.values():
        if kind == "notesSlide" and target in archive.NameToInfo:
            lines.extend(_Shapes(archive, {}).lines(parsed(member(archive, target))))
    return "\n".join(line for line in lines if line.strip()), shapes.title


class _Shapes:
    """The lines of the shapes on a slide, and its title once they are read."""

    def __init__(
        self, archive: zipfile.ZipFile, targets: dict[str, tuple[str, str]]
    ) -> None:
        self.title = ""
        self._archive = archive
        self._targets = targets

    def lines(self, element: etree._Element) -> Iterator[str]:
        """The lines of a shape, a table, a diagram, or whatever such are wrapped in."""
        name = tag(element)
        if name == "p":
            yield paragraph_text(element)
        elif name == "tr":
            yield from row_lines([list(self._inside(each)) for each in _cells(element)])
        elif name == "relIds":
            yield from self._diagram(element)
        elif name == "sp":
            yield from self._shape(element)
        elif name != "Fallback":
            yield from self._inside(element)

    def _inside(self, element: etree._Element) -> Iterator[str]:
        for each in element:
            yield from self.lines(each)

    def _shape(self, shape: etree._Element) -> Iterator[str]:
        """A shape's lines; what stands on every slide, such as its number, has none."""
        place = next((value(e, "type") for e in shape.iter() if tag(e) == "ph"), None)
        if place in _ON_EVERY_SLIDE:
            return
        lines = list(self._inside(shape))
        if place in _TITLES and not self.title:
            self.title = " ".join(" ".join(lines).split())
        yield from lines

    def _diagram(self, element: etree._Element) -> Iterator[str]:
        """The texts of a diagram (SmartArt), which lie in a member of their own."""
        _, target = self._targets.get(_link(element, "dm"), ("", ""))
        if target in self._archive.NameToInfo:
            yield from paragraphs(parsed(member(self._archive, target)))


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row; one that is covered by a merged one has none of its own."""
    for each in row:
        if (
            tag(each) == "tc"
            and not value(each, "hMerge")
            and not value(each, "vMerge")
        ):
            yield each
