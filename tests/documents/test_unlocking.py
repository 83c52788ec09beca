"""Locked Office files."""

import io
import struct
import subprocess
import sys
from hashlib import md5

import olefile
import pytest
from msoffcrypto.method.ecma376_agile import ECMA376Agile
from msoffcrypto.method.rc4 import DocumentRC4

from ftstudio.core.corpus import Reason
from ftstudio.documents.answering import Answering
from ftstudio.documents.exchange import Limits
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.language import Languages
from ftstudio.documents.readers.old_word import read_old_word
from ftstudio.documents.unlocking import unlocked
from ftstudio.runs.launch import environment
from tests.documents.compound import compound_file, old_word_file
from tests.documents.making import paragraph, word_file, zip_of

_SALT, _VERIFIER = bytes(range(16)), bytes(range(16, 32))
_CONFINED = """
import sys
from ftstudio.documents.confinement import confine
confine(memory=1 << 30, address_space=2 << 30)
from ftstudio.documents.unlocking import unlocked
sys.stdout.buffer.write(unlocked(sys.stdin.buffer.read(), "secret"))
"""


_PLAIN_WORD = word_file(
    "".join(paragraph(md5(bytes([each])).hexdigest()) for each in range(255))
)


def _locked_word() -> bytes:
    plain = io.BytesIO(_PLAIN_WORD)
    locked: bytes = ECMA376Agile.encrypt("secret", plain, spin_count=1_000)
    return locked


def _rc4(content: bytes, block: int) -> bytes:
    return bytes(
        DocumentRC4.decrypt("secret", _SALT, io.BytesIO(content), block).read()
    )


def _locked_old_word() -> bytes:
    """A Word document under the lock of Word 97 ([MS-OFFCRYPTO] 2.3.6)."""
    streams = old_word_file("Only for us\r", flags=0x0100)
    verifier = _rc4(_VERIFIER + md5(_VERIFIER).digest(), 512)
    head = struct.pack("<HH", 1, 1) + _SALT + verifier
    text = bytearray(streams["WordDocument"])
    struct.pack_into("<I", text, 14, len(head))
    struct.pack_into("<I", text, 0x1A2, len(head))
    table = bytes(len(head)) + streams["0Table"]
    locked = bytes(text[:0x44]) + _rc4(bytes(text), 512)[0x44:]
    return compound_file({
        "WordDocument": locked,
        "0Table": head + _rc4(table, 512)[len(head) :],
    })  # fmt: skip


def _sheet(lock: bytes) -> bytes:
    """The records of a workbook: its start, its lock, a sheet, a text, its end."""
    records = (
        (0x0809, b"start of all 16."), (0x2F, lock), (0x85, b"\1\2\3\4Prices"),
        (0xFC, b"Oak and ash. " * 90), (0x0A, b""),
    )  # fmt: skip
    return b"".join(
        struct.pack("<HH", number, len(record)) + record for number, record in records
    )


def _locked_sheet() -> bytes:
    """A workbook under the lock of Excel 97 ([MS-XLS] 2.2.10)."""
    verifier = _rc4(_VERIFIER + md5(_VERIFIER).digest(), 1024)
    plain = _sheet(struct.pack("<3H", 1, 1, 1) + _SALT + verifier)
    locked = bytearray(_rc4(plain, 1024))
    at = 0
    while at < len(plain):
        number, size = struct.unpack_from("<HH", plain, at)
        kept = {0x0809: size, 0x2F: size, 0x85: 4}.get(number, 0)
        locked[at : at + 4 + kept] = plain[at : at + 4 + kept]
        at += 4 + size
    return compound_file({"Workbook": bytes(locked)})


def _reason(content: bytes, password: str) -> Reason:
    with pytest.raises(CannotRead) as caught:
        unlocked(content, password)
    return caught.value.reason


def test_a_locked_document_opens_with_its_password() -> None:
    """Byte for byte what it was before."""
    assert unlocked(_locked_word(), "secret") == _PLAIN_WORD


def test_an_old_locked_document_opens_with_its_password() -> None:
    """As it would be without a lock."""
    plain = unlocked(_locked_old_word(), "secret")
    assert read_old_word(plain).text == "Only for us\n"


def test_the_lock_of_an_old_file_is_found_when_it_is_read() -> None:
    """Its beginning tells nothing of it; the password that was typed opens it then."""
    answering = Answering(Languages(), Limits(), "secret")
    assert answering.of(_locked_old_word(), "a.doc").text == "Only for us"
    refused = Answering(Languages(), Limits()).of(_locked_old_word(), "a.doc")
    assert refused.reason is Reason.NEEDS_PASSWORD


def test_an_old_locked_workbook_opens_with_its_password() -> None:
    """The lock itself is taken out of it, the rest is where it was."""
    plain = unlocked(_locked_sheet(), "secret")
    with olefile.OleFileIO(io.BytesIO(plain)) as file:
        workbook = file.openstream("Workbook").read()
    lock = workbook[24:78]
    assert workbook == _sheet(lock).replace(b"\x2f\0\x36\0", b"\0\0\x36\0")


@pytest.mark.parametrize(
    "content", [_locked_word(), _locked_sheet(), _locked_old_word()]
)
def test_the_right_password_is_needed(content: bytes) -> None:
    """Told apart: none, and a wrong one, however long."""
    assert _reason(content, "") is Reason.NEEDS_PASSWORD
    assert _reason(content, "Secret") is Reason.WRONG_PASSWORD
    assert _reason(content, "x" * 100_000) is Reason.WRONG_PASSWORD


def test_what_cannot_be_unlocked_is_told() -> None:
    """Other locks stay closed; what is cut off is broken; others are too old."""
    assert _reason(zip_of({"a": "b"}), "secret") is Reason.NEEDS_PASSWORD
    assert _reason(_locked_word()[:3_000], "secret") is Reason.BROKEN_FILE
    slides = compound_file({"PowerPoint Document": b"", "Current User": b""})
    assert _reason(slides, "secret") is Reason.OLD_FORMAT


def test_it_works_in_a_confined_process() -> None:
    """Nothing is written on the way, not even for a moment."""
    for content in (_locked_word(), _locked_sheet(), _locked_old_word()):
        child = subprocess.run(
            [sys.executable, "-c", _CONFINED],
            input=content,
            capture_output=True,
            check=False,
            env=environment(),
        )
        assert child.returncode == 0, child.stderr
        assert child.stdout == unlocked(content, "secret")
