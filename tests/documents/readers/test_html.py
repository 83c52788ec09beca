"""Web pages as a person sees them."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.html import read_html


def _lines(source: str) -> list[str]:
    return read_html(source.encode()).text.strip().split("\n")


def test_blocks_are_lines_and_inline_marks_are_not() -> None:
    """Line breaks of the source mean nothing."""
    source = """<h1>Leave</h1><p>Ask <b>ear</b>ly,
     in <i>writing</i>.<br>Thanks</p><ul><li>A<li>B</ul>"""
    assert _lines(source) == ["Leave", "Ask early, in writing.", "Thanks", "A", "B"]


def test_table_cells_are_split_by_tabs() -> None:
    """One row, one line, also if cells hold paragraphs."""
    source = """<table><tr><th>Day<th>Rate</tr>
    <tr><td><p>Mon</p></td> <td>12 €</td></tr></table>"""
    assert _lines(source) == ["Day\tRate", "Mon\t12 €"]


def test_code_keeps_its_lines() -> None:
    """Preformatted text is seen as it was typed."""
    assert _lines("<pre>if a:\n    b</pre>") == ["if a:", "    b"]


def test_what_is_not_seen_is_not_read() -> None:
    """Scripts, styles, menus and hidden parts."""
    source = """<head><title>T</title><style>a{}</style></head><body><nav>Home</nav>
    <script>evil()</script><noscript>N</noscript><template>X</template><!-- C -->
    <p style="display:none">H</p><svg><text>S</text></svg><p>Seen &eacute;t&#233;</p>"""
    assert _lines(source) == ["Seen été"]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("<title>Site</title><h1>Leave <i>now</i></h1>", "Leave now"),
        ("<title>Site</title><p>x", "Site"),
        ("<p>x", ""),
    ],
)
def test_title(source: str, title: str) -> None:
    """The first heading, else what the window would show."""
    assert read_html(source.encode()).title == title


def test_tag_soup_still_gives_text() -> None:
    """Nothing need be closed."""
    assert _lines("<p>One <b>two <i>three</p><table><tr><td>x<td>y<tr><td>&no; <p") == [
        "One two three",
        "x\ty",
        "&no;",
    ]


def test_monstrous_nesting_is_refused_at_once() -> None:
    """The parser would take minutes."""
    with pytest.raises(CannotRead) as caught:
        read_html(b"<div>" * 100_000)
    assert caught.value.reason is Reason.BROKEN_FILE


def test_many_unclosed_paragraphs_are_not_nesting() -> None:
    """They close each other."""
    assert len(_lines("<p>one<li>two" * 2_000)) == 4_000


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-2", "Zażółć gęślą jaźń"),
        ("windows-1251", "Привет"),
        ("iso-8859-1", "L’été"),
        ("shift_jis", "請求書"),
    ],
)
def test_a_page_says_what_it_is_written_in(charset: str, text: str) -> None:
    """However little of it there is to guess from; Latin 1 is that of Windows."""
    written_in = {"iso-8859-1": "cp1252"}.get(charset, charset)
    for meta in (
        f'<meta charset="{charset}">',
        f"<META http-equiv=Content-Type content='text/html; charset={charset}'>",
    ):
        source = f"<html><head>{meta}</head><body>{text}</body></html>"
        assert read_html(source.encode(written_in)).text.strip() == text


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("iso-8859-2", "utf-8"),
        ("iso-8859-2", "utf-8-sig"),
        ("iso-8859-2", "utf-16"),
        ("utf-8", "cp1252"),
        ("utf-16", "cp1252"),
        ("rot13", "cp1252"),
        ("unicode_escape", "cp1252"),
        ("nonsense", "cp1252"),
        ("iso-8859-7", "cp1252"),
    ],
)
def test_a_page_that_says_something_wrong_is_read(charset: str, encoding: str) -> None:
    """Where bytes speak against it, or nobody knows such letters."""
    source = f"<meta charset={charset}><p>L’été à Noël, où ça\u00a0? Ÿ"
    shown = read_html(source.encode(encoding)).text
    assert shown.strip().startswith("L’été à Noël, où ça")
