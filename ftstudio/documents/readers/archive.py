"""Zips, opened safely: plain ones for their files, and those that are documents."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

from lxml import etree

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract, Part

BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError,
    NotImplementedError, OSError, OverflowError, ValueError,
)  # fmt: skip
"""What a broken zip makes zipfile raise."""
_EMBEDDED = (".docx", ".docm", ".pptx", ".pptm", ".pdf")  # .xlsx: a chart's numbers
_MOST_UNPACKED = 200_000_000
_MOST_MEMBERS = 10_000
_STEEPEST = 100
_SMALL = 1_000_000
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def read_archive(content: bytes) -> Extract:
    """The files of a plain zip, each as a part to be read; nothing is written.

    Raises CannotRead for broken, locked and monstrous archives.
    """
    with opened(content) as archive:
        return Extract("", parts=tuple(
            Part(_name(each), member(archive, each))
            for each in archive.infolist()
            if not each.is_dir() and not _is_litter(each.filename)
        ))  # fmt: skip


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """A zip whose size was checked; CannotRead for whatever is wrong in the block."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
            yield archive
    except (*BROKEN_ZIP, LookupError, RecursionError, etree.XMLSyntaxError) as error:
        raise CannotRead(Reason.BROKEN_FILE) from error


def member(archive: zipfile.ZipFile, name: str | zipfile.ZipInfo) -> bytes:
    """The bytes of a member, never more than the archive's directory says.

    `ZipFile.read` unpacks first and cuts then, so a directory that lies costs memory.
    """
    entry = archive.getinfo(name) if isinstance(name, str) else name
    with archive.open(entry) as file:
        return file.read(entry.file_size)


def embedded(archive: zipfile.ZipFile) -> tuple[Part, ...]:
    """The documents that were set whole into another one."""
    return tuple(
        Part(PurePath(name).name, member(archive, name))
        for name in archive.NameToInfo
        if "/embeddings/" in name and name.lower().endswith(_EMBEDDED)
    )


def _check(archive: zipfile.ZipFile) -> None:
    """Raise CannotRead for a zip that unpacks too large, or that has a password."""
    members = archive.infolist()
    if any(each.flag_bits & _ENCRYPTED for each in members):
        raise CannotRead(Reason.NEEDS_PASSWORD)
    if (
        len(members) > _MOST_MEMBERS
        or sum(each.file_size for each in members) > _MOST_UNPACKED
        or any(_is_bomb(each) for each in members)
    ):
        raise CannotRead(Reason.UNPACKS_TOO_LARGE)


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _SMALL and entry.file_size > _STEEPEST * max(
        1, entry.compress_size
    )


def _is_litter(name: str) -> bool:
    """Whether a file is none of the person's: systems add them by themselves."""
    return name.startswith(_LITTER) or name.endswith(_LITTER)


def _name(entry: zipfile.ZipInfo) -> str:
    """The member's name; without a mark it is UTF-8 by macOS, or a DOS code page."""
    if entry.flag_bits & _UTF_8:
        return entry.filename
    raw = entry.filename.encode("cp437", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp850")
