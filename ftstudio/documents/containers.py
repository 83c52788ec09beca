"""What lies inside zip and OLE files: which kind of document they are."""

import io
import struct
import zipfile

import olefile

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.promises import promised_kind
from ftstudio.documents.readers.archive import BROKEN_ZIP

OLE: bytes = olefile.MAGIC
"""What old Office files, Outlook's mails and locked new ones begin with."""
ZIPS = frozenset({
    Kind.ARCHIVE, Kind.EPUB, Kind.OPENDOCUMENT, Kind.SHEET, Kind.SLIDES, Kind.WORD,
})  # fmt: skip
"""The kinds that are zips."""
_LONGEST_TYPE = 200
_ENCRYPTED = 0x1
_TYPES = {
    "application/epub+zip": Kind.EPUB,
    "application/vnd.oasis.opendocument.text": Kind.OPENDOCUMENT,
    "application/vnd.oasis.opendocument.presentation": Kind.SLIDES,
    "application/vnd.oasis.opendocument.graphics": Kind.SLIDES,
    "application/vnd.oasis.opendocument.spreadsheet": Kind.SHEET,
}
_FOLDERS = {"word": Kind.WORD, "ppt": Kind.SLIDES, "xl": Kind.SHEET}
_PROGRAMS = frozenset({  # zips of members that are nobody's documents
    "[Content_Types].xml", "META-INF/MANIFEST.MF", "AndroidManifest.xml",
    "Index/Document.iwa", "manifest.json",
})  # fmt: skip


def inside_zip(content: bytes, promised: Kind) -> Kind:
    """The kind of a zip by its members; raises CannotRead where they cannot be told."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names, declared = set(archive.namelist()), _declared(archive)
    except BROKEN_ZIP as error:
        if promised is Kind.OTHER:
            return Kind.OTHER
        raise CannotRead(Reason.BROKEN_FILE) from error
    for start, kind in _TYPES.items():
        if declared.startswith(start):
            return kind
    return _by_names(names, promised)


def inside_ole(content: bytes, promised: Kind) -> Kind:
    """The kind of an OLE file by the streams its directory lists; raises CannotRead."""
    names = _streams(content)
    if "EncryptedPackage" in names:
        raise CannotRead(Reason.NEEDS_PASSWORD)
    if "WordDocument" in names:
        return Kind.OLD_WORD
    if names & {"Workbook", "Book"}:
        return Kind.SHEET
    if "__properties_version1.0" in names:
        return Kind.MAIL
    if "PowerPoint Document" in names:
        raise CannotRead(Reason.OLD_FORMAT)
    if promised is not Kind.OTHER:
        raise CannotRead(Reason.NOT_ITS_FORMAT if names else Reason.BROKEN_FILE)
    return Kind.OTHER


def _declared(archive: zipfile.ZipFile) -> str:
    """The media type that a document says to have, "" where it says none."""
    entry = archive.NameToInfo.get("mimetype")
    if entry is None or entry.flag_bits & _ENCRYPTED:
        return ""
    with archive.open(entry) as file:
        return file.read(_LONGEST_TYPE).decode("latin-1").strip()


def _by_names(names: set[str], promised: Kind) -> Kind:
    folders = {name.partition("/")[0] for name in names if "/" in name}
    if "[Content_Types].xml" in names or promised in _FOLDERS.values():
        for folder, kind in _FOLDERS.items():
            if folder in folders:
                return kind
    if "META-INF/container.xml" in names:
        return Kind.EPUB
    if "content.xml" in names and promised in {Kind.OPENDOCUMENT, Kind.SLIDES}:
        return promised
    if not names & _PROGRAMS and (promised is not Kind.OTHER or _has_documents(names)):
        return Kind.ARCHIVE
    if promised in ZIPS - {Kind.ARCHIVE}:
        raise CannotRead(Reason.BROKEN_FILE)
    return Kind.OTHER


def _has_documents(names: set[str]) -> bool:
    """Whether a member promises to be of a kind that is read."""
    return any(promised_kind(name) is not Kind.OTHER for name in names)


def _streams(content: bytes) -> set[str]:
    """The names in the root of an OLE file; none where its directory is broken."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            return {path[0] for path in ole.listdir() if len(path) == 1}
    except (OSError, ValueError, LookupError, struct.error, RecursionError, TypeError):
        return set()
