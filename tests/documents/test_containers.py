"""What lies inside zip and OLE files."""

import struct

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.containers import inside_ole, inside_zip
from ftstudio.documents.extract import CannotRead
from tests.documents.making import zip_of

_OPEN = "application/vnd.oasis.opendocument."
_FREE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _ole(*names: str) -> bytes:
    """An OLE file with these (empty) streams: header, table and directory."""
    header = struct.pack(
        "<8s16xHHHHH6xIII4xIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 62, 3, 0xFFFE, 9, 6, 0, 1, 1, 4096,
        _LAST, 0, _LAST, 0,
    )  # fmt: skip
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    table = struct.pack("<128I", _TABLE, _LAST, *[_FREE] * 126)
    entries = [("Root Entry", 5, _FREE, 1)]
    entries += [
        (name, 2, place + 2 if place + 1 < len(names) else _FREE, _FREE)
        for place, name in enumerate(names)
    ]
    directory = b"".join(_entry(*each) for each in entries)
    return header + table + directory.ljust(512, b"\0")


def _entry(name: str, kind: int, right: int, child: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = struct.pack("<64sHBBIII", raw, len(raw), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", _LAST, 0)


@pytest.mark.parametrize(
    ("streams", "kind"),
    [
        (("WordDocument", "1Table"), Kind.OLD_WORD),
        (("Workbook",), Kind.SHEET),
        (("Book",), Kind.SHEET),
        (("__properties_version1.0",), Kind.MAIL),
        (("Anything",), Kind.OTHER),
    ],
)
def test_ole_files_are_told_apart_by_their_streams(
    streams: tuple[str, ...], kind: Kind
) -> None:
    """Whatever their name."""
    assert inside_ole(_ole(*streams), Kind.OTHER) is kind


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (_ole("EncryptionInfo", "EncryptedPackage"), Reason.NEEDS_PASSWORD),
        (_ole("PowerPoint Document"), Reason.OLD_FORMAT),
        (_ole("Anything"), Reason.NOT_ITS_FORMAT),
        (_ole("WordDocument")[:600], Reason.BROKEN_FILE),
    ],
)
def test_ole_files_that_are_not_read_say_why(content: bytes, reason: Reason) -> None:
    """Locked, old, another format, damaged."""
    with pytest.raises(CannotRead) as caught:
        inside_ole(content, Kind.WORD)
    assert caught.value.reason is reason


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"[Content_Types].xml": "", "word/document.xml": ""}, Kind.WORD),
        ({"[Content_Types].xml": "", "ppt/presentation.xml": ""}, Kind.SLIDES),
        ({"[Content_Types].xml": "", "xl/workbook.bin": ""}, Kind.SHEET),
        ({"mimetype": _OPEN + "text-template"}, Kind.OPENDOCUMENT),
        ({"mimetype": _OPEN + "presentation"}, Kind.SLIDES),
        ({"mimetype": _OPEN + "spreadsheet\n"}, Kind.SHEET),
        ({"META-INF/container.xml": ""}, Kind.EPUB),
        ({"word/notes.txt": "", "b.docx": ""}, Kind.ARCHIVE),
        ({"META-INF/MANIFEST.MF": "", "a.class": ""}, Kind.OTHER),
    ],
)
def test_zips_are_told_apart_by_their_members(
    members: dict[str, str], kind: Kind
) -> None:
    """A plain one is an archive; a program is none."""
    assert inside_zip(zip_of(members), Kind.ARCHIVE) is kind


def test_a_document_without_its_main_part_is_broken() -> None:
    """It is not an archive of XML files."""
    with pytest.raises(CannotRead) as caught:
        inside_zip(zip_of({"[Content_Types].xml": ""}), Kind.WORD)
    assert caught.value.reason is Reason.BROKEN_FILE


def test_a_zip_that_promises_nothing_is_left_alone() -> None:
    """Such as a library of some program."""
    assert inside_zip(zip_of({"a.bin": ""}), Kind.OTHER) is Kind.OTHER
