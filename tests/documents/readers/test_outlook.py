"""Mail as Outlook stores it (.msg)."""

import struct

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.mail import read_mail
from ftstudio.documents.readers.outlook import unpacked
from tests.documents.compound import Folder, compound_file

_RICH = b"{\\rtf1\\ansi Bonjour \\'e9t\\'e9 bonjour bonjour}"


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _properties(head: int, **numbers: int) -> bytes:
    rows = ((int(key[1:], 16), value) for key, value in numbers.items())
    return bytes(head) + b"".join(
        struct.pack("<HHIQ", 3, key, 6, value) for key, value in rows
    )


def _outlook(folder: Folder) -> bytes:
    return compound_file({"__properties_version1.0": _properties(32), **folder})


def _packed(content: bytes) -> bytes:
    """Compressed rich text of letters as they are, then a copy and the end."""
    body = bytearray()
    for at in range(0, len(content), 8):
        body += b"\0" + content[at : at + 8]
    return struct.pack("<II4sI", len(body) + 12, len(content), b"LZFu", 0) + body


def test_subject_and_text_are_read() -> None:
    """Wide or in the code page that the mail names."""
    mail = read_mail(_outlook({
        "__substg1.0_0037001F": _wide("TR: Devis été"),
        "__substg1.0_1000001F": _wide("Bonjour,\r\nvoici."),
    }))  # fmt: skip
    assert (mail.title, mail.text) == ("Devis été", "Bonjour,\nvoici.")
    czech = compound_file({
        "__properties_version1.0": _properties(32, x3FFD=1250),
        "__substg1.0_1000001E": "Česky".encode("cp1250"),
    })  # fmt: skip
    assert read_mail(czech).text == "Česky"


def test_rich_text_alone_is_read() -> None:
    """As is a page alone."""
    rich = _outlook({"__substg1.0_10090102": _packed(_RICH)})
    assert read_mail(rich).text == "Bonjour été bonjour bonjour"
    page = _outlook({"__substg1.0_10130102": "<p>Été</p>".encode()})
    assert read_mail(page).text.strip() == "Été"


def test_compressed_text_repeats_what_was_before() -> None:
    """The example of the standard ([MS-OXRTFCP] 3.1.1)."""
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
        "0af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_attachments_and_mails_are_parts() -> None:
    """A mail within the mail has its own attachments."""
    file: Folder = {
        "__substg1.0_3707001F": _wide("note.txt"),
        "__substg1.0_37010102": b"Hello",
    }
    inner: Folder = {
        "__properties_version1.0": _properties(24),
        "__substg1.0_0037001F": _wide("Inner"),
        "__substg1.0_1000001F": _wide("Été"),
        "__attach_version1.0_#00000000": file,
    }
    mail = read_mail(_outlook({
        "__substg1.0_1000001F": _wide("See below"),
        "__attach_version1.0_#00000000": file,
        "__attach_version1.0_#00000001": {"__substg1.0_3701000D": inner},
    }))  # fmt: skip
    assert [each.name for each in mail.parts] == ["note.txt", "Inner.eml"]
    within = read_mail(mail.parts[1].content)
    assert (within.title, within.text.strip()) == ("Inner", "Été")
    assert within.parts == (mail.parts[0],)


def test_other_and_broken_files_are_refused() -> None:
    """A compound file may be anything."""
    for content, reason in (
        (compound_file({"Workbook": b"x"}), Reason.NOT_ITS_FORMAT),
        (_outlook({})[:1_000], Reason.BROKEN_FILE),
    ):
        with pytest.raises(CannotRead) as caught:
            read_mail(content)
        assert caught.value.reason is reason
