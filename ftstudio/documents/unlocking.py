"""A locked Office file and its password → the same file without its lock."""

import io
import struct
from collections.abc import Iterator
from xml.parsers.expat import ExpatError

import olefile
from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import (
    DecryptionError,
    FileFormatError,
    InvalidKeyError,
    ParseError,
)
from msoffcrypto.format.doc97 import Doc97File
from msoffcrypto.format.ooxml import OOXMLFile
from msoffcrypto.format.xls97 import Xls97File
from msoffcrypto.method.rc4 import DocumentRC4
from msoffcrypto.method.rc4_cryptoapi import DocumentRC4CryptoAPI

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead

_LONGEST_PASSWORD = 255
_WORD_PLAIN = 0x44
_WORD_LOCKED = 0x0100
_LOCK = 0x2F
_SHEET = 0x85
_NEVER_LOCKED = frozenset({0x0809, _LOCK, 0x0194, 0x0195, 0xE1, 0x0138, 0x0196})
_UNREADABLE = (
    DecryptionError, FileFormatError, ParseError, ExpatError,
    OSError, struct.error, ValueError, IndexError, KeyError, TypeError, RecursionError,
    AttributeError, AssertionError, EOFError,
)  # fmt: skip


def unlocked(content: bytes, password: str) -> bytes:
    """The bytes of the file as it would be without a password.

    For .docx, .xlsx, .pptx, and for .doc and .xls since 97; nothing is written on disk.
    Raises CannotRead: NEEDS_PASSWORD where none was typed and for what cannot be
    unlocked (OpenDocument), WRONG_PASSWORD, OLD_FORMAT for the locks of the nineties,
    BROKEN_FILE.
    """
    if not password or not content.startswith(olefile.MAGIC):
        raise CannotRead(Reason.NEEDS_PASSWORD)
    if len(password) > _LONGEST_PASSWORD:
        raise CannotRead(Reason.WRONG_PASSWORD)
    try:
        return _opened(content, password)
    except InvalidKeyError as error:
        raise CannotRead(Reason.WRONG_PASSWORD) from error
    except _UNREADABLE as error:
        raise CannotRead(Reason.BROKEN_FILE) from error


def _opened(content: bytes, password: str) -> bytes:
    file = OfficeFile(io.BytesIO(content))
    if isinstance(file, OOXMLFile):
        file.load_key(password=password, verify_password=True)
        out = io.BytesIO()
        file.decrypt(out)
        return out.getvalue()
    if not isinstance(file, Doc97File | Xls97File):
        raise CannotRead(Reason.OLD_FORMAT)
    file.load_key(password=password)
    if getattr(file, "type", "") not in {"rc4", "rc4_cryptoapi"}:
        raise CannotRead(Reason.OLD_FORMAT)
    streams = _word(file) if isinstance(file, Doc97File) else _sheet(file)
    return _with_streams(content, dict(streams))


def _word(file: Doc97File) -> Iterator[tuple[str, bytes]]:
    """[MS-DOC] 2.2.6.2: all but the first 68 bytes of the text is encrypted."""
    for name in ("WordDocument", file.info.tablename, "Data"):
        if file.ole.exists(name):
            locked = file.ole.openstream(name).read()
            plain = _decrypted(file, locked, 512)
            if name == "WordDocument":
                (flags,) = struct.unpack_from("<H", locked, 10)
                start = locked[:10] + struct.pack("<H", flags & ~_WORD_LOCKED)
                plain = start + locked[12:_WORD_PLAIN] + plain[_WORD_PLAIN:]
            yield name, plain


def _sheet(file: Xls97File) -> Iterator[tuple[str, bytes]]:
    """[MS-XLS] 2.2.10: the heads of records are plain, and some whole records."""
    locked = file.ole.openstream("Workbook").read()
    plain = bytearray(_decrypted(file, locked, 1024))
    at = 0
    while at + 4 <= len(locked):
        number, size = struct.unpack_from("<HH", locked, at)
        kept = size if number in _NEVER_LOCKED else 4 if number == _SHEET else 0
        plain[at : at + 4 + kept] = locked[at : at + 4 + kept]
        if number == _LOCK:
            plain[at : at + 2] = bytes(2)
        at += 4 + size
    yield "Workbook", bytes(plain[: len(locked)])


def _decrypted(file: Doc97File | Xls97File, locked: bytes, block: int) -> bytes:
    stream = io.BytesIO(locked)
    if file.type == "rc4":
        out = DocumentRC4.decrypt(file.key, file.salt, stream, block)
    else:
        out = DocumentRC4CryptoAPI.decrypt(
            file.key, file.salt, file.keySize, stream, block
        )
    plain: bytes = out.read()
    return plain


def _with_streams(content: bytes, streams: dict[str, bytes]) -> bytes:
    """The compound file with some streams replaced by others of the same length."""
    out = io.BytesIO(content)
    with olefile.OleFileIO(out, write_mode=True) as file:
        for name, plain in streams.items():
            file.write_stream(name, plain)
        return out.getvalue()
