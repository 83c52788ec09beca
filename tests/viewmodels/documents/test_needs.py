"""What documents need of the person."""

from pathlib import Path
from typing import Any

from ftstudio.core.corpus import PART, Document, Kind, Reason
from ftstudio.runs.recognising import pages_of
from ftstudio.viewmodels.documents.needs import (
    Need,
    found_of,
    need_of,
    needs_of,
)
from tests.factories import document


def _with(reason: Reason, number: int = 1, **changes: Any) -> Document:
    return document(number, state=reason.state, reason=reason, **changes)


_LOCKED = _with(Reason.NEEDS_PASSWORD)
_ONLINE = _with(Reason.ONLINE_ONLY, 2)
_SCAN = _with(Reason.ONLY_PICTURES, 3, kind=Kind.PDF, pages_without_text=12)
_PHOTO = _with(Reason.IS_PICTURE, 4, kind=Kind.PICTURE)


def test_each_document_needs_at_most_one_thing() -> None:
    """What is broken cannot be helped here."""
    needs = [need_of(each) for each in (_LOCKED, _ONLINE, _SCAN, document())]
    assert needs == [Need.PASSWORD, Need.DOWNLOAD, Need.RECOGNITION, None]
    assert need_of(_with(Reason.BROKEN_FILE)) is None


def test_what_all_need_is_gathered() -> None:
    """A picture is one page."""
    needs = needs_of([_LOCKED, _ONLINE, _SCAN, _PHOTO, document(5)])
    assert (needs.locked, needs.online) == ((_LOCKED,), (_ONLINE,))
    assert needs.scans == (_SCAN, _PHOTO)
    assert (pages_of(_PHOTO), needs.pages) == (1, 13)


def test_what_is_in_a_file_is_read_with_it() -> None:
    """A file that holds several is read once."""
    names = ("a.eml", f"a.eml{PART}b.pdf", f"a.eml{PART}c.zip{PART}d.pdf", "e.pdf")
    found = found_of([document(name=each) for each in names])
    assert [each.name for each in found] == ["a.eml", "e.pdf"]
    assert found[0].path == Path("/home/ada/Letters/a.eml")


def test_no_password_is_asked_for_where_none_opens_the_file() -> None:
    """Zips and OpenDocument are not among the locked files either."""
    closed = [
        _with(Reason.NEEDS_PASSWORD, kind=kind, name=name)
        for kind, name in (
            (Kind.ARCHIVE, "a.zip"),
            (Kind.OPENDOCUMENT, "a.odt"),
            (Kind.SHEET, "a.ods"),
            (Kind.SLIDES, "a.odp"),
            (Kind.EPUB, "a.epub"),
        )
    ]
    assert [need_of(each) for each in closed] == [None] * len(closed)
    assert needs_of([*closed, _LOCKED]).locked == (_LOCKED,)
