"""A mail as such, whatever program has stored it: its subject, text and attachments."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from selectolax.lexbor import LexborHTMLParser

from ftstudio.documents.cleaning import count_words
from ftstudio.documents.extract import CannotRead, Extract, Part
from ftstudio.documents.quoted import without_quotes
from ftstudio.documents.readers.html import page_source, read_html

_LONGEST_NOTICE, _MUCH_MORE = 40, 4
_SMALL_PICTURE = 50_000
_LEFT_OUT = frozenset({
    "application/ics", "application/javascript", "application/pgp-keys",
    "application/pgp-signature", "application/pkcs7-signature",
    "application/x-pkcs7-signature", "message/delivery-status", "text/calendar",
    "text/css", "text/directory", "text/rfc822-headers", "text/vcard",
    "text/x-amp-html", "text/x-vcard",
})  # fmt: skip
_LEFT_OUT_NAMES = frozenset({".ics", ".vcf", ".p7s", ".asc", ".sig"})
_PICTURE_NAMES = frozenset({
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp", ".emz", ".wmz", ".ico",
})  # fmt: skip
_PREFIXES = re.compile(
    r"(?:\s*(?:re|ré|fwd?|tr|aw|wg|rv|sv)(?:\[\d+\])?\s*:)+\s*", re.IGNORECASE
)
_FORWARDED = re.compile(r"\s*(?:fwd?|tr|wg|rv)\s*:", re.IGNORECASE)
_QUOTES = (
    'blockquote[type="cite"], .gmail_quote blockquote, blockquote.gmail_quote,'
    ".moz-cite-prefix + blockquote, .protonmail_quote blockquote,"
    ".yahoo_quoted blockquote"
)
_QUOTE, _UNQUOTE = "\ue0a0", "\ue0a1"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in a mail; `is_shown` is that of a picture within the text."""

    name: str
    content: bytes
    type: str = ""
    is_shown: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail: who wrote it to whom is not kept."""

    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()


def extract_of(letter: Letter) -> Extract:
    """The mail's own words, titled by its subject; what is attached, as parts."""
    is_forwarded = _FORWARDED.match(letter.subject) is not None
    text, removed = without_quotes(letter.text, is_forwarded=is_forwarded)
    title = _PREFIXES.sub("", letter.subject, count=1)
    parts = tuple(
        Part(each.name or "attachment", each.content)
        for each in _wanted(letter.attachments)
    )
    return Extract(text, title, removed=removed, parts=parts)


def mail_name(subject: str) -> str:
    """The name of a mail within another file."""
    name = subject.removesuffix(".eml").rstrip(". ")
    return f"{name or 'mail'}.eml"


def best_text(plain: str, html: bytes) -> str:
    """The plain text, unless it is but a notice that there is another one.

    Raises CannotRead where there is only a web page, and it cannot be read.
    """
    words = count_words(plain)
    if words > _LONGEST_NOTICE or not html.strip():
        return plain
    try:
        shown = _text_of_html(html)
    except CannotRead:
        if not words:
            raise
        return plain
    return shown if count_words(shown) > _MUCH_MORE * words else plain


def _text_of_html(html: bytes) -> str:
    """What is seen of it, with ">" before each line of a quoted mail."""
    text = read_html(html).text
    if b"<blockquote" not in html.lower():
        return text
    tree = LexborHTMLParser(page_source(html))
    for node in tree.css(_QUOTES):
        node.insert_before(_QUOTE)
        node.insert_after(_UNQUOTE)
    marked = read_html((tree.html or "").encode("utf-8", "replace")).text
    lines, depth = [], 0
    for run in re.split(f"([{_QUOTE}{_UNQUOTE}])", marked):
        depth += {_QUOTE: 1, _UNQUOTE: -1}.get(run, 0)
        if run.strip(f"\n{_QUOTE}{_UNQUOTE}"):
            mark = "> " if depth > 0 else ""
            lines += [f"{mark}{line}" for line in run.strip("\n").split("\n")]
    return "\n".join(lines)


def _wanted(attachments: Iterable[Attachment]) -> Iterable[Attachment]:
    """Without logos, invitations, cards and signatures."""
    for each in attachments:
        suffix = PurePath(each.name.lower()).suffix
        is_picture = each.type.startswith("image/") or suffix in _PICTURE_NAMES
        is_logo = each.is_shown or len(each.content) < _SMALL_PICTURE
        if each.type in _LEFT_OUT or suffix in _LEFT_OUT_NAMES or not each.content:
            continue
        if not (is_picture and is_logo):
            yield each
