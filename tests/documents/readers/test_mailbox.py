"""Mailboxes."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.exchange import MOST_PARTS
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.mail import read_mail
from ftstudio.documents.readers.mailbox import read_mailbox

_MAIL = b"From a@example.org Mon Jan  1 00:00:00 2024\nSubject: %s\n\n%s\n\n"


def test_each_mail_is_a_part() -> None:
    """In order, named by its number and subject."""
    found = read_mailbox(
        _MAIL % (b"Offer", b"One") + _MAIL % (b"=?utf-8?q?=C3=A9?=", b"2")
    )
    assert [each.name for each in found.parts] == ["0001 Offer.eml", "0002 é.eml"]
    assert (found.text, found.reason) == ("", Reason.HOLDS_DOCUMENTS)
    assert read_mail(found.parts[0].content).text.strip() == "One"


def test_a_line_that_starts_with_from_does_not_end_a_mail() -> None:
    """Escaped as mailboxes do, or where no mail follows it."""
    body = b"Hello\n\n>From here on.\n\nFrom now on, all is well."
    (mail,) = read_mailbox(_MAIL % (b"Offer", body)).parts
    assert read_mail(mail.content).text.strip() == body.decode().replace(">", "")


def test_a_mailbox_of_windows_is_read() -> None:
    """Whose lines end otherwise."""
    content = (_MAIL % (b"A", b"1") + _MAIL % (b"B", b"2")).replace(b"\n", b"\r\n")
    assert len(read_mailbox(content).parts) == 2


def test_very_many_mails_are_cut() -> None:
    """And it is told."""
    found = read_mailbox(_MAIL % (b"A", b"1") * (MOST_PARTS + 1))
    assert (len(found.parts), found.reason) == (MOST_PARTS, Reason.HOLDS_TOO_MANY)


def test_what_holds_no_mail_is_refused() -> None:
    """Whatever its name says."""
    with pytest.raises(CannotRead):
        read_mailbox(b"From me to you")
