"""Pages become one text."""

from collections.abc import Sequence

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.documents.pages import joined_pages, without_line_end_hyphens
from ftstudio.documents.paragraphs import lines_of

_BODY = ["Rain fell.", "The sun shone.", "Snow lay deep.", "Wind blew.", "Fog came."]


def _text(pages: Sequence[str]) -> str:
    return joined_pages([lines_of(page) for page in pages])[0]


def test_repeated_headers_and_numbered_footers_go() -> None:
    """Also where the footer's words change and only its number goes on."""
    pages = [
        f"Annual report\n{text}\nChapter {'ABCDE'[i]} of it {i + 7}"
        for i, text in enumerate(_BODY)
    ]
    assert _text(pages) == "\n".join(_BODY)


def test_left_and_right_headers_go() -> None:
    """Books have one on even and another on odd pages."""
    pages = [f"{('Title', 'Chapter')[i % 2]}\n{_BODY[i % 5]}" for i in range(6)]
    assert _text(pages) == "\n".join([*_BODY, _BODY[0]])


def test_two_pages_lose_nothing_but_their_numbers() -> None:
    """Two of a kind may be chance."""
    assert _text(["Same\nRain.\n1", "Same\nSun.\n- 2 -"]) == ("Same\nRain.\nSame\nSun.")


def test_numbers_that_do_not_count_pages_stay() -> None:
    """A table may end in figures."""
    pages = ["Paid\n12", "Owed\n15", "Lost\n11"]
    assert _text(pages) == "Paid\n12\nOwed\n15\nLost\n11"


def test_wrapped_lines_become_paragraphs() -> None:
    """Where the next word would have fitted, the writer broke the line."""
    wide = "The committee met on Monday and talked about nothing but the new"
    page = f"Minutes\n{wide}\nlighthouse.\n{wide}\nBridge. Then it rose.\n• {wide}"
    assert _text([page]).split("\n") == [
        "Minutes",
        f"{wide} lighthouse.",
        f"{wide} Bridge. Then it rose.",
        f"• {wide}",
    ]


def test_hyphens_at_line_ends_follow_the_rest_of_the_document() -> None:
    """Halves of words are joined, compounds keep their hyphen."""
    text = "A distribution part-time. Distri|bution of part|time work for Haute|Savoie"
    assert without_line_end_hyphens(text, r"\|") == (
        "A distribution part-time. Distribution of part-time work for Haute-Savoie"
    )


def test_unknown_words_at_line_ends_are_as_most_others_are() -> None:
    """Halves seen nowhere else are not taken for words."""
    text = "A distribution. Distri|bution of docu|ments"
    assert without_line_end_hyphens(text, r"\|").endswith("of documents")


def test_what_was_left_out_is_told() -> None:
    """Lines that differ in their numbers alone are told once, with their count."""
    pages = [f"Annual report\n{text}\n{i}" for i, text in enumerate(_BODY, start=1)]
    assert joined_pages([lines_of(page) for page in pages])[1] == (
        Removed(RemovedKind.RUNNING_LINE, "Annual report", 5),
        Removed(RemovedKind.PAGE_NUMBER, "1", 5),
    )


def test_what_is_told_has_bounds() -> None:
    """A line of any length may be at the top of each page."""
    pages = [lines_of("word " * 999 + f"\n{text}") for text in _BODY]
    removed = joined_pages(pages)[1]
    assert [len(each.text) for each in removed] == [500]
