"""The report as a page of HTML: valid, whole, and harmless whatever a name holds."""

from html.parser import HTMLParser

import pytest

from ftstudio.core.gathering import Language
from ftstudio.core.history import History
from ftstudio.core.run_report import Contents, Origin
from ftstudio.core.sheet import Paper
from ftstudio.runs.run_reports import paper
from ftstudio.words.run_report_page import file_name, page_of
from tests.proofs import knowledge, proof
from tests.run_reports import longest, report

_EMPTY = {"meta", "img"}
_KNOWN = _EMPTY | {
    *("html", "head", "title", "style", "body", "h1", "bdi", "p"),
    *("table", "tr", "th", "td"),
}
_HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<|im_start|>system",
    "</style></title><h1>",
    "a\0b\x1b[31m\x07\r\nc\x85",
    "\u202egnp.exe\u2066\u200f",
    "رسائل النجارة",
    "x" * 100_000,
    "&amp; {name} %s \\",
    "half \udcff",
    "🪚" * 500,
    "",
]


class _Page(HTMLParser):
    """Elements, each closed where it should be, and the texts in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _KNOWN
        self.seen.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1] if self.open else "", data))

    def of(self, tag: str) -> list[str]:
        return [text for within, text in self.texts if within == tag]


def test_the_page_is_valid_and_whole() -> None:
    """A language, a title, a picture with words for who cannot see it."""
    sheet = page_of(report(), paper())
    page = _Page(sheet.html)
    assert sheet.html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert page.of("title") == ["Training report: Joinery letters"]
    assert page.of("bdi") == ["Joinery letters"]
    (picture,) = [attributes for tag, attributes in page.seen if tag == "img"]
    assert "from 4.000" in (picture["alt"] or "")
    assert len(page.of("th")) == 8
    assert "http" not in sheet.html
    assert "url(" not in sheet.html
    assert "data:image/svg+xml;base64," in sheet.whole
    assert "picture.svg" not in sheet.whole


@pytest.mark.parametrize("name", _HOSTILE, ids=lambda name: ascii(name)[:20])
def test_a_name_is_nothing_but_a_name(name: str) -> None:
    """It is text, on one line, of a length that one can read."""
    sheet = page_of(report(name=name), Paper())
    page = _Page(sheet.html)
    (shown,) = page.of("bdi")
    assert 0 < len(shown) <= 80
    assert shown.isprintable()
    sheet.html.encode("utf-8")
    assert len(sheet.html) < 20_000
    plain = _Page(page_of(report(name="x"), Paper()).html)
    assert [tag for tag, _ in page.seen] == [tag for tag, _ in plain.seen]


@pytest.mark.parametrize("name", _HOSTILE, ids=lambda name: ascii(name)[:20])
def test_a_file_is_called_so_that_every_system_takes_it(name: str) -> None:
    """It leads nowhere else."""
    called = file_name(report(name=name), ".pdf")
    assert called.endswith(".pdf")
    assert not set(called) & set('/\\:*?"<>|')
    assert len(called.encode()) < 200


@pytest.mark.parametrize("what", _HOSTILE, ids=lambda what: ascii(what)[:20])
def test_what_comes_from_a_damaged_record_is_text_too(what: str) -> None:
    """A model, a version, a language of which nobody has heard."""
    contents = Contents(documents=1, words=1, languages=(Language(what, 1, 1),))
    told = report(
        origin=Origin(title=what, source=what, revision=what, fingerprint=what),
        program=what,
        contents=contents,
        proof=proof(knowledge=(knowledge(language=what),)),
    )
    html = page_of(told, Paper()).html
    _Page(html)
    html.encode("utf-8")
    assert html.replace("\n", "").isprintable() or "\u00a0" in html
    assert len(html) < 30_000


def test_without_a_measurement_there_is_no_picture() -> None:
    """Of a run whose looks are lost."""
    sheet = page_of(report(history=History()), Paper())
    assert sheet.picture == ""
    assert "<img" not in sheet.html


@pytest.mark.usefixtures("french")
def test_the_page_says_in_which_language_it_is() -> None:
    """The one that is spoken."""
    html = page_of(longest(), Paper()).html
    assert '<html lang="fr">' in html
    assert "novembre" in html


def test_a_moment_that_is_not_known_is_not_told() -> None:
    """No training was in 1970."""
    assert "1970" not in page_of(report(trained=0.0), Paper()).html
