"""What a file really is, by its content; its name decides only among texts."""

import re
from pathlib import PurePath

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.containers import OLE, ZIPS, inside_ole, inside_zip
from ftstudio.documents.decoding import decode, looks_like_text
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.promises import promised_kind, promises_no_text
from ftstudio.documents.readers.delimited import looks_delimited

_HEAD = 8_000
_ZIP_END = b"PK\x05\x06"
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x07\x08", _ZIP_END)
_HTML_START = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_PICTURE_START = re.compile(
    rb"\xff\xd8\xff(?:\xe0..JFIF\0|\xe1..Exif\0|[\xc0-\xc4\xdb\xe2-\xef\xfe])"
    rb"|\x89PNG\r\n\x1a\n|GIF8[79]a|II\*\0|MM\0\*|BM....\0\0\0\0|RIFF....WEBP"
    rb"|....ftyp(?:hei[cx]|mif1|msf1|avif)|\0\0\0\x0cjP  ",
    re.DOTALL,
)
_OLD_STARTS = (
    b"\xffWPC", b"\x31\xbe\0\0", b"\xdb\xa5\x2d\0", b"\x9b\xa5\x21\0",
    b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00",
)  # WordPerfect, Write, Word 1 and 2, Excel 2 to 4  # fmt: skip
_PACKED_START = re.compile(  # rar, 7z, gzip, bzip2, xz, zstd, cabinet, tar
    rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\0"
    rb"|\x28\xb5\x2f\xfd|MSCF\0\0\0\0|.{257}ustar[\0 ]",
    re.DOTALL,
)
_OUTLOOK_STORE = b"!BDN"
_RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}\{\\rtf")
_HEADER = re.compile(r"([A-Za-z][\w-]{0,70}):|[ \t]+\S")
_MBOX_START = re.compile(r"\s{0,10}From \S+ .*\d{4}.*$")
_MAIL_HEADERS = frozenset({
    "bcc", "cc", "content-transfer-encoding", "content-type", "date", "delivered-to",
    "from", "in-reply-to", "message-id", "mime-version", "received", "references",
    "reply-to", "return-path", "sender", "subject", "to", "x-mailer",
})  # fmt: skip
_ONLY_IN_MAIL = frozenset({"date", "message-id", "mime-version", "received"})
_FEWEST_HEADERS = 3
_OLD_OFFICE_XML = re.compile(r"<\?mso-application\s", re.IGNORECASE)
_TEXTS = frozenset({Kind.HTML, Kind.MARKDOWN, Kind.TABLE, Kind.TEXT})
_NEVER_MAIL = frozenset({Kind.HTML, Kind.MARKDOWN, Kind.TABLE})
_OFTEN_PLAIN_TEXT = frozenset({Kind.MAIL, Kind.OLD_WORD, Kind.OTHER, Kind.RTF})
_OTHER_TEXTS = frozenset({
    ".vcf", ".ics", ".json", ".jsonl", ".ndjson", ".xml", ".svg", ".yaml", ".yml",
    ".toml", ".ini", ".cfg", ".conf", ".css", ".js", ".ts", ".py", ".java", ".c", ".h",
    ".cpp", ".cs", ".php", ".sql", ".sh", ".bat", ".ps1", ".vbs",
})  # fmt: skip


def kind_of(content: bytes, name: str) -> Kind:
    """The kind of a file; raises CannotRead for what cannot be any we read."""
    promised = promised_kind(name)
    kind = _kind_by_mark(content, promised)
    if kind is None and promised not in _NEVER_MAIL:
        kind = _mail_kind(content[:_HEAD].decode("latin-1"), promised)
    if kind is not None:
        return kind
    if not looks_like_text(content):
        return _kind_of_bytes(content, promised, name)
    return _kind_of_text(content, promised, PurePath(name).suffix.lower())


def _kind_by_mark(content: bytes, promised: Kind) -> Kind | None:
    """The kind of a file that begins with a mark of its own."""
    if content.startswith(OLE):
        return inside_ole(content, promised)
    if content.startswith(_ZIP_STARTS):
        return inside_zip(content, promised)
    if _is_pdf(content):
        return Kind.PDF
    if promised in ZIPS and _ZIP_END in content:
        return inside_zip(content, promised)
    if content.startswith(_OLD_STARTS):
        raise CannotRead(Reason.OLD_FORMAT)
    if _PACKED_START.match(content):
        raise CannotRead(Reason.PACKED)
    if content.startswith(_OUTLOOK_STORE):
        raise CannotRead(Reason.MAIL_STORE)
    return Kind.RTF if _RTF.match(content) else None


def _is_pdf(content: bytes) -> bool:
    """Its mark may have up to 1 024 bytes of junk before it (ISO 32000-1, annex H)."""
    return content.startswith(b"%PDF-") or (
        b"%PDF-" in content[:1024] and b" obj" in content[:2_000]
    )


def _kind_of_bytes(content: bytes, promised: Kind, name: str) -> Kind:
    if _PICTURE_START.match(content):
        return Kind.PICTURE
    if promised in _TEXTS or promises_no_text(name):
        raise CannotRead(Reason.NOT_TEXT)
    if promised is Kind.OTHER:
        raise CannotRead(Reason.UNKNOWN_FORMAT)
    raise CannotRead(Reason.NOT_ITS_FORMAT)


def _kind_of_text(content: bytes, promised: Kind, suffix: str) -> Kind:
    head = decode(content[:_HEAD])
    if promised is Kind.HTML or _HTML_START.match(head):
        return Kind.HTML
    if promised in _TEXTS:
        return promised
    if suffix in _OTHER_TEXTS:
        return Kind.OTHER
    if _OLD_OFFICE_XML.search(head):
        raise CannotRead(Reason.OLD_FORMAT)
    if promised is Kind.SHEET and looks_delimited(head):
        return Kind.TABLE
    if promised in _OFTEN_PLAIN_TEXT:
        return Kind.TEXT
    raise CannotRead(Reason.NOT_ITS_FORMAT)


def _mail_kind(head: str, promised: Kind) -> Kind | None:
    """Mail, or a box of mails, by the lines it begins with; None for neither."""
    first, _, rest = head.lstrip("\r\n").partition("\n")
    is_box = _MBOX_START.fullmatch(first.rstrip()) and _headers(rest)
    if promised is Kind.MAIL:
        return Kind.MAIL if is_box or _HEADER.match(first) else None
    if is_box:
        return Kind.MAILBOX
    headers = _headers(head)
    is_mail = "from" in headers and len(headers) >= _FEWEST_HEADERS
    return Kind.MAIL if is_mail and headers & _ONLY_IN_MAIL else None


def _headers(head: str) -> set[str]:
    """The headers of mail (RFC 5322) at a text's start; none where it begins not so."""
    found: set[str] = set()
    lines = head.lstrip("\r\n").splitlines()
    for line in lines[:-1] if len(lines) > 1 else lines:  # the last may be cut
        if not line.strip():
            break
        header = _HEADER.match(line)
        if not header:
            return set()
        found.add((header[1] or "").lower())
    return found & _MAIL_HEADERS
