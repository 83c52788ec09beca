"""Pages become one text."""

from ftstudio.documents.pages import joined_pages, without_line_end_hyphens

_BODY = ["Rain fell.", "The sun shone.", "Snow lay deep.", "Wind blew.", "Fog came."]


def test_repeated_headers_and_numbered_footers_go() -> None:
    """Also where the footer's words change and only its number goes on."""
    pages = [
        f"Annual report\n{text}\nChapter {'ABCDE'[i]} of it {i + 7}"
        for i, text in enumerate(_BODY)
    ]
    assert joined_pages(pages) == "\n".join(_BODY)


def test_left_and_right_headers_go() -> None:
    """Books have one on even and another on odd pages."""
    pages = [f"{('Title', 'Chapter')[i % 2]}\n{_BODY[i % 5]}" for i in range(6)]
    assert joined_pages(pages) == "\n".join([*_BODY, _BODY[0]])


def test_two_pages_lose_nothing_but_their_numbers() -> None:
    """Two of a kind may be chance."""
    assert joined_pages(["Same\nRain.\n1", "Same\nSun.\n- 2 -"]) == (
        "Same\nRain.\nSame\nSun."
    )


def test_numbers_that_do_not_count_pages_stay() -> None:
    """A table may end in figures."""
    pages = ["Paid\n12", "Owed\n15", "Lost\n11"]
    assert joined_pages(pages) == "Paid\n12\nOwed\n15\nLost\n11"


def test_wrapped_lines_become_paragraphs() -> None:
    """Where the next word would have fitted, the writer broke the line."""
    wide = "The committee met on Monday and talked about nothing but the new"
    page = f"Minutes\n{wide}\nlighthouse.\n{wide}\nBridge. Then it rose.\n• {wide}"
    assert joined_pages([page]).split("\n") == [
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
