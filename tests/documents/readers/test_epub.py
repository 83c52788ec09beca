"""Books."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.epub import read_epub
from tests.documents.making import zip_of

_CONTAINER = '<container><rootfile full-path="OPS/book.opf"/></container>'
_BOOK = """<package xmlns:dc="dc"><dc:title>Leave</dc:title><manifest>
<item id="t" href="title.html"/><item id="n" href="nav.html" properties="nav"/>
<item id="c" href="contents.html"/>
<item id="b" href="b.html"/><item id="a" href="a%20page.html"/></manifest>
<spine><itemref idref="t"/><itemref idref="n"/><itemref idref="c"/>
<itemref idref="b"/><itemref idref="a"/><itemref idref="b"/></spine>
<guide><reference type="toc" href="contents.html"/></guide></package>"""
_MEMBERS = {
    "META-INF/container.xml": _CONTAINER,
    "OPS/book.opf": _BOOK,
    "OPS/title.html": "<h1>Leave</h1>",
    "OPS/nav.html": "<p>Contents</p>",
    "OPS/contents.html": "<p>Contents</p>",
    "OPS/a page.html": "<p>Second</p>",
    "OPS/b.html": "<p>First</p>",
}


def test_pages_come_in_reading_order_and_once() -> None:
    """Without what says the titles a second time."""
    extract = read_epub(zip_of(_MEMBERS))
    assert (extract.text, extract.title) == ("First\n\nSecond", "Leave")


def test_a_book_without_a_list_is_read_by_name() -> None:
    """Better than nothing."""
    pages = {"2.xhtml": "<p>Two</p>", "1.xhtml": "<p>One</p>", "x.css": ""}
    assert read_epub(zip_of(pages)).text == "One\n\nTwo"


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"META-INF/rights.xml": "<rights/>"}, Reason.NEEDS_PASSWORD),
        ({"OPS/book.opf": "<open>"}, Reason.BROKEN_FILE),
        ({"OPS/b.html": "<div>" * 5_000}, Reason.BROKEN_FILE),
        ({"OPS/b.html": " " * 2_000_000}, Reason.UNPACKS_TOO_LARGE),
    ],
)
def test_books_that_are_not_read_say_why(
    members: dict[str, str], reason: Reason
) -> None:
    """Locked by their publisher, damaged, monstrous."""
    with pytest.raises(CannotRead) as caught:
        read_epub(zip_of({**_MEMBERS, **members}))
    assert caught.value.reason is reason
