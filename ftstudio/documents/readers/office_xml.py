"""The XML inside office files: nothing is drawn in from outside, names have no URI."""

from collections.abc import Iterator, Sequence

from lxml import etree

_MARKS = {"br": "\n", "tab": "\t"}


def parsed(part: bytes) -> etree._Element:
    """The root; XMLSyntaxError for broken XML and for what nests deeper than 256."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(part, parser)


def tag(element: etree._Element) -> str:
    """The element's name without its namespace; "" for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def value(element: etree._Element, name: str = "val") -> str:
    """The attribute of that name in whatever namespace; "" where there is none."""
    for key, each in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(each)
    return ""


def paragraphs(root: etree._Element) -> Iterator[str]:
    """The paragraphs of a drawing (DrawingML) or a slide, none inside another."""
    for each in root.iter():
        if tag(each) == "p":
            yield paragraph_text(each)


def paragraph_text(paragraph: etree._Element) -> str:
    """The text of a paragraph of a drawing."""
    pieces = []
    for each in paragraph.iter():
        name = tag(each)
        pieces.append((each.text or "") if name == "t" else _MARKS.get(name, ""))
    return "".join(pieces)


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """A row of a table, each cell given by its lines: one line, cells split by tabs.

    A row of one cell only frames its lines.
    """
    if len(cells) == 1:
        return [line for line in cells[0] if line.strip()]
    return ["\t".join(" ".join(" ".join(cell).split()) for cell in cells)]
