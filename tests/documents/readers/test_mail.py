"""Mail (.eml)."""

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.core.notes import RemovedKind
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.mail import read_mail, subject_of

_ATTACHED = """Content-Type: multipart/mixed; boundary=o

--o
Content-Type: multipart/alternative; boundary=i

--i
Content-Type: text/plain; charset=utf-8

Voilà.
--i
Content-Type: text/html

<p>Voilà, but <b>fat</b>.
--i--
--o
Content-Type: text/csv; charset=utf-8
Content-Disposition: attachment; filename*=utf-8''%C3%A9t%C3%A9.csv
Content-Transfer-Encoding: base64

YTti
--o
Content-Type: application/pdf; name="=?utf-8?q?=C3=A9t=C3=A9.pdf?="

%PDF
--o
Content-Type: image/png
Content-ID: <logo>

x
--o--
"""


def _mail(text: str, encoding: str = "utf-8") -> Extract:
    return read_mail(text.encode(encoding))


def test_subject_is_title_and_own_words_are_text() -> None:
    """Whoever wrote it to whom; what was removed is told."""
    found = _mail(
        "From: a@b.example\nSubject: =?utf-8?q?=C3=89t=C3=A9?=\n =?utf-8?q?_24?= (B)\n"
        "\nBonjour\n\n> Hello\n-- \nMe"
    )
    assert (found.title, found.text.strip()) == ("Été 24 (B)", "Bonjour")
    kinds = [each.kind for each in found.removed]
    assert kinds == [RemovedKind.QUOTED_REPLY, RemovedKind.SIGNATURE]


def test_attachments_are_parts_and_logos_are_not() -> None:
    """The plain text is preferred to the page."""
    found = _mail("Subject: x\n" + _ATTACHED)
    assert found.text.strip() == "Voilà."
    assert [(each.name, each.content) for each in found.parts] == [
        ("été.csv", b"a;b"), ("été.pdf", b"%PDF"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "cp1252"), ("no-such", "cp1252"), ("us-ascii", "utf-8"),
        ("iso-8859-15", "iso-8859-15"), ("base64", "utf-8"),
    ],
)  # fmt: skip
def test_text_is_read_whatever_its_charset_claims(charset: str, encoding: str) -> None:
    """Also where the header itself was not encoded."""
    head = f"Subject: Déjà\nContent-Type: text/plain; charset={charset}\n\n"
    found = _mail(head + "Déjà vu à Noël, 12 €", encoding)
    assert (found.title, found.text) == ("Déjà", "Déjà vu à Noël, 12 €")


def test_flowed_lines_become_paragraphs() -> None:
    """As RFC 3676 has them."""
    head = "Content-Type: text/plain; format=flowed\n\n"
    assert _mail(head + "One \ntwo\nthree \nfour\n").text == "One two\nthree four\n"


def test_mails_within_mails_are_parts_side_by_side() -> None:
    """However deep they are, each without those within it."""
    text = "Subject: innermost\n\nDeep down"
    for level in range(20):
        text = f"Subject: Level {level}\nContent-Type: message/rfc822\n\n{text}"
    parts = _mail(text).parts
    assert [parts[0].name, parts[-1].name] == ["Level 18.eml", "innermost.eml"]
    assert len(parts) == 20
    assert read_mail(parts[-1].content).text == "Deep down"
    assert read_mail(parts[0].content).parts == ()


def test_a_mail_encoded_within_a_mail_is_read() -> None:
    """Though it must not be encoded, some programs do."""
    text = (
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n"
        "Content-Disposition: attachment; filename=in.eml\n\nU3ViamVjdDogeAoKSGVsbG8=\n"
    )
    (part,) = _mail(text).parts
    assert (part.name, read_mail(part.content).text) == ("in.eml", "Hello")


def test_half_a_mail_gives_what_there_is() -> None:
    """Even where it has no header at all."""
    assert _mail(_ATTACHED[: _ATTACHED.index("fat")]).text.strip() == "Voilà."
    assert _mail("\r\n\nnothing but text").text == "nothing but text"


def test_parts_within_parts_without_end_are_refused() -> None:
    """And so are headers that take long to take apart."""
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{each}\n\n--b{each}\n"
        for each in range(5_000)
    )
    with pytest.raises(CannotRead) as caught:
        _mail(nested)
    assert caught.value.reason is Reason.BROKEN_FILE
    assert _mail("Content-Type: text/plain;" + ";a=b" * 100_000 + "\n\nx").text == "x"


def test_the_subject_can_be_asked_for_alone() -> None:
    """Whatever follows."""
    assert subject_of(b"subject: A\n b\n\nSubject: C") == "A b"
    assert subject_of(b"") == ""
