"""What is told of a mail, whatever program has stored it."""

import pytest

from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.letters import (
    Attachment,
    Letter,
    best_text,
    extract_of,
    mail_name,
)

_LONG = "A paragraph of the newsletter about wood and how to dry it. " * 10


def test_plain_text_is_preferred_to_the_page() -> None:
    """Unless it says no more than that there is a page, or the page is broken."""
    assert best_text("Yes, on Tuesday.", b"<p>Yes, on <b>Tuesday</b>.</p>") == (
        "Yes, on Tuesday."
    )
    assert "dry it" in best_text("Please see the page.", f"<p>{_LONG}".encode())
    assert best_text("Kept.", b"<div>" * 5_000) == "Kept."


def test_a_page_too_deep_is_refused_where_there_is_nothing_else() -> None:
    """As any other page."""
    with pytest.raises(CannotRead):
        best_text("", b"<div>" * 5_000)


@pytest.mark.parametrize("quote", ['<blockquote type="cite">', "<blockquote>"])
def test_what_a_page_quotes_is_removed(quote: str) -> None:
    """What its author set off as a quotation is not."""
    inner = f"{quote}<p>Tuesday?</p>{quote}Older</blockquote></blockquote>"
    page = f"<p>Yes.</p>{inner}<p>And Wednesday too.</p>"
    text = best_text("", page.encode())
    own = extract_of(Letter("Re: Tuesday", text)).text.split("\n")
    has_cited = "cite" in quote
    assert (not has_cited) == ("Tuesday?" in own)
    assert [own[0], own[-1]] == ["Yes.", "And Wednesday too."]


def test_the_subject_is_the_title() -> None:
    """Without what says that it is an answer."""
    assert extract_of(Letter("RE: TR : Offer 12", "Hello")).title == "Offer 12"


def test_forwarded_text_is_kept() -> None:
    """The subject says that it is."""
    assert extract_of(Letter("TR: Report", "Pour info.\n> All of it.")).text == (
        "Pour info.\nAll of it."
    )


def test_logos_and_cards_are_left_out() -> None:
    """Scans are not, nor is anything else."""
    attachments = (
        Attachment("logo.png", b"x" * 100, "image/png"),
        Attachment("banner.jpg", b"x" * 90_000, "image/jpeg", is_shown=True),
        Attachment("invite.ics", b"x", "text/calendar"),
        Attachment("me.vcf", b"x"),
        Attachment("empty.docx", b""),
        Attachment("scan.jpg", b"x" * 90_000, "image/jpeg"),
        Attachment("../offer.docx", b"x"),
    )
    parts = extract_of(Letter("", "Hello", attachments)).parts
    assert [each.name for each in parts] == ["scan.jpg", "../offer.docx"]


def test_a_mail_in_another_file_is_named_by_its_subject() -> None:
    """As a file."""
    assert mail_name("RE: Offer/12?") == "RE: Offer/12?.eml"
    assert mail_name("") == "mail.eml"
