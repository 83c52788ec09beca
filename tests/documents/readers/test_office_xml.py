"""The XML inside office files."""

import pytest
from lxml import etree

from ftstudio.documents.readers.office_xml import (
    paragraphs,
    parsed,
    row_lines,
    tag,
    value,
)


def test_names_have_no_namespace() -> None:
    """Neither those of elements nor those of attributes."""
    root = parsed(b'<a:b xmlns:a="u" a:c="1"><!-- d --></a:b>')
    assert (tag(root), value(root, "c"), value(root, "e")) == ("b", "1", "")
    assert tag(root[0]) == ""


@pytest.mark.parametrize(
    "xml",
    [b"<open>", b"<a>" * 1_000 + b"</a>" * 1_000, b"<a>&b;</a>"],
)
def test_broken_and_deep_xml_is_refused(xml: bytes) -> None:
    """Before anything walks through it."""
    with pytest.raises(etree.XMLSyntaxError):
        parsed(xml)


def test_entities_are_not_drawn_in() -> None:
    """Neither files nor what was defined to grow."""
    source = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>x&b;</a>'
    assert parsed(source).text == "x"


def test_a_paragraph_is_read_with_its_breaks() -> None:
    """Each on a line of its own."""
    root = parsed(b"<x><p><r><t>a</t></r><br/><t>b</t></p><p><t>c</t></p></x>")
    assert list(paragraphs(root)) == ["a\nb", "c"]


def test_rows_are_lines_and_cells_are_split_by_tabs() -> None:
    """A single cell only frames what is in it."""
    assert row_lines([["a", "b"], [], ["c  d"]]) == ["a b\t\tc d"]
    assert row_lines([["a", " ", "b"]]) == ["a", "b"]
