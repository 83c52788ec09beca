"""Slides."""

from collections.abc import Mapping

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.slides import read_slides
from tests.documents.making import zip_of

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _links(**targets: str) -> str:
    links = "".join(
        f'<Relationship Id="{each}" Type="{_TYPES}/{each}" Target="{target}"/>'
        for each, target in targets.items()
    )
    return f"<Relationships>{links}</Relationships>"


def _shape(text: str, place: str = "") -> str:
    holder = f'<p:nvPr><p:ph type="{place}"/></p:nvPr>' if place else ""
    return f"<p:sp>{holder}<p:txBody>{_paragraph(text)}</p:txBody></p:sp>"


def _paragraph(text: str) -> str:
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


def _part(tag: str, xml: str) -> str:
    return f'<p:{tag} xmlns:p="p" xmlns:a="a" xmlns:r="r" xmlns:d="d">{xml}</p:{tag}>'


def _read(*slides: str, parts: Mapping[str, str] | None = None) -> Extract:
    """A show of these slides, whose files are numbered backwards."""
    names = [f"slides/slide{len(slides) - place}.xml" for place in range(len(slides))]
    ids = "".join(f'<p:sldId id="9" r:id="s{n}"/>' for n in range(len(slides)))
    members = {
        "ppt/presentation.xml": _part("presentation", ids),
        "ppt/_rels/presentation.xml.rels": _links(
            **{f"s{place}": name for place, name in enumerate(names)}
        ),
    }
    for name, slide in zip(names, slides, strict=True):
        members[f"ppt/{name}"] = _part("sld", slide)
    return read_slides(zip_of({**members, **(parts or {})}))


def test_slides_come_in_the_order_shown() -> None:
    """The first title is that of the show."""
    extract = _read(_shape("Plan", "ctrTitle") + _shape("One"), _shape("Two", "title"))
    assert (extract.text, extract.title) == ("Plan\nOne\n\nTwo", "Plan")


def test_tables_keep_rows_and_cells_and_groups_are_entered() -> None:
    """What a program draws instead, where it cannot show something, is left out."""
    cells = "".join(f"<a:tc>{_paragraph(each)}</a:tc>" for each in "ab")
    merged = f'<a:tc hMerge="1">{_paragraph("")}</a:tc>'
    table = f"<a:tbl><a:tr>{cells}{merged}</a:tr></a:tbl>"
    groups = f"<p:grpSp><p:grpSp>{_shape('Deep')}</p:grpSp></p:grpSp>"
    other = f"<p:Fallback>{_shape('Drawn')}</p:Fallback>"
    assert _read(table + groups + other).text == "a\tb\nDeep"


def test_what_stands_on_every_slide_is_left_out() -> None:
    """Numbers, dates and footers."""
    assert _read(_shape("7", "sldNum") + _shape("Us", "ftr") + _shape("Text")).text == (
        "Text"
    )


def test_notes_and_diagrams_are_read() -> None:
    """They lie in files of their own."""
    links = _links(notesSlide="../notesSlides/n.xml", d1="../diagrams/data1.xml")
    notes = _part("notes", _shape("Say this", "body") + _shape("1", "sldNum"))
    extract = _read(
        _shape("Text") + '<d:relIds r:dm="d1"/>',
        parts={
            "ppt/slides/_rels/slide1.xml.rels": links,
            "ppt/notesSlides/n.xml": notes,
            "ppt/diagrams/data1.xml": _part("data", _paragraph("Step")),
        },
    )
    assert extract.text == "Text\nStep\nSay this"


def test_a_show_of_pictures_says_so() -> None:
    """Such as scans put on slides."""
    with pytest.raises(CannotRead) as caught:
        _read("", parts={"ppt/media/image1.png": "x"})
    assert caught.value.reason is Reason.ONLY_PICTURES


def test_a_show_without_its_main_part_is_broken() -> None:
    """There is no order to read it in."""
    with pytest.raises(CannotRead) as caught:
        read_slides(zip_of({"ppt/slides/slide1.xml": "<a/>"}))
    assert caught.value.reason is Reason.BROKEN_FILE


def test_an_opendocument_show_is_read_as_such() -> None:
    """By the reader of that family."""
    page = "<p:text><p:p>Hello</p:p></p:text>"
    assert read_slides(zip_of({"content.xml": _part("x", page)})).text == "Hello"
