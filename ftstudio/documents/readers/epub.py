"""Books (EPUB 2 and 3): their pages in reading order."""

import posixpath
import zipfile
from urllib.parse import unquote

from lxml import etree

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.archive import member, opened
from ftstudio.documents.readers.html import read_html
from ftstudio.documents.readers.office_xml import parsed, tag, value

_CONTAINER = "META-INF/container.xml"
_RIGHTS = "META-INF/rights.xml"
_PAGES = (".xhtml", ".html", ".htm")


def read_epub(content: bytes) -> Extract:
    """The text of all pages, without a title page and the table of contents.

    Raises CannotRead for broken, locked and monstrous files.
    """
    with opened(content) as archive:
        if _RIGHTS in archive.NameToInfo:
            raise CannotRead(Reason.NEEDS_PASSWORD)
        title, names = _book(archive)
        pages = [read_html(member(archive, name)).text.strip() for name in names]
    kept = [page for page in pages if page not in {"", title}]
    return Extract("\n\n".join(kept), title)


def _book(archive: zipfile.ZipFile) -> tuple[str, list[str]]:
    """The title, and the pages as the book lists them, or else all by name."""
    package = _package_name(archive)
    if package not in archive.NameToInfo:
        found = (each for each in archive.namelist() if each.endswith(_PAGES))
        return "", sorted(found)
    root = parsed(member(archive, package))
    elements = [each for each in root.iter() if isinstance(each.tag, str)]
    title = next((each.text or "" for each in elements if tag(each) == "title"), "")
    pages = _pages(elements, posixpath.dirname(package))
    return title, [each for each in pages if each in archive.NameToInfo]


def _package_name(archive: zipfile.ZipFile) -> str:
    if _CONTAINER not in archive.NameToInfo:
        return ""
    for each in parsed(member(archive, _CONTAINER)).iter():
        if tag(each) == "rootfile":
            return value(each, "full-path")
    return ""


def _pages(elements: list[etree._Element], folder: str) -> list[str]:
    """The members in the spine's order, but for the table of contents."""
    contents = [
        value(each, "href").partition("#")[0]
        for each in elements
        if tag(each) == "reference" and value(each, "type") == "toc"
    ]
    items = {value(each, "id"): each for each in elements if tag(each) == "item"}
    spine = (value(each, "idref") for each in elements if tag(each) == "itemref")
    pages = [items[each] for each in dict.fromkeys(spine) if each in items]
    return [
        posixpath.normpath(posixpath.join(folder, unquote(value(each, "href"))))
        for each in pages
        if "nav" not in value(each, "properties").split()
        and value(each, "href") not in contents
    ]
