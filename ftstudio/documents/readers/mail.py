"""Mail: MIME (.eml) read with patience, and what Outlook stores (.msg)."""

import io
import re
from email.errors import MessageError
from email.generator import BytesGenerator
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser, BytesParser
from email.policy import Compat32

from ftstudio.core.corpus import Reason
from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.readers.letters import (
    Attachment,
    Letter,
    best_text,
    extract_of,
    mail_name,
)
from ftstudio.documents.readers.outlook import OLE, outlook_letter

_LONGEST_HEAD, _LONGEST_HEADER = 20_000, 2_000
_FLOWED = re.compile(r"^((?!>|-- $).*) \n(?=[^>\n])", re.MULTILINE)
_RAW = "raw-unicode-escape"
_BODIES = frozenset({"text/plain", "text/html"})
_LOOSE_ENDS = b"\xef\xbb\xbf\r\n\t "
_MALFORMED = (
    MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError,
    RecursionError,
)  # fmt: skip


def read_mail(content: bytes) -> Extract:
    """The mail's own words, titled by its subject; attachments and mails as parts.

    Quoted mail and signature are taken out. Raises CannotRead.
    """
    if content.startswith(OLE):
        return extract_of(outlook_letter(content))
    try:
        parser = BytesParser(policy=_AsWritten())
        message = parser.parsebytes(content.lstrip(_LOOSE_ENDS))
        letter = _letter(message)
    except _MALFORMED as error:
        raise CannotRead(Reason.BROKEN_FILE) from error
    return extract_of(letter)


def subject_of(content: bytes) -> str:
    """The subject of a MIME mail, "" if it has none."""
    head = content[:_LONGEST_HEAD]
    try:
        message = BytesHeaderParser(policy=_AsWritten()).parsebytes(head)
        return _header(message, "subject")
    except _MALFORMED:
        return ""


class _AsWritten(Compat32):
    """Headers as they stand in the file; the stricter policies fail on many of them."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002
        """The value, whatever is in it; its start, for some take long to take apart."""
        return value[:_LONGEST_HEADER]


def _letter(message: Message) -> Letter:
    mails = _detached(message)
    text = _text(message)
    files = [_attachment(part) for part in message.walk() if _is_attached(part)]
    return Letter(_header(message, "subject"), text, (*files, *mails))


def _detached(message: Message) -> list[Attachment]:
    """All mails within the mail, however deep; each is taken out of the one around."""
    holders = [
        part for part in message.walk() if part.get_content_type() == "message/rfc822"
    ]
    mails = []
    for holder in reversed(holders):
        inner = next(iter(holder.get_payload()), None)
        if isinstance(inner, Message) and (inner.keys() or inner.get_payload()):
            name = _header(inner, "subject") or _words(str(holder.get_filename("")))
            encoding = str(holder.get("content-transfer-encoding", "")).strip().lower()
            content = _bytes_of(inner, encoding)
            mails.append(Attachment(mail_name(name), content, "message/rfc822"))
        holder.set_payload("")
    return mails[::-1]


def _bytes_of(inner: Message, encoding: str) -> bytes:
    """A mail as a file; some programs encode it, though they must not."""
    if encoding in {"base64", "quoted-printable"} and not inner.keys():
        inner["Content-Transfer-Encoding"] = encoding
        return _payload(inner)
    out = io.BytesIO()
    BytesGenerator(out, mangle_from_=False, maxheaderlen=0).flatten(inner)
    return out.getvalue()


def _text(part: Message) -> str:
    """What is to be read of a part and of those below it."""
    if not part.is_multipart():
        return "" if _is_attached(part) else _body(part)
    inner = [each for each in part.get_payload() if isinstance(each, Message)]
    if part.get_content_type() != "multipart/alternative":
        return "\n".join(filter(None, map(_text, inner)))
    plain = [each for each in inner if each.get_content_type() == "text/plain"]
    pages = (each for each in part.walk() if each.get_content_type() == "text/html")
    html = next(map(_decoded, pages), "")
    return best_text("\n".join(map(_text, plain)), html.encode("utf-8", "replace"))


def _body(part: Message) -> str:
    text = _decoded(part)
    if part.get_content_type() == "text/html":
        return best_text("", text.encode("utf-8", "replace"))
    if str(part.get_param("format", "")).lower() == "flowed":
        return _FLOWED.sub(r"\1 ", text)
    return text


def _decoded(part: Message) -> str:
    """The text of a part by the encoding it names, or else by the likeliest."""
    return _in_charset(_payload(part), str(part.get_content_charset("")))


def _in_charset(content: bytes, charset: str) -> str:
    try:
        text = content.decode(charset or "ascii")
    except (LookupError, ValueError):
        try:
            text = decode(content)
        except CannotRead:
            text = content.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_attached(part: Message) -> bool:
    kind = part.get_content_type()
    if part.is_multipart() or kind == "message/rfc822":
        return False
    is_told = part.get_content_disposition() == "attachment"
    return kind not in _BODIES or is_told or bool(part.get_filename())


def _attachment(part: Message) -> Attachment:
    is_inline = part.get_content_disposition() == "inline"
    is_shown = is_inline or "content-id" in part or "content-location" in part
    name = _words(str(part.get_filename("")))
    return Attachment(name, _payload(part), part.get_content_type(), is_shown)


def _header(message: Message, name: str) -> str:
    return " ".join(_words(str(message.get(name, ""))).split())


def _words(written: str) -> str:
    """A header with its encoded words decoded (RFC 2047), whatever else is in it."""
    text = " ".join(written.splitlines())
    if not text.isprintable():
        text = _in_charset(text.encode("utf-8", "surrogateescape"), "utf-8")
    try:
        runs = decode_header(text)
    except _MALFORMED:
        return text
    return "".join(
        run if isinstance(run, str) else _in_charset(run, charset or _RAW)
        for run, charset in runs
    )
