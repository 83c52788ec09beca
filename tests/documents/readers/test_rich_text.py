"""Rich text (RTF)."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.rich_text import read_rich_text


def _text(body: str) -> str:
    return read_rich_text(rf"{{\rtf1\ansi\ansicpg1252 {body}}}".encode("latin-1")).text


def test_letters_come_whatever_way_they_are_written() -> None:
    """By code page, by number, by name, as they are; beyond the first 65 536 too."""
    assert (
        _text(r"caf\'e9 \u8364?uro\endash \rquote \~é\_x") == "café €uro–’\xa0é\u2011x"
    )
    assert _text(r"\u-10179?\u-8704?{\uc2\u26085\'93\'fa}!") == "😀日!"


def test_each_font_has_its_code_page() -> None:
    """Czech, and Japanese of two bytes, of which the second may be a plain letter."""
    fonts = r"{\fonttbl{\f0\fcharset238 A;}{\f1\fcharset128 B;}}"
    assert _text(fonts + r"{\f0 \'c8esky} {\f1 \'83e\'83X\'83g}") == "Česky テスト"


def test_tables_keep_rows_and_cells() -> None:
    """Also a table in a table, whose rows are told of in a part that is not shown."""
    row = r"\trowd a\intbl\cell b\cell\row "
    inner = r"c\nestcell d\nestcell{\*\nesttableprops\nestrow}{\nonesttables\par}"
    assert _text(row + inner) == "a\tb\nc\td\n"


def test_what_is_not_seen_is_left_out() -> None:
    """Tables of fonts, comments, field codes, pictures, deleted and hidden text."""
    body = (
        r"{\stylesheet{\s1 Style;}}{\*\generator X;}{\header Page 1}"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\v hidden}{\deleted gone}"
        r"{\pict 0123abcd}{\*\annotation no} kept{\footnote note}"
    )
    assert _text(body) == "link kept"


def test_a_text_box_is_read_and_the_picture_of_it_is_not() -> None:
    """A box in a header is not seen either."""
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In a box\par}}{\shprslt no}}"
    assert _text(box + r"{\header " + box + "}") == "In a box\n"


def test_binary_is_jumped_over() -> None:
    """Braces in it mean nothing."""
    assert _text(r"a{\pict\bin4 }}}}}b") == "ab"


def test_the_first_heading_of_the_first_level_is_the_title() -> None:
    """The others are not."""
    rich = (
        rb"{\rtf1\pard\outlinelevel1 Part\par\pard\outlinelevel0 {\b Le}ave\par"
        rb"\pard text\par\pard\outlinelevel0 More\par}"
    )
    assert read_rich_text(rich).title == "Leave"


def test_what_ends_too_early_gives_what_there_is() -> None:
    """What stands before the start and after the end is not part of it."""
    assert read_rich_text(rb"{\rtf1 {\b half of a sen").text == "half of a sen"
    assert read_rich_text(b"\xef\xbb\xbf{\\rtf1 all}junk").text == "all"


def test_groups_too_deep_are_refused_at_once() -> None:
    """They take the memory of whatever follows them."""
    assert _text("{" * 50_000 + "deep" + "}" * 50_000) == "deep"
    with pytest.raises(CannotRead) as caught:
        read_rich_text(rb"{\rtf1 " + b"{" * 1_000_000)
    assert caught.value.reason is Reason.BROKEN_FILE
