"""Text in the encodings that lie about on people's disks."""

import pytest

from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import CannotRead

_FRENCH = "« L’été à Noël », dit le maître : cœur brisé, 12 € le kilo. Où ça ?\n"
_LETTER = "L'été où l'hôtel était fermé, le garçon a mangé à la crêperie.\nNoël\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac-roman"],
)
def test_french_comes_out_right(encoding: str) -> None:
    """Quotes, accents, ligatures and currency included."""
    assert decode(_FRENCH.encode(encoding)) == _FRENCH


@pytest.mark.parametrize(
    "encoding", ["utf-16-le", "utf-16-be", "latin-1", "iso-8859-15", "cp850"]
)
def test_plain_accents_come_out_right(encoding: str) -> None:
    """Also in encodings that have no curly quotes, and without a byte order mark."""
    assert decode(_LETTER.encode(encoding)) == _LETTER


def test_an_oe_ligature_tells_latin_9() -> None:
    """Its byte is ½ in the code page that is otherwise the same."""
    text = "Le chœur des sœurs a coûté 12 €.\n"
    assert decode(text.encode("iso-8859-15")) == text


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_newlines_are_made_plain(newline: str) -> None:
    """Windows' and the old Macintosh's alike."""
    assert decode(f"one{newline}two{newline}".encode()) == "one\ntwo\n"


def test_a_stray_byte_does_not_spoil_utf_8() -> None:
    """Only that byte is read as Windows would."""
    assert decode("élève ".encode() * 9 + b"No\xebl") == "élève " * 9 + "Noël"


def test_a_few_control_characters_are_still_text() -> None:
    """An old printer's form feeds and bells."""
    assert "end" in decode(b"plain words " * 9 + b"\x07\x00 end")


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 9, b"\x00" * 99, b"\x7fELF\x01"]
)
def test_binary_is_refused(content: bytes) -> None:
    """More than one control character in twenty is no text."""
    with pytest.raises(CannotRead):
        decode(content)
