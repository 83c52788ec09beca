"""What Outlook stores of a mail (.msg, [MS-OXMSG]): streams named after properties."""

import io
import struct
from collections.abc import Iterator
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import olefile

from ftstudio.core.corpus import Reason
from ftstudio.documents.code_pages import encoding_of
from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.letters import (
    Attachment,
    Letter,
    best_text,
    mail_name,
)
from ftstudio.documents.readers.rich_text import read_rich_text

OLE: bytes = olefile.MAGIC

_SUBJECT, _BODY, _HTML, _RICH_TEXT = 0x0037, 0x1000, 0x1013, 0x1009
_CONTENT, _LONG_NAME, _SHORT_NAME, _TYPE = 0x3701, 0x3707, 0x3704, 0x370E
_CONTENT_ID, _SHOWN_NAME = 0x3712, 0x3001
_CODE_PAGES = (0x3FFD, 0x3FDE)
_TEXT, _EIGHT_BIT_TEXT, _BYTES = "001F", "001E", "0102"
_ATTACHMENT = "__attach_version1.0_#"
_INNER_MAIL = "__substg1.0_3701000D"
_PROPERTIES = "__properties_version1.0"
_DEEPEST = 4
_WINDOW, _SHORTEST_COPY = 4096, 2
_KNOWN = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
    b"\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    b"{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    b"\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_LARGEST_RICH_TEXT = 50 << 20
_UNREADABLE = (
    OSError, struct.error, ValueError, LookupError, TypeError, AttributeError,
    AssertionError, RecursionError,
)  # fmt: skip

Folder = tuple[str, ...]


def outlook_letter(content: bytes) -> Letter:
    """The mail; mails within it become files of their own. Raises CannotRead."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            if not file.exists(_PROPERTIES):
                raise CannotRead(Reason.NOT_ITS_FORMAT)
            return _letter(file, ())
    except _UNREADABLE as error:
        raise CannotRead(Reason.BROKEN_FILE) from error


def _letter(file: "olefile.OleFileIO[str]", folder: Folder) -> Letter:
    code_page = _code_page(file, folder)
    plain = _string(file, folder, _BODY, code_page)
    html = _stream(file, folder, _HTML, _BYTES)
    html = html or _string(file, folder, _HTML, code_page).encode("utf-8", "replace")
    if not (plain.strip() or html.strip()):
        packed = _stream(file, folder, _RICH_TEXT, _BYTES)
        plain = read_rich_text(unpacked(packed)).text if packed else ""
    subject = _string(file, folder, _SUBJECT, code_page)
    text = best_text(plain.replace("\r\n", "\n").replace("\r", "\n"), html)
    return Letter(subject, text, tuple(_attachments(file, folder, code_page)))


def _attachments(
    file: "olefile.OleFileIO[str]", folder: Folder, code_page: str
) -> Iterator[Attachment]:
    depth = len(folder)
    places = sorted({
        tuple(each[: depth + 1])
        for each in file.listdir()
        if tuple(each[:depth]) == folder and each[depth].startswith(_ATTACHMENT)
    })  # fmt: skip
    for place in places:
        inner = (*place, _INNER_MAIL)
        if file.exists("/".join((*inner, _PROPERTIES))):
            if len(inner) <= 2 * _DEEPEST:
                letter = _letter(file, inner)
                yield Attachment(mail_name(letter.subject), _as_mime(letter))
            continue
        names = (
            _string(file, place, each, code_page)
            for each in (_LONG_NAME, _SHORT_NAME, _SHOWN_NAME)
        )
        yield Attachment(
            next(filter(None, names), ""),
            _stream(file, place, _CONTENT, _BYTES),
            _string(file, place, _TYPE, code_page).lower(),
            is_shown=bool(_string(file, place, _CONTENT_ID, code_page)),
        )


def _stream(
    file: "olefile.OleFileIO[str]", folder: Folder, number: int, kind: str
) -> bytes:
    path = "/".join((*folder, f"__substg1.0_{number:04X}{kind}"))
    if not file.exists(path):
        return b""
    content: bytes = file.openstream(path).read()
    return content


def _string(
    file: "olefile.OleFileIO[str]", folder: Folder, number: int, code_page: str
) -> str:
    wide = _stream(file, folder, number, _TEXT)
    if wide:
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    narrow = _stream(file, folder, number, _EIGHT_BIT_TEXT).rstrip(b"\0")
    try:
        return narrow.decode(code_page)
    except ValueError:
        return decode(narrow)


def _code_page(file: "olefile.OleFileIO[str]", folder: Folder) -> str:
    """In which code page the 8-bit strings of a mail are."""
    properties = file.openstream("/".join((*folder, _PROPERTIES))).read()
    head = 24 if folder else 32
    found = {}
    for at in range(head, len(properties) - 15, 16):
        _, number, _, value = struct.unpack_from("<HHIQ", properties, at)
        found[number] = value & 0xFFFFFFFF
    return encoding_of(next(filter(None, map(found.get, _CODE_PAGES)), 0))


def _as_mime(letter: Letter) -> bytes:
    """A mail within a mail as a file that can be read by itself."""
    message = MIMEMultipart()
    message["Subject"] = " ".join(letter.subject.split())
    message.attach(MIMEText(letter.text, "plain", "utf-8"))
    for each in letter.attachments:
        part = MIMEApplication(each.content)
        disposition = "inline" if each.is_shown else "attachment"
        part.add_header("Content-Disposition", disposition, filename=each.name)
        message.attach(part)
    return message.as_bytes()


def unpacked(packed: bytes) -> bytes:
    """Compressed rich text ([MS-OXRTFCP] 2.2); raises ValueError, IndexError."""
    _, size, mark, _ = struct.unpack_from("<II4sI", packed)
    if mark == b"MELA":
        return packed[16 : 16 + size]
    if mark != b"LZFu" or size > _LARGEST_RICH_TEXT:
        raise ValueError("unknown compression")
    out, at = bytearray(_KNOWN), 16
    while len(out) < size + len(_KNOWN) and at < len(packed):
        flags, at = packed[at], at + 1
        for bit in range(8):
            if not flags >> bit & 1:
                out += packed[at : at + 1]
                at += 1
            elif not _copy(out, *packed[at : at + 2]):
                return bytes(out[len(_KNOWN) :])
            else:
                at += 2
    return bytes(out[len(_KNOWN) :])


def _copy(out: bytearray, high: int, low: int) -> bool:
    """Repeat what was written before; whether there is more to come."""
    place, length = high << 4 | low >> 4, (low & 15) + _SHORTEST_COPY
    back = (len(out) - place) % _WINDOW
    if back == 0:
        return False
    start = len(out) - back
    for each in range(start, start + length):
        out.append(out[each])
    return True
